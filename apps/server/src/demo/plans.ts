import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { moveAmendment } from '@lantu/actions/amendments/move-amendment'
import { proposeAmendment } from '@lantu/actions/amendments/propose-amendment'
import { listAmendments } from '@lantu/actions/amendments/see-amendments'
import { listTargets } from '@lantu/actions/amendments/see-register-on'
import { editPlan, enterStage } from '@lantu/actions/plans/edit-plan'
import { listPlanNodes } from '@lantu/actions/plans/see-plans'
import type { NewAmendmentItem } from '@lantu/model/api/amendments'
import type { PlanNode, PlanStage } from '@lantu/model/api/plan-system'
import { nameKey } from '@lantu/model/indicator-catalogue'

interface Plans {
  readonly stages: Readonly<Record<string, readonly (readonly [PlanStage, string, string])[]>>
  readonly amendment: {
    readonly plan: string
    readonly title: string
    readonly reason: string
    readonly legalBasis: string
    readonly proposedOn: string
    readonly reviewedOn: string
    readonly decidedOn: string
    readonly effectiveOn: string
    readonly decidingBody: string
    readonly reference: string
    readonly items: readonly { readonly indicator: string; readonly value: string; readonly reason: string }[]
  }
}

interface Manifest {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly predecessor?: string }[]
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T

/** Records the stages of the demonstration's plans, what follows what, and the amendment of its third year, once. */
export async function loadDemoPlans(context: ActionContext, folder: string): Promise<void> {
  const nodes = await listPlanNodes(context)
  if (nodes.some(node => node.stage !== null)) return
  const { documents } = await readJson<Manifest>(join(folder, 'manifest.json'))
  const { stages, amendment } = await readJson<Plans>(join(folder, 'plans.json'))
  const byTitle = new Map(nodes.map(node => [node.title, node]))
  const planOf = new Map(documents.flatMap(one => (byTitle.has(one.title) ? [[one.id, byTitle.get(one.title) as PlanNode]] : [])))
  for (const { id, predecessor } of documents) {
    let node = planOf.get(id)
    if (!node) continue
    const before = predecessor ? planOf.get(predecessor) : undefined
    if (before) {
      const { title, kind, place, periodFrom, periodTo, parentId, approvedBy, approvedOn } = node
      const fields = { title, kind, place, periodFrom, periodTo, parentId, predecessorId: before.id, approvedBy, approvedOn }
      node = await editPlan(context, node.id, node.version, fields)
    }
    for (const [stage, on, note] of stages[id] ?? []) node = await enterStage(context, node.id, node.version, { stage, on, note })
  }
  const outline = planOf.get(amendment.plan)
  if (outline && !(await listAmendments(context, { plan: outline.id, limit: 1 })).items.length) await amend(context, outline.id, amendment)
}

async function amend(context: ActionContext, planId: string, amendment: Plans['amendment']): Promise<void> {
  const targets = await listTargets(context, planId)
  const items = amendment.items.flatMap(({ indicator, value, reason }): NewAmendmentItem[] => {
    const target = targets.find(one => nameKey(one.name) === nameKey(indicator) && one.value.length === 1 && one.attribute !== null)
    if (!target) return []
    const { measure, basis, unit, comparator, time, attribute } = target
    return [{ verb: 'change', targetId: target.id, after: { measure, basis, value: [value], unit, comparator, time, attribute }, reason }]
  })
  if (!items.length) return
  const { title, reason, legalBasis, proposedOn, reviewedOn, decidedOn, effectiveOn, decidingBody, reference } = amendment
  const proposed = await proposeAmendment(context, { planId, title, reason, legalBasis, proposedOn, items })
  const reviewed = await moveAmendment(context, proposed.id, proposed.version, { to: 'reviewed', on: reviewedOn })
  await moveAmendment(context, reviewed.id, reviewed.version, { to: 'decided', on: decidedOn, effectiveOn, decidingBody, reference })
}
