import type { Amendment, AmendmentFields } from '@lantu/model/api/amendments'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Select } from 'antd'
import { useState } from 'react'
import { amendmentQuery, editAmendment, planTargetsQuery, proposeAmendment } from '../../api/amendments.ts'
import { placesQuery } from '../../api/duty.ts'
import { indicatorsQuery } from '../../api/queries.ts'
import { ApiError } from '../../api/request.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitBeside } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { itemOf, type Line, lineOf, ready } from './amendment-line.ts'
import { LineEditor } from './line-editor.tsx'

/** Proposes an amendment, or edits one that is not decided. */
export function AmendmentForm({ amendment, onDone }: { amendment?: Amendment; onDone?: () => void }) {
  const { t, language } = useText()
  const words = t.area.amendments
  const { message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
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
  const [sought, setSought] = useState('')
  const indicators = useInfiniteQuery(indicatorsQuery({ limit: 50, ...(sought.trim() ? { q: sought.trim() } : {}) }))
  const offered = indicators.data?.pages[0]?.items ?? []
  const places = useQuery(placesQuery())
  const save = useMutation({
    mutationFn: () => {
      const fields: AmendmentFields = {
        title: title.trim(),
        reason: reason.trim(),
        legalBasis: legalBasis.trim(),
        items: lines.map(itemOf),
      }
      return amendment
        ? editAmendment(amendment.id, amendment.version, fields)
        : proposeAmendment({ planId: planId as string, ...fields, ...(overview.data ? { proposedOn: overview.data.today } : {}) })
    },
    onSuccess: made => {
      client.setQueryData(amendmentQuery(made.id).queryKey, made)
      void client.invalidateQueries()
      if (onDone) onDone()
      else void navigate({ to: '/amendments/$id', params: { id: made.id }, search: { plan: planId }, ignoreBlocker: true })
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  if (targets.isError) return <Failed error={targets.error} retry={() => void targets.refetch()} />
  if (overview.isSuccess && !planId) return <NoPlan />
  if (!planId || targets.isPending) return <Loading />
  const taken = new Set(lines.map(line => line.targetId))
  const add = (line: Omit<Line, 'key' | 'text' | 'reason'>) => {
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
        <div className="amendadd">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={words.addTarget}
            placeholder={words.addTarget}
            value={null}
            options={targets.data
              .filter(target => !taken.has(target.id))
              .map(target => ({
                value: target.id,
                label: `${target.name}${target.place ? `　${target.place}` : ''}　${target.value.join('∶')} ${unitBeside(target.unit, language)}　${target.time}`,
              }))}
            onChange={(id: string | null) => {
              const target = targets.data.find(one => one.id === id)
              if (!target) return
              const { unit, time, comparator, attribute, name, place } = target
              add({ verb: 'change', targetId: target.id, name, place, before: target, unit, time, comparator, attribute })
            }}
          />
          <Select
            showSearch={{ filterOption: false, onSearch: setSought }}
            aria-label={words.addIndicator}
            placeholder={words.addIndicator}
            value={null}
            options={offered.map(one => ({ value: one.id, label: one.name }))}
            onChange={(id: string | null) => {
              const one = offered.find(indicator => indicator.id === id)
              const to = overview.data?.plans.find(plan => plan.id === planId)?.periodTo
              if (one)
                add({
                  verb: 'add',
                  indicatorId: one.id,
                  name: one.name,
                  place: '',
                  before: null,
                  unit: one.unit,
                  time: String(to ?? ''),
                  comparator: 'eq',
                  attribute: 'expected',
                })
            }}
          />
        </div>
        <div className="foot amendfoot">
          <button className="btn pri" type="button" disabled={fault !== '' || save.isPending} onClick={() => save.mutate()}>
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
