import type { PathSheet, PathTerms, PathYear } from '@lantu/model/api/lights/paths'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'

const NUMBER = /^[-−]?\d{1,15}(\.\d{1,10})?$/
const plain = (text: string) =>
  text
    .trim()
    .replace(/[,，\s]/g, '')
    .replace('−', '-')

/** The years of the path. What is typed is locked and the others are solved again; agreed years are changed in the breakdown. */
export function YearsEditor({
  sheet,
  years,
  terms,
  disabled,
  onChange,
}: {
  sheet: PathSheet
  years: readonly PathYear[]
  terms: PathTerms
  disabled: boolean
  onChange: (change: Partial<PathTerms>) => void
}) {
  const { t } = useText()
  const words = t.area.paths
  const [typing, setTyping] = useState<{ year: number; text: string } | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const rates = sheet.shape === 'annual-growth'
  const bound = sheet.curves[0] === 'flat' && !rates
  const digits = rates ? Math.max(1, sheet.digits) : sheet.digits
  const set = (year: number, value: string | null) =>
    onChange({
      years: [...terms.years.filter(one => one.year !== year), ...(value === null ? [] : [{ year, value }])].toSorted(
        (a, b) => a.year - b.year,
      ),
    })
  const confirm = () => {
    if (typing && NUMBER.test(plain(typing.text))) set(typing.year, plain(typing.text))
    setTyping(null)
  }
  const move = (event: KeyboardEvent<HTMLInputElement>, step: number) => {
    const inputs = [...(table.current?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])]
    const next = inputs[inputs.indexOf(event.currentTarget) + step]
    if (!next) return
    event.preventDefault()
    confirm()
    next.focus()
    next.select()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'Escape') {
      setTyping(null)
      event.currentTarget.blur()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      confirm()
    }
  }
  const locked = new Map(terms.years.map(one => [one.year, one.value]))
  return (
    <>
      <table className="pe-years" ref={table}>
        <thead>
          <tr>
            <th>{words.year}</th>
            <th className="r">{rates ? words.rate : bound ? words.bound : words.due}</th>
            {bound || rates ? null : <th className="r step">{words.step}</th>}
            <th>{words.from}</th>
            <th>
              <span className="sr">{words.lockColumn}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, value, step, from }) => {
            const editable = !disabled && (from === 'curve' || from === 'hand')
            const shown = locked.get(year) ?? roundTo(value, digits)
            const text = typing?.year === year ? typing.text : shown
            const wrong = typing?.year === year && !NUMBER.test(plain(typing.text))
            return (
              <tr key={year} className={from === 'hand' ? 'held' : ''}>
                <td className="n">{year}</td>
                <td className="r">
                  <input
                    className="n"
                    inputMode="decimal"
                    value={text}
                    disabled={!editable}
                    aria-label={`${year} ${rates ? words.rate : bound ? words.bound : words.due}`}
                    aria-invalid={wrong || undefined}
                    title={wrong ? words.notNumber : undefined}
                    onFocus={event => event.currentTarget.select()}
                    onChange={event => setTyping({ year, text: event.target.value })}
                    onBlur={confirm}
                    onKeyDown={onKey}
                  />
                </td>
                {bound || rates ? null : <td className="r n dim step">{step === null ? '' : formatNumber(roundTo(step, digits))}</td>}
                <td className="cap">
                  {from === 'agreed' ? (
                    <Link to="/breakdown/$id" params={{ id: sheet.indicatorId }} search={(old: object) => old}>
                      {words.fromOf.agreed}
                    </Link>
                  ) : (
                    words.fromOf[from]
                  )}
                </td>
                <td className="r">
                  {editable ? (
                    <button
                      type="button"
                      className="pe-lock"
                      aria-pressed={from === 'hand'}
                      aria-label={from === 'hand' ? words.unlock(year) : words.lock(year)}
                      title={from === 'hand' ? words.unlock(year) : words.lock(year)}
                      onClick={() => set(year, from === 'hand' ? null : shown)}
                    >
                      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                        <path d="M3 7h10v7H3z" fill={from === 'hand' ? 'currentColor' : 'none'} stroke="currentColor" />
                        <path
                          d={from === 'hand' ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.5a3 3 0 0 1 5.8-1'}
                          fill="none"
                          stroke="currentColor"
                          strokeWidth="1.4"
                        />
                      </svg>
                    </button>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {disabled ? null : <p className="cap padx">{words.yearsHelp}</p>}
    </>
  )
}
