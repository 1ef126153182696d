import type { AlignedKind, AlignmentPair } from '@lantu/model/api/findings'
import { yearSpan } from '@lantu/model/wording/period'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decideAlignment, matrixQuery } from '../../api/findings.ts'
import { useChange } from '../../hooks/use-change.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ChoiceChips } from '../../parts/choice-chips.tsx'
import { CutNote, MorePages } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Quantity } from '../../parts/quantity.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { CoherenceTabs } from './coherence-tabs.tsx'

const KINDS: readonly AlignedKind[] = ['observation', 'task', 'project', 'system']

/** Pairs that a person joins, keeps apart, or takes a word back on. */
function Pairs({ kind, pairs, total, joined }: { kind: AlignedKind; pairs: readonly AlignmentPair[]; total: number; joined: boolean }) {
  const { t, language } = useText()
  const words = t.area.coherence
  const { busy, change } = useChange()
  const decide = (pair: AlignmentPair, same: boolean | null) => change(() => decideAlignment({ kind, a: pair.a.id, b: pair.b.id, same }))
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{joined ? words.joinedPairs(total) : words.pairs(total)}</h2>
      </div>
      <ul className="rows">
        {pairs.map(pair => (
          <li key={`${pair.a.id}-${pair.b.id}`}>
            <span>
              <b>{pair.a.name}</b> ＝ <b>{pair.b.name}</b>
              <br />
              <span className="cap">
                {pair.joined === 'by person' ? words.byPerson : words.byScore(pair.score.toFixed(2))}
                {t.sign.comma}
                {pair.reason[language]}
              </span>
            </span>
            <span className="wact no-print">
              {joined ? (
                <button
                  className="btn sm"
                  type="button"
                  disabled={busy}
                  onClick={() => void decide(pair, pair.joined === 'by person' ? null : false)}
                >
                  {pair.joined === 'by person' ? words.takeBack : words.split}
                </button>
              ) : (
                <>
                  <button className="btn sm" type="button" disabled={busy} onClick={() => void decide(pair, true)}>
                    {words.same}
                  </button>
                  <button className="btn sm" type="button" disabled={busy} onClick={() => void decide(pair, false)}>
                    {words.different}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {total > pairs.length ? <p className="cap pad">{words.firstPairs(pairs.length)}</p> : null}
    </section>
  )
}

/** 指标矩阵: a row for each thing, a column for each plan, and in the cell what the plan says. */
export function Matrix() {
  const { t, language } = useText()
  const words = t.area.coherence
  const { chosen, find } = usePlan()
  const [kind, setKind] = useState<AlignedKind>('observation')
  const [onlyShared, setOnlyShared] = useState(true)
  const matrix = useInfiniteQuery(matrixQuery(kind, { plan: chosen, q: find, shared: onlyShared }))
  if (matrix.isError) return <Failed error={matrix.error} retry={() => void matrix.refetch()} />
  const data = matrix.data?.pages[0]
  const rows = matrix.data?.pages.flatMap(page => page.rows) ?? []
  const waiting = (data?.pairs ?? []).filter(pair => pair.joined === 'no')
  const joined = (data?.pairs ?? []).filter(pair => pair.joined !== 'no')
  return (
    <div className="wrap">
      <PageHead title={words.views.matrix} actions={<CoherenceTabs />}>
        {data ? words.matrixHead(data.total, data.shared, data.plans.length) : ''}
      </PageHead>
      <div className="wtools">
        <ChoiceChips
          legend={words.views.matrix}
          options={KINDS.map(key => ({ key, label: words.kinds[key] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <label className="inline cap">
          <input type="checkbox" checked={onlyShared} onChange={event => setOnlyShared(event.target.checked)} /> {words.onlyShared}
        </label>
      </div>
      {data === undefined ? (
        <Loading />
      ) : data.total === 0 ? (
        <section className="sheet mt2">
          <Empty to="/review" action={t.goReview}>
            {words.emptyMatrix}
          </Empty>
        </section>
      ) : (
        <>
          <section className="sheet mt2">
            <div className="fig">
              <SheetNumber of="table" />
              <h2>{words.views.matrix}</h2>
              <span className="more cap n">{find ? rows.length : onlyShared ? data.shared : data.total}</span>
            </div>
            {rows.length === 0 ? (
              <Empty>{t.noMatch}</Empty>
            ) : (
              <div data-scroll className="tscroll">
                <table className="list cmatrix">
                  <thead>
                    <tr>
                      <th>{words.kinds[kind]}</th>
                      {data.plans.map(plan => (
                        <th key={plan.id} title={plan.title}>
                          <span className="pn">{plan.title}</span>
                          <span className="n">{yearSpan(plan.periodFrom, plan.periodTo, language)}</span>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.things[0]?.id}>
                        <td className="lead">
                          {row.things[0]?.name}
                          {row.things.slice(1).map(thing =>
                            thing.name === row.things[0]?.name ? null : (
                              <span key={thing.id} className="cap">
                                {words.alsoCalled} {thing.name}
                              </span>
                            ),
                          )}
                        </td>
                        {data.plans.map(plan => {
                          const cell = row.cells.find(one => one.planId === plan.id)
                          return (
                            <td key={plan.id} className="nw">
                              {cell ? (
                                <>
                                  {kind === 'observation' ? (
                                    <Quantity
                                      value={cell.value === null ? null : cell.value.length === 1 ? cell.value[0] : cell.value}
                                      unit={cell.unit}
                                      comparator={cell.comparator}
                                      measure={cell.measure}
                                      basis={cell.basis ?? undefined}
                                      name={row.things[0]?.name}
                                    />
                                  ) : (
                                    <span className="cap">{words.mentioned}</span>
                                  )}{' '}
                                  {cell.source ? <SourceMark source={{ ...cell.source, documentTitle: plan.title }} /> : null}
                                </>
                              ) : (
                                <span className="dim">—</span>
                              )}
                            </td>
                          )
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            <CutNote shown={Math.min(60, data.plansTotal)} total={data.plansTotal} rest={words.choosePlan} />
            <MorePages pages={matrix} shown={rows.length} total={find ? undefined : onlyShared ? data.shared : data.total} />
          </section>
          {waiting.length ? <Pairs kind={kind} pairs={waiting} total={data.waiting} joined={false} /> : null}
          {joined.length ? <Pairs kind={kind} pairs={joined} total={data.joined} joined /> : null}
        </>
      )}
    </div>
  )
}
