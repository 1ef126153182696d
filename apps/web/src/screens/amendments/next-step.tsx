import type { Amendment, AmendmentMove } from '@lantu/model/api/amendments'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { amendmentQuery, moveAmendment } from '../../api/amendments.ts'
import { documentsQuery } from '../../api/queries.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'

/** The next step of an amendment on its way to the decision: reviewed, decided, rejected or withdrawn. */
export function NextStep({ one, today }: { one: Amendment; today: string }) {
  const { t, language } = useText()
  const words = t.area.amendments
  const { message } = App.useApp()
  const client = useQueryClient()
  const [on, setOn] = useState(today)
  const [body, setBody] = useState('')
  const [effective, setEffective] = useState('')
  const [reference, setReference] = useState('')
  const [documentId, setDocument] = useState('')
  const [note, setNote] = useState('')
  const documents = useQuery(documentsQuery(one.planId))
  const move = useMutation({
    mutationFn: (to: AmendmentMove['to']) =>
      moveAmendment(one.id, one.version, {
        to,
        on,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(to === 'decided' && body.trim() ? { decidingBody: body.trim() } : {}),
        ...(to === 'decided' && effective ? { effectiveOn: effective } : {}),
        ...(to === 'decided' && reference.trim() ? { reference: reference.trim() } : {}),
        ...(to === 'decided' && documentId ? { documentId } : {}),
      }),
    onSuccess: amendment => {
      client.setQueryData(amendmentQuery(one.id).queryKey, amendment)
      void message.success(words.moved[amendment.state])
      void client.invalidateQueries()
    },
    onError: (error: Error) => {
      void message.error(error instanceof ApiError ? error[language] : error.message)
      void client.invalidateQueries({ queryKey: ['amendment', one.id] })
    },
  })
  const deciding = one.state === 'reviewed'
  const ready = !move.isPending && on !== '' && (!deciding || body.trim() !== '')
  return (
    <section className="sheet nextstep">
      <div className="fig">
        <h2>{deciding ? words.decide : words.review}</h2>
      </div>
      <div
        className="edit"
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) move.mutate(deciding ? 'decided' : 'reviewed')
        }}
      >
        <label>
          {words.day}
          <DateField value={on} onValue={setOn} />
        </label>
        {deciding ? (
          <>
            <label>
              {words.decidingBody}
              <input value={body} placeholder={words.bodyExample} maxLength={120} onChange={event => setBody(event.target.value)} />
            </label>
            <label>
              {words.effectiveOn}
              <DateField value={effective} onValue={setEffective} />
            </label>
            <label>
              {words.reference}
              <input value={reference} maxLength={80} onChange={event => setReference(event.target.value)} />
            </label>
            <label>
              {t.document}
              <select value={documentId} onChange={event => setDocument(event.target.value)}>
                <option value="">{words.noDocument}</option>
                {documents.data?.map(document => (
                  <option key={document.id} value={document.id}>
                    {document.title}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : null}
        <label>
          {words.note}
          <input value={note} maxLength={1000} onChange={event => setNote(event.target.value)} />
        </label>
        {deciding ? <p className="cap">{words.decideHelp}</p> : null}
        <div className="foot">
          <button className="btn pri" type="button" disabled={!ready} onClick={() => move.mutate(deciding ? 'decided' : 'reviewed')}>
            {deciding ? words.decideNow : words.reviewNow}
          </button>
          <button className="btn" type="button" disabled={move.isPending || !on} onClick={() => move.mutate('rejected')}>
            {words.reject}
          </button>
          <button className="btn" type="button" disabled={move.isPending || !on} onClick={() => move.mutate('withdrawn')}>
            {words.withdraw}
          </button>
        </div>
      </div>
    </section>
  )
}
