import type { Amendment } from '@lantu/model/api/amendments'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Terms } from './terms.tsx'

/** Each target that is amended, before and after side by side. */
export function BeforeAndAfter({ items }: { items: Amendment['items'] }) {
  const { t } = useText()
  const words = t.area.amendments
  return (
    <section className="sheet mt2">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.beforeAfter}</h2>
      </div>
      <div data-scroll className="tscroll cards">
        <table className="list">
          <thead>
            <tr>
              <th>{t.indicators}</th>
              <th>{words.change}</th>
              <th className="r">{words.before}</th>
              <th className="r">{words.after}</th>
              <th>{words.reason}</th>
              <th>{t.source}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(item => (
              <tr key={item.id}>
                <td className="lead">
                  <Link to="/indicators/$id" params={{ id: item.indicatorId }}>
                    {item.name}
                    {item.place ? <span className="cap"> {item.place}</span> : null}
                  </Link>
                </td>
                <td>{words.verbs[item.verb]}</td>
                <td className="r" data-label={words.before}>
                  <Terms terms={item.before} old />
                </td>
                <td className="r" data-label={words.after}>
                  <Terms terms={item.after} />
                </td>
                <td className="cap" data-label={words.reason} data-none={item.reason ? undefined : ''}>
                  {item.reason}
                </td>
                <td>{item.before ? <SourceMark source={{ ...item.before, amendment: item.before.amendment ?? undefined }} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
