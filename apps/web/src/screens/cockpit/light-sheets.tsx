import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { LightName } from '@lantu/model/light'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { LightShape } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { worstFirst } from './count-lights.ts'
import { LightRow, LowLightRow } from './light-row.tsx'

function Head({ title, to, leads }: { title: string; to: '/rules' | '/indicators'; leads: string }) {
  return (
    <div className="fig">
      <SheetNumber of="figure" />
      <h2>{title}</h2>
      <span className="more">
        <Link to={to} search={(old: object) => old}>
          {leads}
        </Link>
      </span>
    </div>
  )
}

/** Binding indicators as bullets with path, value, forecast and gap; the worst first. */
export function BindingSheet({ list, only }: { list: readonly IndicatorLight[]; only: LightName | null }) {
  const { t } = useText()
  const words = t.area.lights
  const shown = worstFirst(only ? list.filter(one => one.light === only) : list)
  if (!shown.length) return null
  return (
    <section className="sheet o2">
      <Head title={t.bindingTitle(list.length)} to="/rules" leads={words.seeRules} />
      <div className="key cap">
        {(
          [
            ['k1', t.actual],
            ['k2', t.path],
            ['k3', t.target],
            ['k4', words.keyForecast],
            ['k5', words.keyGap],
            ['k6', words.keyBound],
          ] as const
        ).map(([mark, word]) => (
          <span key={mark}>
            <i className={mark} />
            {word}
          </span>
        ))}
      </div>
      <ol className="il">
        {shown.map(one => (
          <LightRow key={one.indicatorId} one={one} />
        ))}
      </ol>
    </section>
  )
}

/** Expected indicators, the worst first; those on course fold into one line. */
export function ExpectedSheet({ list, title, only }: { list: readonly IndicatorLight[]; title: string; only: LightName | null }) {
  const { t } = useText()
  const words = t.area.lights
  const [open, setOpen] = useState(false)
  if (!list.length) return null
  const sorted = worstFirst(only ? list.filter(one => one.light === only) : list)
  const fine = only ? [] : sorted.filter(one => one.light === 'on-course')
  const folds = fine.length > 3 && fine.length < sorted.length
  const shown = folds && !open ? sorted.filter(one => one.light !== 'on-course') : sorted
  if (!sorted.length) return null
  return (
    <section className="sheet o5">
      <Head title={title} to="/indicators" leads={t.allIndicators} />
      <ol className="el">
        {shown.map(one => (
          <LowLightRow key={one.indicatorId} one={one} />
        ))}
      </ol>
      {folds ? (
        <button className="rest" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="rg">
            {fine.slice(0, 9).map(one => (
              <LightShape key={one.indicatorId} light="on-course" />
            ))}
          </span>
          <span>
            <b>{open ? words.fold : words.restGood(fine.length)}</b>
            {open ? null : <span className="sub">{fine.map(one => one.name).join(t.sign.list)}</span>}
          </span>
        </button>
      ) : null}
    </section>
  )
}

/** Targets in the text that the plan's table does not have: those with a light, the worst first; the others are counted. */
export function TextTargetsSheet({ list }: { list: readonly IndicatorLight[] }) {
  const { t } = useText()
  const words = t.area.lights
  const lit = worstFirst(list.filter(one => one.light !== 'no-data'))
  if (!list.length) return null
  return (
    <section className="sheet o5">
      <Head title={words.others(list.length)} to="/indicators" leads={t.allIndicators} />
      <ol className="el">
        {lit.slice(0, 12).map(one => (
          <LowLightRow key={one.indicatorId} one={one} />
        ))}
      </ol>
      {list.length > lit.length ? <p className="cap padx">{words.othersQuiet(list.length - lit.length)}</p> : null}
    </section>
  )
}
