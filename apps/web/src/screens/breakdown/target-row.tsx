import type { BreakdownSummary } from '@lantu/model/api/breakdown'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { Quantity } from '../../parts/quantity.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { showTime } from '../../wording/show-time.ts'

/** A target, how far its breakdown is, and who answers for it. */
export function TargetRow({ one }: { one: BreakdownSummary }) {
  const { t, language } = useText()
  const words = t.area.breakdown
  return (
    <tr>
      <td className="lead">
        <Link to="/breakdown/$id" params={{ id: one.indicatorId }} search={old => old}>
          <ByWords>{one.name}</ByWords>
        </Link>
      </td>
      <td className="nw">
        {one.target.attribute ? (
          <span className={one.target.attribute === 'binding' ? 'tagl' : 'cap'}>
            {one.target.attribute === 'binding' ? t.binding : t.expected}
          </span>
        ) : null}
      </td>
      <td className="r" data-label={t.target}>
        <Quantity
          value={one.target.value}
          unit={one.target.unit}
          comparator={one.target.comparator}
          measure={one.target.measure}
          basis={one.target.basis ?? undefined}
          name={one.name}
        />{' '}
        <span className="cap">{showTime(one.target.time, language)}</span>
      </td>
      <td className="nw" data-label={words.state}>
        <span className={`bstate ${one.state}`}>{words.states[one.state]}</span>{' '}
        {one.edition ? <span className="cap">{words.edition(one.edition)}</span> : null}
      </td>
      <td className="nw" data-label={words.answer} data-none={one.rows ? undefined : ''}>
        {one.rows ? words.answers(one.agreed, one.rows) : ''}
        {one.objected ? <span className="warm"> {words.objections(one.objected)}</span> : null}
      </td>
      <td data-label={words.lead} data-none={one.lead ? undefined : ''}>
        {one.lead}
      </td>
      <td>
        {one.target.documentId ? (
          <SourceMark
            source={{
              documentId: one.target.documentId,
              documentTitle: one.target.documentTitle,
              at: one.target.at,
              quote: one.target.quote,
            }}
          />
        ) : null}
      </td>
    </tr>
  )
}
