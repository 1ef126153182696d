import type { DutyItem, DutySuggestion } from '@lantu/model/api/duty/duty'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { SourceMark } from '../../parts/source-mark.tsx'

interface Rows {
  items: readonly DutyItem[]
  selected: number
  chosen: ReadonlySet<string>
  today: string
  onSelect: (index: number) => void
  onChoose: (item: DutyItem) => void
  onEdit: (item: DutyItem) => void
  onAccept: (item: DutyItem) => void
}

/** A body's name that leads to its page. */
function BodyLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/duty/bodies/$id" params={{ id }} search={old => old}>
      {name}
    </Link>
  )
}

function Suggested({ found, onAccept }: { found: DutySuggestion; onAccept: () => void }) {
  const { t, language } = useText()
  const words = t.area.duty
  const { lead, support, overseer } = found
  return (
    <span className="dsug">
      <span>
        <span className="cap">{words.suggestion}</span> {lead?.name ?? words.none}
        {lead?.organizationId === null ? <em className="cap"> {words.newBody}</em> : null}
        {support.length ? (
          <span className="cap">
            {' '}
            · {words.support} {support.map(one => one.name).join(t.sign.list)}
          </span>
        ) : null}
        {overseer ? (
          <span className="cap">
            {' '}
            · {words.overseer} {overseer}
          </span>
        ) : null}
      </span>
      <span className="cap why">{found[language]}</span>
      {lead ? (
        <button className="btn sm" type="button" onClick={onAccept}>
          {words.accept}
        </button>
      ) : null}
    </span>
  )
}

/** Items with who answers for them; where nobody does, what is suggested and why. */
export function DutyRows({ items, selected, chosen, today, onSelect, onChoose, onEdit, onAccept }: Rows) {
  const { t } = useText()
  const words = t.area.duty
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    body.current?.children[selected]?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div data-scroll className="tscroll">
      <table className="list dlist">
        <thead>
          <tr>
            <th>
              <span className="sr">{words.choose}</span>
            </th>
            <th>{words.item}</th>
            <th>{words.lead}</th>
            <th>{words.support}</th>
            <th>{words.overseer}</th>
            <th className="nw">{words.due}</th>
            <th>
              <span className="sr">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item, index) => {
            const { suggestion } = item
            return (
              <tr key={`${item.kind}${item.id}`} aria-selected={index === selected} onClick={() => onSelect(index)}>
                <td className="pick">
                  {/* no input: keys would be taken for typing */}
                  <button
                    type="button"
                    className="tick"
                    role="checkbox"
                    aria-checked={chosen.has(item.id)}
                    aria-label={`${words.choose} ${item.title}`}
                    onClick={() => onChoose(item)}
                  />
                </td>
                <td className="ti">
                  {item.attribute === 'binding' ? <span className="tagl">{t.binding}</span> : null} {item.title}{' '}
                  {item.documentId ? (
                    <SourceMark source={{ documentId: item.documentId, documentTitle: item.planTitle, at: item.at, quote: item.quote }} />
                  ) : null}
                </td>
                {suggestion ? (
                  <td colSpan={3}>
                    <Suggested found={suggestion} onAccept={() => onAccept(item)} />
                  </td>
                ) : (
                  <>
                    <td data-label={words.lead}>
                      {item.lead ? (
                        <>
                          <BodyLink id={item.lead.organizationId} name={item.lead.name} />
                          {item.lead.person ? <span className="cap"> {item.lead.person}</span> : null}
                        </>
                      ) : (
                        <span className="warm">{words.none}</span>
                      )}
                    </td>
                    <td className="sup" data-label={words.support}>
                      {item.support.map((one, i) => (
                        <span key={one.organizationId}>
                          {i ? t.sign.list : ''}
                          <BodyLink id={one.organizationId} name={one.name} />
                        </span>
                      ))}
                    </td>
                    <td className="nw" data-label={words.overseer}>
                      {item.overseer?.person}
                    </td>
                  </>
                )}
                <td className={item.dueOn < today ? 'nw warm' : 'nw'} data-label={words.due}>
                  {item.dueOn.slice(0, 7)}
                </td>
                <td>
                  <button className="btn sm" type="button" onClick={() => onEdit(item)}>
                    {item.lead ? words.change : words.edit}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
