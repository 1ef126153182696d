import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownRow } from '@lantu/model/api/breakdown'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { breakdownQuery } from '../../api/breakdown.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { BreakdownHead } from './breakdown-head.tsx'
import { Editions } from './editions.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { SharedOut } from './shared-out.tsx'
import { useSheetKeys } from './sheet-keys.ts'
import { useSheet } from './use-sheet.ts'
import { type Steps, useSteps } from './use-steps.ts'

/** Why it is issued before all have agreed, or which row is objected to. */
type Asking = 'issue' | BreakdownRow

function Editor({ detail }: { detail: BreakdownDetail }) {
  const { t } = useText()
  const words = t.area.breakdown
  const { overview } = usePlan()
  const steps = useSteps(detail)
  const draft = useSheet(detail.sheet, `${detail.indicatorId}${detail.edition}`)
  const { sheet, undo, redo, unsaved } = draft
  const [asking, setAsking] = useState<Asking | null>(null)
  const dirty = unsaved || detail.edition === 0
  const waiting = sheet.rows.filter(row => row.kind !== 'whole').length - detail.agreed
  const save = () => {
    draft.noteSent()
    steps.save(sheet)
  }
  useSheetKeys({ save: () => dirty && !steps.busy && save(), undo, redo })
  useLeaveGuard(unsaved || steps.note !== '')
  return (
    <div className="wrap">
      <BreakdownHead
        detail={detail}
        over={sheet.over}
        busy={steps.busy}
        dirty={dirty}
        complete={checkSheet(sheet, Number(detail.target.value)).complete}
        onUndo={draft.canUndo ? undo : undefined}
        onRedo={draft.canRedo ? redo : undefined}
        onSave={save}
        onSend={steps.send}
        onIssue={() => (waiting > 0 ? setAsking('issue') : void steps.issue(''))}
      />
      <SharedOut detail={detail} draft={draft} steps={steps} onObject={setAsking} />
      <Editions detail={detail} />
      <TitleBlock
        rows={[
          [t.plan, detail.planTitle],
          [t.drawing, `${detail.name} · ${words.grid}`],
          [t.dataAsOf, overview.data?.today ?? ''],
          [words.lead, detail.lead || '—'],
          [t.version, detail.edition ? words.edition(detail.edition) : words.states.none],
        ]}
      />
      {asking ? <AskedReason asking={asking} waiting={waiting} steps={steps} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}

/** The words that a step needs; it stays open until the step is done. */
function AskedReason({ asking, waiting, steps, onClose }: { asking: Asking; waiting: number; steps: Steps; onClose: () => void }) {
  const words = useText().t.area.breakdown
  const closeWhen = (done: Promise<unknown>) => void done.then(answer => answer && onClose())
  if (asking === 'issue')
    return (
      <ReasonDialog
        title={words.issue}
        label={words.despite}
        save={words.issue}
        hint={<p>{words.despiteHint(waiting)}</p>}
        busy={steps.busy}
        onSave={why => closeWhen(steps.issue(why))}
        onClose={onClose}
      />
    )
  return (
    <ReasonDialog
      title={words.objectTitle(asking.name)}
      label={words.reason}
      busy={steps.busy}
      onSave={reason => closeWhen(steps.object(asking.id, reason))}
      onClose={onClose}
    />
  )
}

export function Breakdown() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { planId } = usePlan()
  const found = useQuery({ ...breakdownQuery(planId ?? '', id), enabled: planId !== undefined })
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <Loading />
  return <Editor key={found.data.indicatorId} detail={found.data} />
}
