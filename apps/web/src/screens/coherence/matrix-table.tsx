import type { AlignedKind, AlignmentMatrix } from '@lantu/model/api/findings'
import { yearSpan } from '@lantu/model/wording/period'
import { useText } from '../../i18n/use-text.ts'
import { Quantity } from '../../parts/quantity.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'

type Row = AlignmentMatrix['rows'][number]

/** What a plan says of a thing: its value, or that it names it. */
function CellSays({ kind, cell, plan, name }: { kind: AlignedKind; cell: Row['cells'][number]; plan: string; name: string | undefined }) {
  const words = useText().t.area.coherence
  return (
    <>
      {kind === 'observation' ? (
        <Quantity
          value={cell.value === null ? null : cell.value.length === 1 ? cell.value[0] : cell.value}
          unit={cell.unit}
          comparator={cell.comparator}
          measure={cell.measure}
          basis={cell.basis ?? undefined}
          name={name}
        />
      ) : (
        <span className="cap">{words.mentioned}</span>
      )}{' '}
      {cell.source ? <SourceMark source={{ ...cell.source, documentTitle: plan }} /> : null}
    </>
  )
}

/** A row for each thing, a column for each plan. */
export function MatrixTable({ kind, plans, rows }: { kind: AlignedKind; plans: AlignmentMatrix['plans']; rows: readonly Row[] }) {
  const { t, language } = useText()
  const words = t.area.coherence
  return (
    <div data-scroll className="tscroll">
      <table className="list cmatrix">
        <thead>
          <tr>
            <th>{words.kinds[kind]}</th>
            {plans.map(plan => (
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
              {plans.map(plan => {
                const cell = row.cells.find(one => one.planId === plan.id)
                return (
                  <td key={plan.id} className="nw">
                    {cell ? (
                      <CellSays kind={kind} cell={cell} plan={plan.title} name={row.things[0]?.name} />
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
  )
}
