import type { PathSheet, PathTerms } from '@lantu/model/api/lights/paths'
import { useEffect, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { roundTo } from '../../lib/numbers.ts'
import { yearRuns } from '../../parts/path-story.tsx'

type Mode = 'even' | 'quarters' | 'months'
const PARTS: Readonly<Record<Exclude<Mode, 'even'>, 4 | 12>> = { quarters: 4, months: 12 }

/** Shares of the parts in percent, from cumulative shares of 1, and back. */
const partsOf = (profile: readonly number[]): string[] => profile.map((share, i) => roundTo((share - (profile[i - 1] ?? 0)) * 100, 2))
function profileOf(parts: readonly string[]): number[] {
  let sum = 0
  return parts.map(part => {
    sum += Number(part) || 0
    return Math.min(1, Math.max(0, Number((sum / 100).toFixed(6))))
  })
}
const sumOf = (parts: readonly string[]) => parts.reduce((sum, part) => sum + (Number(part) || 0), 0)
const even = (parts: 4 | 12) => Array.from({ length: parts }, (_, i) => Number(((i + 1) / parts).toFixed(6)))

/** How a year falls on its quarters or months: even, as past years went, or typed in percent. */
export function YearShares({
  sheet,
  terms,
  disabled,
  onChange,
}: {
  sheet: PathSheet
  terms: PathTerms
  disabled: boolean
  onChange: (change: Partial<PathTerms>) => void
}) {
  const { t, language } = useText()
  const words = t.area.paths
  const mode: Mode = terms.profile === null ? 'even' : terms.profile.length === 12 ? 'months' : 'quarters'
  const [typed, setTyped] = useState<string[] | null>(null)
  const key = JSON.stringify(terms.profile)
  // what is typed stays as it was typed until the shares come from elsewhere
  useEffect(() => {
    setTyped(old => (old && JSON.stringify(profileOf(old)) === key ? old : null))
  }, [key])
  const parts = typed ?? (terms.profile ? partsOf(terms.profile) : [])
  const learned = mode === 'even' ? null : sheet.learned[mode]
  const choose = (next: Mode) => {
    if (next === 'even') return onChange({ profile: null, learnedFrom: [] })
    const known = sheet.learned[next]
    onChange(known ? { profile: known.profile, learnedFrom: known.years } : { profile: even(PARTS[next]), learnedFrom: [] })
  }
  const type = (index: number, value: string) => {
    const next = parts.map((part, i) => (i === index ? value : part))
    setTyped(next)
    onChange({ profile: profileOf(next), learnedFrom: [] })
  }
  const sum = roundTo(sumOf(parts), 2)
  return (
    <fieldset className="pe-shares" disabled={disabled}>
      <legend className="cap">{words.shareTitle}</legend>
      <p className="cap">{words.shareSays}</p>
      <div className="chips" role="group" aria-label={words.shareTitle}>
        {(['even', 'quarters', 'months'] as const).map(each => (
          <button key={each} type="button" className="chip" aria-pressed={mode === each} onClick={() => choose(each)}>
            {words.shareOf[each]}
          </button>
        ))}
      </div>
      {mode === 'even' ? null : (
        <>
          <div className={`pe-parts ${mode}`}>
            {parts.map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of the year is its place in it
              <label key={i}>
                <span>{mode === 'quarters' ? words.quarter(i + 1) : words.month(i + 1)}</span>
                <input
                  inputMode="decimal"
                  value={part}
                  aria-invalid={part.trim() !== '' && Number.isFinite(Number(part)) && Number(part) >= 0 ? undefined : true}
                  onChange={event => type(i, event.target.value)}
                />
              </label>
            ))}
          </div>
          <p className={Math.abs(Number(sum) - 100) < 0.05 ? 'cap' : 'warm'}>
            {Math.abs(Number(sum) - 100) < 0.05 ? words.sum(sum) : words.sumOff(sum)}
            {'　'}
            {terms.learnedFrom.length ? words.learned(yearRuns(terms.learnedFrom, t.sign.list, language)) : words.typed}
            {learned && !terms.learnedFrom.length ? (
              <button type="button" className="btn sm" onClick={() => onChange({ profile: learned.profile, learnedFrom: learned.years })}>
                {words.learn(yearRuns(learned.years, t.sign.list, language))}
              </button>
            ) : null}
          </p>
          {learned ? null : <p className="cap">{words.learnNone}</p>}
        </>
      )}
    </fieldset>
  )
}
