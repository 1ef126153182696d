import type { FindingDecision, RegisteredFinding } from '@lantu/model/api/findings'
import { useState } from 'react'
import { decideFinding } from '../../api/findings.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

/** Decisions that need words. */
export type AskedVerb = 'waive' | 'reopen' | 'assign'

/** Asks for the words that a decision needs: a reason, or a body. */
export function DecisionDialog({ item, verb, onClose }: { item: RegisteredFinding; verb: AskedVerb; onClose: () => void }) {
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
