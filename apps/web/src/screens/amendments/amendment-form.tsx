import type { Amendment } from '@lantu/model/api/amendments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { planTargetsQuery } from '../../api/amendments.ts'
import { placesQuery } from '../../api/duty.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { AddLine } from './add-line.tsx'
import { itemOf, type Line, lineOf, type NewLine, ready } from './amendment-line.ts'
import { LineEditor } from './line-editor.tsx'
import { useSaveAmendment } from './use-save-amendment.ts'

/** What an amendment says of itself, beside its lines. */
interface Said {
  readonly title: string
  readonly reason: string
  readonly legalBasis: string
}

const trimmed = ({ title, reason, legalBasis }: Said): Said => ({
  title: title.trim(),
  reason: reason.trim(),
  legalBasis: legalBasis.trim(),
})

/** Proposes an amendment, or edits one that is not decided. */
export function AmendmentForm({ amendment, onDone }: { amendment?: Amendment; onDone?: () => void }) {
  const { t } = useText()
  const words = t.area.amendments
  const { planId: chosen, overview } = usePlan()
  const planId = amendment?.planId ?? chosen
  const [fresh, setFresh] = useState<string>()
  const [said, setSaid] = useState<Said>({
    title: amendment?.title ?? '',
    reason: amendment?.reason ?? '',
    legalBasis: amendment?.legalBasis ?? '',
  })
  const [lines, setLines] = useState<readonly Line[]>(amendment?.items.map(lineOf) ?? [])
  const [begun] = useState(() => JSON.stringify([said, lines]))
  useLeaveGuard(JSON.stringify([said, lines]) !== begun)
  const targets = useQuery({ ...planTargetsQuery(planId ?? ''), enabled: planId !== undefined })
  const places = useQuery(placesQuery())
  const save = useSaveAmendment(amendment, planId, onDone)
  if (targets.isError) return <Failed error={targets.error} retry={() => void targets.refetch()} />
  if (overview.isSuccess && !planId) return <NoPlan />
  if (!planId || targets.isPending) return <Loading />
  const taken = new Set(lines.map(line => line.targetId))
  const add = (line: NewLine) => {
    const key = crypto.randomUUID()
    setFresh(key)
    setLines([...lines, { ...line, key, text: '', reason: '' }])
  }
  const lineFault = lines.find(line => !ready(line))
  const fault = !said.title.trim()
    ? words.needTitle
    : lines.length === 0
      ? words.needItem
      : lineFault
        ? words.needValue(lineFault.name)
        : ''
  return (
    <div className="wrap">
      <PageHead title={amendment ? words.editTitle : words.propose}>
        {overview.data?.plans.find(plan => plan.id === planId)?.title}
        {words.formHelp}
      </PageHead>
      <section className="sheet">
        <AmendmentWords said={said} onChange={part => setSaid(old => ({ ...old, ...part }))} />
      </section>
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.itemsTitle(lines.length)}</h2>
        </div>
        <ul className="amendlines">
          {lines.map(line => (
            <LineEditor
              key={line.key}
              line={line}
              fresh={line.key === fresh}
              places={places.data ?? []}
              onChange={next => setLines(lines.map(one => (one.key === line.key ? next : one)))}
              onRemove={() => setLines(lines.filter(one => one.key !== line.key))}
            />
          ))}
        </ul>
        <AddLine
          targets={targets.data.filter(target => !taken.has(target.id))}
          periodTo={overview.data?.plans.find(plan => plan.id === planId)?.periodTo}
          onAdd={add}
        />
        <AmendmentFoot
          word={amendment ? t.save : words.proposeNow}
          fault={fault}
          busy={save.isPending}
          planId={planId}
          onSave={() => save.mutate({ ...trimmed(said), items: lines.map(itemOf) })}
          onCancel={onDone}
        />
      </section>
    </div>
  )
}

function AmendmentWords({ said, onChange }: { said: Said; onChange: (part: Partial<Said>) => void }) {
  const words = useText().t.area.amendments
  return (
    <div className="edit amendform">
      <label>
        {words.name}
        <input
          value={said.title}
          maxLength={200}
          placeholder={words.titleExample}
          onChange={event => onChange({ title: event.target.value })}
        />
      </label>
      <label>
        {words.reason}
        <textarea rows={2} value={said.reason} maxLength={4000} onChange={event => onChange({ reason: event.target.value })} />
      </label>
      <label>
        {words.legalBasis}
        <textarea
          rows={2}
          value={said.legalBasis}
          maxLength={1000}
          placeholder={words.basisExample}
          onChange={event => onChange({ legalBasis: event.target.value })}
        />
      </label>
    </div>
  )
}

/** To save or propose it, with what still keeps it from that, and the way back. */
function AmendmentFoot({
  word,
  fault,
  busy,
  planId,
  onSave,
  onCancel,
}: {
  word: string
  fault: string
  busy: boolean
  planId: string
  onSave: () => void
  /** Where the form stands in the amendment's own page; else it goes back to the list. */
  onCancel: (() => void) | undefined
}) {
  const { t } = useText()
  return (
    <div className="foot amendfoot">
      <button className="btn pri" type="button" disabled={fault !== '' || busy} onClick={onSave}>
        {word}
      </button>
      {onCancel ? (
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      ) : (
        <Link className="btn" to="/amendments" search={{ plan: planId }}>
          {t.cancel}
        </Link>
      )}
      <span className="cap" role="status">
        {fault}
      </span>
    </div>
  )
}

export const NewAmendmentScreen = () => <AmendmentForm />
