import type { FindingDecision, RegisteredFinding } from '@lantu/model/api/findings'
import type { Finding } from '@lantu/model/finding'
import { useQuery } from '@tanstack/react-query'
import { findingQuery } from '../../api/findings.ts'
import { RULE_TITLES } from '../../i18n/rule-titles.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { showDay } from '../../wording/show-moment.ts'
import type { AskedVerb } from './decision-dialog.tsx'
import { FindingSides } from './finding-sides.tsx'

interface Deciding {
  item: RegisteredFinding
  busy: boolean
  onDecide: (decision: FindingDecision) => void
  onAsk: (verb: AskedVerb) => void
}

/** One finding in full: what, why, both sentences, what may be done about it, and what was. */
export function FindingPanel({
  item,
  titleOf,
  onDecide,
  onAsk,
  busy,
}: Deciding & {
  titleOf: (document: string) => string
}) {
  const { t, language } = useText()
  const words = t.area.coherence
  const { finding } = item
  return (
    <article className="cpanel">
      <h2>
        <ByWords>{finding.message[language]}</ByWords>
      </h2>
      <p className="cap">
        <span className={`cg cg-${item.gravity}`}>{words.gravity[item.gravity]}</span> {words.ruleOf}{' '}
        {RULE_TITLES[item.rule]?.[language] ?? item.rule}
        {item.assignedTo ? ` · ${words.assignedTo(item.assignedTo)}` : ''}
        {item.status === 'open' ? '' : ` · ${words.status[item.status]}${item.reason ? `${t.sign.colon}${item.reason}` : ''}`}
        {item.goneAt ? ` · ${words.gone}` : ''}
      </p>
      <FindingCase finding={finding} titleOf={titleOf} />
      <FindingActions item={item} busy={busy} onDecide={onDecide} onAsk={onAsk} />
      <FindingEvents id={item.id} />
    </article>
  )
}

/** What speaks for a finding: both sentences, the figures, what would mend it. On the screen below its title, on paper below its row. */
export function FindingCase({ finding, titleOf }: { finding: Finding; titleOf: (document: string) => string }) {
  const words = useText().t.area.coherence
  const { suggestion } = finding
  const mended = finding.sides.find(side => side.document === suggestion?.document && side.at === suggestion.at)
  return (
    <>
      <FindingSides finding={finding} titleOf={titleOf} />
      <FoundAndExpected finding={finding} />
      {suggestion ? (
        <p>
          <b>{words.suggestion}</b> {words.suggest(mended?.text ?? '', suggestion.replacement)}
        </p>
      ) : null}
    </>
  )
}

/** The two figures, and the sum behind them. */
function FoundAndExpected({ finding }: { finding: Finding }) {
  const { t, language } = useText()
  const words = t.area.coherence
  return (
    <>
      {finding.found || finding.expected ? (
        <dl className="cfigs">
          {finding.found ? (
            <div>
              <dt>{words.found}</dt>
              <dd className="n">{finding.found[language]}</dd>
            </div>
          ) : null}
          {finding.expected ? (
            <div>
              <dt>{words.expected}</dt>
              <dd className="n">{finding.expected[language]}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      {finding.arithmetic.length ? (
        <div className="carith">
          <p className="cap">{words.arithmetic}</p>
          {finding.arithmetic.map(line => (
            <p key={line} className="n">
              {line}
            </p>
          ))}
        </div>
      ) : null}
    </>
  )
}

function FindingActions({ item, busy, onDecide, onAsk }: Deciding) {
  const words = useText().t.area.coherence
  return (
    <p className="wact no-print">
      {item.status === 'open' ? (
        <>
          <button className="btn pri" type="button" disabled={busy} onClick={() => onDecide({ verb: 'resolve' })}>
            {words.resolve}
            <kbd>R</kbd>
          </button>
          <button className="btn" type="button" onClick={() => onAsk('waive')}>
            {words.waive}
            <kbd>W</kbd>
          </button>
        </>
      ) : (
        <button className="btn" type="button" onClick={() => onAsk('reopen')}>
          {words.reopen}
          <kbd>O</kbd>
        </button>
      )}
      <button className="btn" type="button" onClick={() => onAsk('assign')}>
        {words.assign}
        <kbd>A</kbd>
      </button>
    </p>
  )
}

/** Who decided what about it, and when. */
function FindingEvents({ id }: { id: string }) {
  const { t, language } = useText()
  const words = t.area.coherence
  const events = useQuery(findingQuery(id)).data?.events
  if (!events?.length) return null
  return (
    <details>
      <summary className="cap">
        {words.events} {events.length}
      </summary>
      <ul className="cevents">
        {events.map((event, i) => (
          <li key={`${event.at}-${i}`} className="cap">
            <span className="n">{showDay(event.at)}</span> {words.verb[event.verb]}
            {event.reason ? `${t.sign.colon}${event.reason}` : ''} <span className="dim">{actorName(event.actor, language)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
