import type { PlanDetail, PlanEdition, PlanNode, PlanStep } from '@lantu/model/api/plan-system'
import { measureCodePoints } from '@lantu/model/code-points'
import { findAnnouncedCounts, findAnnouncedPlans, planNameKey } from '@lantu/reader/announced-plans'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { planNode, planNodes } from './plan-nodes.ts'

/** Plans as the system of plans has them: each with the one above it. */
export const listPlanNodes = (context: ActionContext): Promise<PlanNode[]> => act(context, 'plan.list', planNodes)

/** Documents with their place in the chain of editions: a document that follows none is the first. */
async function editionsOf(tx: Tx, planId: string): Promise<PlanEdition[]> {
  const rows = await tx.query<Omit<PlanEdition, 'importedAt' | 'edition' | 'current'> & { importedAt: Date }>(
    `SELECT d.id, d.title, d.file_name AS "fileName", d.imported_at AS "importedAt", d.previous_id AS "previousId", count(s.id) FILTER (WHERE s.state <> 'superseded') AS statements,
       count(s.id) FILTER (WHERE s.state = 'pending') AS pending
     FROM document d LEFT JOIN statement s ON s.authority_id = $1 AND s.document_id = d.id
     WHERE d.authority_id = $1 AND d.plan_id = $2 GROUP BY d.authority_id, d.id ORDER BY d.imported_at, d.id`,
    [tx.authorityId, planId],
  )
  const previous = new Map(rows.map(row => [row.id, row.previousId]))
  const editionOf = (id: string) => {
    let edition = 1
    // bounded by the number of documents: a damaged chain does not go round
    for (let at = previous.get(id); at && edition <= rows.length; at = previous.get(at)) edition++
    return edition
  }
  const followed = new Set(rows.flatMap(row => row.previousId ?? []))
  return rows.map(row => ({ ...row, importedAt: row.importedAt.toISOString(), edition: editionOf(row.id), current: !followed.has(row.id) }))
}

const around = (text: string, at: number, end: number) => {
  const from = Math.max(...['。', '！', '？', '；', '\n'].map(sign => text.lastIndexOf(sign, at - 1))) + 1
  const stop = /[。！？；\n]/g
  stop.lastIndex = end
  return text
    .slice(from, (stop.exec(text)?.index ?? text.length) + 1)
    .replace(/\s*\n\s*/g, '')
    .trim()
    .slice(0, 300)
}

/** What the plan's texts announce, and those of the work reports and annual plans beneath it; each name once. */
async function announcementsOf(tx: Tx, plan: PlanNode, nodes: readonly PlanNode[]): Promise<Pick<PlanDetail, 'announcements' | 'counts'>> {
  const beneath = nodes
    .filter(node => node.parentId === plan.id && (node.kind === 'work-report' || node.kind === 'annual'))
    .map(node => node.id)
  const documents = await tx.query<{ id: string; title: string; content: string }>(
    `SELECT d.id, d.title, d.content FROM document d WHERE d.authority_id = $1 AND d.plan_id = ANY($2)
       AND NOT EXISTS (SELECT 1 FROM document n WHERE n.authority_id = $1 AND n.previous_id = d.id) ORDER BY (d.plan_id = $3) DESC, d.imported_at`,
    [tx.authorityId, [plan.id, ...beneath], plan.id],
  )
  const links = new Map(
    (
      await tx.query<{ name_key: string; registered_id: string | null }>(
        'SELECT name_key, registered_id FROM plan_announcement WHERE authority_id = $1 AND plan_id = $2 AND superseded_at IS NULL',
        [tx.authorityId, plan.id],
      )
    ).map(row => [row.name_key, row.registered_id]),
  )
  const byKey = new Map(nodes.filter(node => node.id !== plan.id).map(node => [planNameKey(node.title), node]))
  const byId = new Map(nodes.map(node => [node.id, node]))
  const announcements = new Map<string, PlanDetail['announcements'][number]>()
  const counts: PlanDetail['counts'] = []
  for (const { id, title, content } of documents) {
    const points = measureCodePoints(content)
    for (const { name, at, end } of findAnnouncedPlans(content)) {
      const nameKey = planNameKey(name)
      if (!nameKey || announcements.has(nameKey)) continue
      const linked = links.get(nameKey)
      const registered = linked ? byId.get(linked) : byKey.get(nameKey)
      announcements.set(nameKey, {
        name,
        nameKey,
        documentId: id,
        documentTitle: title,
        at: points.fromUnits(at),
        quote: around(content, at, end),
        registeredId: registered?.id ?? null,
        registeredTitle: registered?.title ?? null,
        linked: linked !== undefined && linked !== null,
      })
    }
    for (const { count, at, end } of findAnnouncedCounts(content))
      counts.push({ count, documentId: id, at: points.fromUnits(at), quote: around(content, at, end) })
  }
  return { announcements: [...announcements.values()], counts }
}

/** One plan with its stages, editions, what stands beneath it and what it announces. */
export function getPlanDetail(context: ActionContext, id: string): Promise<PlanDetail> {
  return act(context, 'plan.list', async tx => {
    const plan = await planNode(tx, id)
    const nodes = await planNodes(tx)
    const steps = await tx.query<PlanStep>(
      `SELECT id, stage, entered_on AS "on", note, recorded_by AS "by" FROM plan_stage WHERE authority_id = $1 AND plan_id = $2 AND superseded_at IS NULL
       ORDER BY entered_on, recorded_at`,
      [tx.authorityId, id],
    )
    return {
      plan,
      steps,
      editions: await editionsOf(tx, id),
      children: nodes.filter(node => node.parentId === id),
      ...(await announcementsOf(tx, plan, nodes)),
    }
  })
}
