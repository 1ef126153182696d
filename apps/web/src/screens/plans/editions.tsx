import type { EditionDifferences, PlanDetail } from '@lantu/model/api/plan-system'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { diffChars } from 'diff'
import { useState } from 'react'
import { carryDecisions, editionDifferencesQuery, followDocument } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { printedInUnit, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, formatQuantity } from '../../lib/numbers.ts'

/** The two wordings with what differs marked; sentences are short, so characters may be compared. */
function Wording({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  return (
    <>
      {diffChars(before, after).map((part, i) =>
        part.added ? (
          side === 'after' ? (
            <ins key={i}>{part.value}</ins>
          ) : null
        ) : part.removed ? (
          side === 'before' ? (
            <del key={i}>{part.value}</del>
          ) : null
        ) : (
          <span key={i}>{part.value}</span>
        ),
      )}
    </>
  )
}

function Sentences({ found }: { found: EditionDifferences }) {
  const { t } = useText()
  const words = t.area.plans
  if (!found.sentences) return <p className="quiet2">{words.notEditions}</p>
  if (found.sentences.every(one => one.kind === 'same' || one.kind === 'skipped')) return <p className="quiet2">{words.sameText}</p>
  const cell = (documentId: string, one: { text: string; at: number } | null, body: React.ReactNode) =>
    one ? (
      <Link to="/reader/$id" params={{ id: documentId }} search={{ at: one.at }}>
        {body}
      </Link>
    ) : null
  return (
    <table className="editions">
      <caption className="sr">{words.sentences}</caption>
      <thead>
        <tr>
          <th>{found.before.title}</th>
          <th>{found.after.title}</th>
        </tr>
      </thead>
      <tbody>
        {found.sentences.map((one, i) =>
          one.kind === 'skipped' ? (
            <tr key={i} className="skipped">
              <td colSpan={2}>{words.skipped(one.skipped)}</td>
            </tr>
          ) : (
            <tr key={i} data-kind={one.kind}>
              <td>
                {cell(
                  found.before.id,
                  one.before,
                  one.kind === 'changed' && one.before && one.after ? (
                    <Wording before={one.before.text} after={one.after.text} side="before" />
                  ) : one.kind === 'removed' ? (
                    <del>{one.before?.text}</del>
                  ) : (
                    one.before?.text
                  ),
                )}
              </td>
              <td>
                {cell(
                  found.after.id,
                  one.after,
                  one.kind === 'changed' && one.before && one.after ? (
                    <Wording before={one.before.text} after={one.after.text} side="after" />
                  ) : one.kind === 'added' ? (
                    <ins>{one.after?.text}</ins>
                  ) : (
                    one.after?.text
                  ),
                )}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

type SaidThing = NonNullable<EditionDifferences['statements'][number]['before']>

/** A statement in a few words: what it is of, and what it says. */
function useSaying() {
  const { t, language } = useText()
  return (one: SaidThing | null): [what: string, says: string] => {
    if (!one) return ['', '']
    const text = (name: string) => {
      const value = one.fields[name]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    }
    if (one.kind === 'observation') {
      const value = one.fields.value as number | number[] | null
      const inUnit = (part: number) => printedInUnit(String(part), text('unit'), language)
      const shown = Array.isArray(value) ? value.map(inUnit) : value === null ? null : inUnit(value)
      const said = formatQuantity(shown, text('comparator'))
      return [
        [text('indicator'), text('time'), text('place')].filter(Boolean).join(t.sign.comma),
        `${said} ${unitWords(text('unit'), language, said)} ${t.status[text('status')] ?? ''}`,
      ]
    }
    return one.kind === 'task'
      ? [`${text('action')}${text('object')}`, [text('actor'), text('due')].filter(Boolean).join(t.sign.comma)]
      : [text('name'), [t.taskStage[text('stage')] ?? '', text('quantity')].filter(Boolean).join(t.sign.comma)]
  }
}

function Statements({ found }: { found: EditionDifferences }) {
  const { t } = useText()
  const words = t.area.plans
  const say = useSaying()
  if (!found.statements.length) return <p className="quiet2">{words.sameStatements}</p>
  return (
    <div data-scroll className="tscroll">
      <table className="list">
        <thead>
          <tr>
            <th>{words.said}</th>
            <th>{words.change}</th>
            <th className="r">{words.before}</th>
            <th className="r">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {found.statements.map(one => (
            <tr key={`${one.before?.id ?? ''}-${one.after?.id ?? ''}`}>
              <td>
                <span className="kd">{t.kindMark[(one.after ?? one.before)?.kind ?? '']}</span> {say(one.after ?? one.before)[0]}
              </td>
              <td>{words.changes[one.change]}</td>
              <td className="r">{say(one.before)[1]}</td>
              <td className="r">{say(one.after)[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The plan's documents as editions, and what differs between any two of them. */
export function Editions({ detail }: { detail: PlanDetail }) {
  const { t, language } = useText()
  const words = t.area.plans
  const { message } = App.useApp()
  const client = useQueryClient()
  const { editions } = detail
  const latest = editions.find(one => one.current && one.previousId)
  const [chosen, choose] = useState<{ from: string; to: string }>()
  const pair = chosen ?? (latest?.previousId ? { from: latest.previousId, to: latest.id } : undefined)
  const found = useQuery({
    ...editionDifferencesQuery(pair?.from ?? '', pair?.to ?? ''),
    enabled: pair !== undefined && pair.from !== '' && pair.to !== '' && pair.from !== pair.to,
  })
  const follow = useMutation({
    mutationFn: ({ id, previousId }: { id: string; previousId: string | null }) => followDocument(id, previousId),
    onSuccess: ({ carried }, { previousId }) => {
      void client.invalidateQueries()
      if (previousId) void message.success(t.area.review.carried(carried.same, carried.confirm))
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const carry = useMutation({
    mutationFn: carryDecisions,
    onSuccess: ({ same, confirm }) => {
      void client.invalidateQueries()
      void message.success(t.area.review.carried(same, confirm))
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const select = (label: string, value: string, change: (id: string) => void) => (
    <select aria-label={label} value={value} onChange={event => change(event.target.value)}>
      <option value="">{label}</option>
      {editions.map(one => (
        <option key={one.id} value={one.id}>
          {t.versionOf(one.edition)} {one.fileName}
        </option>
      ))}
    </select>
  )
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{words.editions(editions.length)}</h2>
        <span className="more">
          <Link className="btn sm" to="/imports" search={{ plan: detail.plan.id }}>
            {words.newEdition}
          </Link>
        </span>
      </div>
      {editions.length === 0 ? <p className="quiet2">{t.noDocuments}</p> : null}
      <ul className="rows">
        {editions.map(one => (
          <li key={one.id}>
            <span>
              <Link to="/reader/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              <span className="cap">
                {[editions.length > 1 ? t.versionOf(one.edition) : '', one.fileName, t.statementsCount(formatNumber(one.statements))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {one.current ? null : <span className="tagl">{words.superseded}</span>}
              {one.previousId && one.pending ? (
                <span className="edcarry">
                  <button className="btn sm" type="button" disabled={carry.isPending} onClick={() => carry.mutate(one.id)}>
                    {t.area.review.carry}
                  </button>{' '}
                  <Link to="/review" search={{ document: one.id, state: 'carried' }}>
                    {t.area.review.look}
                  </Link>
                </span>
              ) : null}
            </span>
            {editions.length > 1 ? (
              <select
                aria-label={words.follows}
                value={one.previousId ?? ''}
                disabled={follow.isPending}
                onChange={event => follow.mutate({ id: one.id, previousId: event.target.value || null })}
              >
                <option value="">{words.followsNone}</option>
                {editions
                  .filter(other => other.id !== one.id)
                  .map(other => (
                    <option key={other.id} value={other.id}>
                      {words.followsOne(other.fileName)}
                    </option>
                  ))}
              </select>
            ) : null}
          </li>
        ))}
      </ul>
      {editions.length > 1 ? (
        <>
          <div className="chips quiet2">
            {words.compare}
            {select(words.before, pair?.from ?? '', from => choose({ from, to: pair?.to ?? '' }))}
            {select(words.after, pair?.to ?? '', to => choose({ from: pair?.from ?? '', to }))}
          </div>
          {found.isError ? (
            <p className="quiet2" role="alert">
              {found.error instanceof ApiError ? found.error[language] : found.error.message}
            </p>
          ) : found.isFetching ? (
            <p className="quiet2">{t.loading}…</p>
          ) : found.data ? (
            <>
              <h3 className="sub">{words.statementsDiffer(found.data.statements.length)}</h3>
              <Statements found={found.data} />
              <h3 className="sub">{words.sentences}</h3>
              <Sentences found={found.data} />
            </>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
