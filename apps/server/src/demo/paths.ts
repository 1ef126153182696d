import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { listIndicators } from '@lantu/actions/indicators/list-indicators'
import { listPlans } from '@lantu/actions/list-plans'
import { choosePath } from '@lantu/actions/paths/choose-path'
import { NO_TERMS } from '@lantu/actions/paths/path-scope'
import { getPath } from '@lantu/actions/paths/see-path'
import type { PathTerms } from '@lantu/model/api/lights/paths'
import { nameKey } from '@lantu/model/indicator-catalogue'
import { everyPage } from './every-page.ts'

interface Chosen {
  readonly indicator: string
  readonly curve: PathTerms['curve']
  readonly reason: string
}

/** Chooses the paths that the outline's indicators have in `paths.json`; one that somebody chose already is left alone. */
export async function loadPaths(context: ActionContext, folder: string): Promise<void> {
  const plan = (await listPlans(context)).find(one => one.kind === 'outline' && one.documents > 0)
  if (!plan) return
  const chosen = JSON.parse(await readFile(join(folder, 'paths.json'), 'utf8')) as readonly Chosen[]
  const indicators = new Map(
    (await everyPage(cursor => listIndicators(context, { plan: plan.id, limit: 200, ...cursor }))).map(one => [nameKey(one.name), one.id]),
  )
  for (const { indicator, curve, reason } of chosen) {
    const id = indicators.get(nameKey(indicator))
    if (!id || (await getPath(context, id, { plan: plan.id, place: null })).version > 0) continue
    await choosePath(context, id, 0, { plan: plan.id, place: null, terms: { ...NO_TERMS, curve }, reason })
  }
}
