import type { MoneyView } from '@lantu/model/api/library/money'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { SheetNumber } from '../../../parts/sheet-number.tsx'

type Sums = MoneyView['total']
const KINDS = ['need', 'budget', 'plan', 'paid', 'completed'] as const

/** Sums by one thing (year, source, sector, place), which add up to the total below them. */
export function SumTable({
  title,
  sums,
  total,
  name,
  completed = true,
}: {
  title: string
  sums: readonly Sums[]
  total: Sums
  name: (one: Sums) => string
  completed?: boolean
}) {
  const { t, language } = useText()
  const words = t.area.library
  const kinds = KINDS.filter(kind => completed || kind !== 'completed')
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{title}</h2>
        <span className="more cap">{moneyUnit(language)}</span>
      </div>
      <div className="tscroll" data-scroll>
        <table className="list">
          <thead>
            <tr>
              <th>{title}</th>
              {kinds.map(kind => (
                <th key={kind} className="r">
                  {words.moneyKinds[kind]}
                </th>
              ))}
              <th className="r">{words.projects}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(one => (
              <tr key={one.key}>
                <td className="lead">{name(one)}</td>
                {kinds.map(kind => (
                  <td key={kind} className="r n" title={`${one[kind]} 元`}>
                    {showMoney(one[kind], language)}
                  </td>
                ))}
                <td className="r n">{one.projects}</td>
              </tr>
            ))}
            <tr className="sum">
              <td>{words.total}</td>
              {kinds.map(kind => (
                <td key={kind} className="r n b" title={`${total[kind]} 元`}>
                  {showMoney(total[kind], language)}
                </td>
              ))}
              <td className="r n b">{total.projects}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}
