import type { BodyLoad, DutyItem } from '@lantu/model/api/duty/duty'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { loadsOf, shortName } from './duty-figures.ts'

/** Items down, bodies across: who leads, who helps, and at the foot how much each has of all pages. */
export function DutyMatrix({
  items,
  loads,
  onEdit,
}: {
  items: readonly DutyItem[]
  loads: readonly BodyLoad[]
  onEdit: (item: DutyItem) => void
}) {
  const { t } = useText()
  const words = t.area.duty
  const bodies = loadsOf(loads)
  return (
    <div data-scroll className="tscroll dmx">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.legend}</th>
            {bodies.map(one => (
              <th key={one.id} scope="col" className="col">
                <Link to="/duty/bodies/$id" params={{ id: one.id }} search={old => old} title={one.name}>
                  {shortName(one.name)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={`${item.kind}${item.id}`} className={item.lead ? undefined : 'open'}>
              <th scope="row">
                <button type="button" className="plain" onClick={() => onEdit(item)}>
                  {item.title}
                </button>
                {item.lead ? null : <span className="cap warm"> {words.open}</span>}
              </th>
              {bodies.map(one => {
                const role =
                  item.lead?.organizationId === one.id ? 'lead' : item.support.some(each => each.organizationId === one.id) ? 'support' : ''
                return (
                  <td key={one.id} className={role}>
                    {role ? (
                      <>
                        <span aria-hidden="true">{role === 'lead' ? '●' : '○'}</span>
                        <span className="sr">{words.roles[role]}</span>
                      </>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.leads}</th>
            {bodies.map(one => (
              <td key={one.id} className={one.tooMany ? 'n warm' : 'n'}>
                {one.leads || ''}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.supports}</th>
            {bodies.map(one => (
              <td key={one.id} className="n">
                {one.supports || ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** How much each body answers for: ink for what it leads, a lighter bar for what it supports. */
export function BodyLoads({ loads }: { loads: readonly BodyLoad[] }) {
  const { t } = useText()
  const words = t.area.duty
  const bodies = loadsOf(loads)
  const most = Math.max(1, ...bodies.map(one => one.leads + one.supports))
  return (
    <ul className="dload">
      {bodies.map(one => (
        <li key={one.id}>
          <Link to="/duty/bodies/$id" params={{ id: one.id }} search={old => old}>
            {one.name}
          </Link>
          <span className="dbar" aria-hidden="true">
            <i style={{ width: `${(one.leads / most) * 100}%` }} />
            <i className="s" style={{ width: `${(one.supports / most) * 100}%` }} />
          </span>
          <span className="n nw">
            {words.leads} <b>{one.leads}</b> · {words.supports} {one.supports}
            {one.tooMany ? <em className="warm"> {words.tooMany}</em> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
