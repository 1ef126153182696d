import type { IndicatorAppraisal, LightOfDay } from '@lantu/model/api/lights/appraisal'
import type { ReactNode } from 'react'
import { unitWords, valueInUnit } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { nearIn, printedOf } from '../../wording/light-words.ts'

/** Path, value, gap, light and vintage at the plan's year ends and on the day asked about. */
export function YearsTable({ data }: { data: IndicatorAppraisal }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { years, light, day } = data
  if (!light || !years.length) return null
  const said = (value: number) => nearIn(value, light.unit, language, printedOf(light))
  const signed = (gap: number) => {
    const shown = valueInUnit(gap, light.unit, language)
    return `${gap > 0 ? '+' : ''}${formatNumber(roundTo(shown, Math.abs(shown) < 1 ? 2 : 1))}`
  }
  const row = { years, day }
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.yearTable}</h2>
        <span className="more cap">{unitWords(light.unit, language)}</span>
      </div>
      <div className="yw" data-scroll>
        <table className="yt">
          <YearHeads {...row} />
          <tbody>
            <Row {...row} label={t.path} look="n path" cell={one => (one.due === null ? '—' : said(one.due))} />
            <Row
              {...row}
              label={t.actual}
              look="n b"
              cell={one =>
                one.actual === null ? <span className="dim plainly">{one.day > day ? words.notYet : '—'}</span> : said(one.actual)
              }
            />
            {data.references.map(reference => (
              <Row
                {...row}
                key={reference.name}
                label={words.reference[reference.name] ?? reference.name}
                look="n dim"
                cell={one => {
                  const there = reference.points.find(point => point.day === one.day)
                  return there ? said(there.value) : ''
                }}
              />
            ))}
            <Row
              {...row}
              label={words.difference}
              look={one => (isLate(one) ? 'n warm b' : 'n')}
              cell={one => (one.gap === null ? '' : signed(one.gap))}
            />
            <Row {...row} label={words.ribbon} look="" cell={one => (one.day > day ? null : <LightMark light={one.light} />)} />
            <Row
              {...row}
              label={words.nature}
              look="sub"
              cell={one =>
                `${one.actual === null ? '' : words.vintage[one.vintage]}${one.revised[0] === undefined ? '' : `${t.sign.comma}${words.was(said(one.revised[0]))}`}`
              }
            />
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface Years {
  years: readonly LightOfDay[]
  /** The day asked about, whose column is marked. */
  day: string
}

const isLate = (one: LightOfDay) => one.gap !== null && one.gap < 0 && (one.light === 'behind' || one.light === 'at-risk')

function YearHeads({ years, day }: Years) {
  const words = useText().t.area.lights
  return (
    <thead>
      <tr>
        <th>
          <span className="sr">{words.yearRow}</span>
        </th>
        {years.map(one => (
          <th key={one.day} className={one.day === day ? 'r now' : 'r'}>
            {one.day.endsWith('-12-31') ? words.yearEnd(one.day.slice(0, 4)) : one.day.slice(0, 7)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** One thing said of every year. */
function Row({
  years,
  day,
  label,
  look,
  cell,
}: Years & {
  label: string
  /** The classes of a cell beside those of its column. */
  look: string | ((one: LightOfDay) => string)
  cell: (one: LightOfDay) => ReactNode
}) {
  return (
    <tr>
      <td>{label}</td>
      {years.map(one => (
        <td
          key={one.day}
          className={['r', typeof look === 'string' ? look : look(one), one.day === day ? 'now' : ''].filter(Boolean).join(' ')}
        >
          {cell(one)}
        </td>
      ))}
    </tr>
  )
}
