import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import type { AuthoritySetup } from '@lantu/actions/bootstrap'
import { createPlan } from '@lantu/actions/create-plan'
import { queueImport } from '@lantu/actions/documents/queue-import'
import { listDocuments } from '@lantu/actions/documents/see-documents'
import { everyRow } from '@lantu/actions/keyset'
import { listPlans } from '@lantu/actions/list-plans'
import { decideMany, type ManyRequest } from '@lantu/actions/review/decide-many'
import { listDecisions } from '@lantu/actions/review/list-decisions'
import { listStatements } from '@lantu/actions/review/see-statements'
import type { PlanKind } from '@lantu/model/api/plan'
import { nameKey } from '@lantu/model/indicator-catalogue'

interface City {
  readonly authority: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly today: string
  readonly jurisdictions: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[]
  readonly organizations: readonly {
    readonly name: string
    readonly aliases: readonly string[]
    readonly nameEn: string
    readonly jurisdiction: string
  }[]
}

interface Manifest {
  readonly documents: readonly {
    readonly id: string
    readonly file: string
    readonly title: string
    readonly kind: PlanKind
    readonly period: { readonly from: number; readonly to: number }
    readonly place: string
    readonly parent?: string
    readonly approvedBy?: string
    readonly approvedOn?: string
  }[]
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T

/** The fictional city's authority, places and bodies. */
export async function demoAuthority(folder: string): Promise<AuthoritySetup> {
  const { authority, today, jurisdictions, organizations } = await readJson<City>(join(folder, 'city.json'))
  return {
    code: authority.code,
    name: authority.name,
    nameEn: authority.nameEn,
    today,
    jurisdictions: jurisdictions.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    organizations: organizations.map(({ name, aliases, nameEn, jurisdiction }) => ({
      name,
      shortName: aliases[0] ?? '',
      aliases,
      nameEn,
      jurisdiction,
    })),
  }
}

/** Registers the city's plans and queues its documents, each once. */
export async function queueDemo(context: ActionContext, folder: string): Promise<void> {
  const city = await readJson<City>(join(folder, 'city.json'))
  const { documents } = await readJson<Manifest>(join(folder, 'manifest.json'))
  const placeOf = new Map([
    [city.authority.code, city.authority.name],
    ...city.jurisdictions.map(({ code, name }) => [code, name] as const),
  ])
  const known = new Map((await listPlans(context)).map(plan => [plan.title, plan.id]))
  const stored = new Set((await everyRow(asked => listDocuments(context, asked))).map(document => document.fileName))
  const plans = new Map<string, string>()
  for (const document of documents) {
    const parent = document.parent ? plans.get(document.parent) : undefined
    const id =
      known.get(document.title) ??
      (
        await createPlan(context, {
          title: document.title,
          kind: document.kind,
          place: placeOf.get(document.place) ?? '',
          periodFrom: document.period.from,
          periodTo: document.period.to,
          ...(parent ? { parentId: parent } : {}),
          ...(document.approvedBy ? { approvedBy: document.approvedBy } : {}),
          ...(document.approvedOn ? { approvedOn: document.approvedOn } : {}),
        })
      ).id
    plans.set(document.id, id)
    if (!stored.has(document.file))
      await queueImport(context, { fileName: document.file, bytes: await readFile(join(folder, document.file)), planId: id })
  }
}

/** What a planner would accept without a second look, so that the first screens show something; the rest waits for review. */
const SURE = [
  { kind: 'observation', minConfidence: 0.85 },
  { kind: 'project', minConfidence: 0.65 },
  { kind: 'system', minConfidence: 0.6 },
  { kind: 'task', minConfidence: 0.8 },
] as const

/** The numbers that were read, each with the key of its indicator's name. */
async function numbers(context: ActionContext, state: 'accepted' | 'pending'): Promise<{ id: string; name: string }[]> {
  const all = await everyRow(cursor => listStatements(context, { kind: 'observation', state, order: 'text', ...cursor, limit: 200 }))
  return all.flatMap(({ id, fields }) => ('indicator' in fields ? [{ id, name: nameKey(String(fields.indicator)) }] : []))
}

/** Accepts the sure statements of the demonstration, once: never over a person's decisions. */
export async function acceptDemo(context: ActionContext, folder: string): Promise<void> {
  if ((await listDecisions(context, 1)).length) return
  const accept = (which: Omit<ManyRequest, 'verb'>) =>
    decideMany(context, { verb: 'accept', ...which }).catch((error: { code?: string }) => {
      if (error.code !== 'decision.not-possible') throw error
    })
  for (const { kind, minConfidence } of SURE) await accept({ kind, minConfidence })
  // an indicator that the city reports on is in its register, however sure the reading of its name was
  const [, ...rows] = (await readFile(join(folder, 'values.csv'), 'utf8')).trimEnd().split('\n')
  const missing = new Set(rows.map(row => nameKey(row.split(',')[0] ?? '')))
  for (const { name } of await numbers(context, 'accepted')) missing.delete(name)
  const ids = (await numbers(context, 'pending')).filter(({ name }) => missing.has(name)).map(({ id }) => id)
  if (ids.length) await accept({ ids })
}
