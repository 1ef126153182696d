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

/** Proposes an amendment, or edits one that is not decided. */
export function AmendmentForm({ amendment, onDone }: { amendment?: Amendment; onDone?: () => void }) {
  const { t } = useText()
  const words = t.area.amendments
  const { planId: chosen, overview } = usePlan()
  const planId = amendment?.planId ?? chosen
  const [fresh, setFresh] = useState<string>()
  const [title, setTitle] = useState(amendment?.title ?? '')
  const [reason, setReason] = useState(amendment?.reason ?? '')
  const [legalBasis, setLegalBasis] = useState(amendment?.legalBasis ?? '')
  const [lines, setLines] = useState<readonly Line[]>(amendment?.items.map(lineOf) ?? [])
  const [begun] = useState(() => JSON.stringify([title, reason, legalBasis, lines]))
  useLeaveGuard(JSON.stringify([title, reason, legalBasis, lines]) !== begun)
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
  const fault = !title.trim() ? words.needTitle : lines.length === 0 ? words.needItem : lineFault ? words.needValue(lineFault.name) : ''
  return (
    <div className="wrap">
      <PageHead title={amendment ? words.editTitle : words.propose}>
        {overview.data?.plans.find(plan => plan.id === planId)?.title}
        {words.formHelp}
      </PageHead>
      <section className="sheet">
        <div className="edit amendform">
          <label>
            {words.name}
            <input value={title} maxLength={200} placeholder={words.titleExample} onChange={event => setTitle(event.target.value)} />
          </label>
          <label>
            {words.reason}
            <textarea rows={2} value={reason} maxLength={4000} onChange={event => setReason(event.target.value)} />
          </label>
          <label>
            {words.legalBasis}
            <textarea
              rows={2}
              value={legalBasis}
              maxLength={1000}
              placeholder={words.basisExample}
              onChange={event => setLegalBasis(event.target.value)}
            />
          </label>
        </div>
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
        <div className="foot amendfoot">
          <button
            className="btn pri"
            type="button"
            disabled={fault !== '' || save.isPending}
            onClick={() =>
              save.mutate({ title: title.trim(), reason: reason.trim(), legalBasis: legalBasis.trim(), items: lines.map(itemOf) })
            }
          >
            {amendment ? t.save : words.proposeNow}
          </button>
          {onDone ? (
            <button className="btn" type="button" onClick={onDone}>
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
      </section>
    </div>
  )
}

export const NewAmendmentScreen = () => <AmendmentForm />
