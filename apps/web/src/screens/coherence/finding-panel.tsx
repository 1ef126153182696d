import type { FindingDecision, RegisteredFinding } from '@lantu/model/api/findings'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decideFinding, findingQuery } from '../../api/findings.ts'
import { useChange } from '../../hooks/use-change.ts'
import { RULE_TITLES } from '../../i18n/rule-titles.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { showDay } from '../../wording/show-moment.ts'
import { FindingSides } from './finding-sides.tsx'

/** Asks for the words that a decision needs: a reason, or a body. */
export function DecisionDialog({
  item,
  verb,
  onClose,
}: {
  item: RegisteredFinding
  verb: 'waive' | 'reopen' | 'assign'
  onClose: () => void
}) {
  const { t } = useText()
  const words = t.area.coherence
  const { busy, change } = useChange()
  const [text, setText] = useState(verb === 'assign' ? item.assignedTo || (item.bodies[0] ?? '') : '')
  const save = async () => {
    const decision: FindingDecision = verb === 'assign' ? { verb, assignedTo: text } : { verb, reason: text }
    if (await change(() => decideFinding(item.id, item.version, decision), words.decided(words[verb]))) onClose()
  }
  return (
    <FormDialog title={words[verb]} open busy={busy} save={words[verb]} onSave={() => void save()} onClose={onClose}>
      <label>
        <span>{verb === 'assign' ? words.assignTo : words.reason}</span>
        {verb === 'assign' ? (
          <input list="bodies" maxLength={100} value={text} onChange={event => setText(event.target.value)} />
        ) : (
          <textarea rows={3} required maxLength={2000} value={text} onChange={event => setText(event.target.value)} />
        )}
        {verb === 'waive' ? <em className="cap">{words.reasonHelp}</em> : null}
      </label>
      <datalist id="bodies">
        {item.bodies.map(body => (
          <option key={body} value={body} />
        ))}
      </datalist>
    </FormDialog>
  )
}

/** One finding in full: what, why, both sentences, what may be done about it, and what was. */
export function FindingPanel({
  item,
  titleOf,
  onDecide,
  onAsk,
  busy,
}: {
  item: RegisteredFinding
  titleOf: (document: string) => string
  onDecide: (decision: FindingDecision) => void
  onAsk: (verb: 'waive' | 'reopen' | 'assign') => void
  busy: boolean
}) {
  const { t, language } = useText()
  const words = t.area.coherence
  const detail = useQuery(findingQuery(item.id))
  const { finding } = item
  const first = finding.sides.find(side => side.document === finding.suggestion?.document && side.at === finding.suggestion.at)
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
      <FindingSides finding={finding} titleOf={titleOf} />
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
      {finding.suggestion ? (
        <p>
          <b>{words.suggestion}</b> {words.suggest(first?.text ?? '', finding.suggestion.replacement)}
        </p>
      ) : null}
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
      {detail.data?.events.length ? (
        <details>
          <summary className="cap">
            {words.events} {detail.data.events.length}
          </summary>
          <ul className="cevents">
            {detail.data.events.map((event, i) => (
              <li key={`${event.at}-${i}`} className="cap">
                <span className="n">{showDay(event.at)}</span> {words.verb[event.verb]}
                {event.reason ? `${t.sign.colon}${event.reason}` : ''} <span className="dim">{actorName(event.actor, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </article>
  )
}
