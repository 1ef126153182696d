import type { LibraryStage, MoneyKind, MoneySource } from '@lantu/model/api/library/kinds'
import { addDecimals } from '@lantu/model/decimal'
import type { Geometry } from '@lantu/model/geometry'
import { labelOf } from './workbook/library-labels.ts'

/** What an open-data file says of a project. */
export interface LibraryProject {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly serial: string
  readonly stage: LibraryStage
  readonly sector: string
  readonly nature: string
  readonly level: string
  readonly placeCode: string
  readonly placeName: string
  readonly place: string
  readonly geometry: Geometry | null
  readonly owner: string
  readonly lead: string
  readonly scale: string
  readonly quantity: string
  readonly investment: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly actualStart: string | null
  readonly actualEnd: string | null
  readonly milestones: readonly { name: string; plannedOn: string; doneOn: string | null }[]
  readonly months: readonly { month: string; completed: string | null; progress: string | null }[]
  readonly money: readonly { year: number; source: MoneySource; kind: MoneyKind; amount: string }[]
  readonly plans: readonly string[]
}

export interface Publisher {
  readonly code: string
  readonly name: string
  /** ISO 8601 instant. */
  readonly publishedDate: string
  /** The day that the figures speak of. */
  readonly day: string
}

/** OC4IDS projectStatus. */
const STATUS: Readonly<Record<LibraryStage, string>> = {
  idea: 'identification',
  reserve: 'preparation',
  construction: 'implementation',
  completed: 'completion',
  cancelled: 'cancelled',
}
/**
 * OC4IDS projectSector, an open codelist: where it has no code, ours stands. Its `economy` takes in agriculture and the environment, its
 * `naturalResources` water and forests, its `governance` the emergency services.
 */
const SECTOR: Readonly<Record<string, readonly string[]>> = {
  industry: ['economy'],
  agriculture: ['economy'],
  commerce: ['economy'],
  transport: ['transport'],
  energy: ['energy'],
  water: ['naturalResources'],
  ecology: ['naturalResources'],
  safety: ['governance'],
  education: ['education'],
  health: ['health'],
  culture: ['cultureSportsAndRecreation'],
  digital: ['communications'],
}
const TYPE: Readonly<Record<string, string>> = {
  new: 'construction',
  expand: 'expansion',
  rebuild: 'rehabilitation',
  replace: 'replacement',
}

const instant = (day: string, end = false) => `${day}T${end ? '23:59:59' : '00:00:00'}+08:00`
const period = (start: string | null, end: string | null) =>
  start || end ? { ...(start ? { startDate: instant(start) } : {}), ...(end ? { endDate: instant(end, true) } : {}) } : undefined
/** JSON has numbers only here: the standard asks for one. Yuan below 90 trillion keep every fen in a double. */
const value = (yuan: string) => ({ amount: Number(yuan), currency: 'CNY' })
const monthEnd = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

function parties(project: LibraryProject) {
  const owner = project.owner && { id: `party-owner`, name: project.owner, roles: ['publicAuthority'] }
  const lead = project.lead && { id: 'party-lead', name: project.lead, roles: ['administrativeEntity'] }
  return [owner, lead].filter(party => party !== '')
}

function budget(project: LibraryProject) {
  const lines = project.money.filter(line => line.kind === 'plan')
  const breakdown = lines.map((line, index) => ({
    id: `${line.year}-${line.source}-${index + 1}`,
    description: `${line.year} ${labelOf('source', line.source)}`,
    amount: value(line.amount),
    period: period(`${line.year}-01-01`, `${line.year}-12-31`),
  }))
  const amount = project.investment ?? (lines.length ? addDecimals(lines.map(line => line.amount)) : null)
  // one breakdown among several that the standard allows; it gave up the single `budgetBreakdown` with 0.9.4
  const breakdowns = [{ id: '1', description: '按年度和来源 by year and source', budgetBreakdown: breakdown }]
  return amount === null ? undefined : { amount: value(amount), ...(breakdown.length ? { budgetBreakdowns: breakdowns } : {}) }
}

/** Progress month by month, as the standard's metrics: physical in percent, financial in yuan. */
function metrics(project: LibraryProject) {
  const physical = project.months.filter(month => month.progress !== null)
  const financial = project.months.filter(month => month.completed !== null)
  const observation = (month: string, index: number) => ({ id: String(index + 1), period: period(`${month}-01`, monthEnd(month)) })
  return [
    ...(physical.length
      ? [
          {
            id: 'physicalProgress',
            title: '形象进度',
            observations: physical.map(({ month, progress }, index) => ({
              ...observation(month, index),
              measure: progress as string,
              unit: { name: 'percent', scheme: 'UNCEFACT', id: 'P1' },
            })),
          },
        ]
      : []),
    ...(financial.length
      ? [
          {
            id: 'financialProgress',
            title: '完成投资',
            observations: financial.map(({ month, completed }, index) => ({
              ...observation(month, index),
              value: value(completed as string),
            })),
          },
        ]
      : []),
  ]
}

function locations(project: LibraryProject) {
  const description = [project.placeName, project.place].filter(Boolean).join(' ')
  if (!description && !project.geometry) return []
  return [
    {
      id: '1',
      ...(description ? { description } : {}),
      ...(project.geometry ? { geometry: project.geometry } : {}),
      ...(project.placeCode ? { gazetteer: { scheme: 'CN-GBT2260', identifiers: [project.placeCode] } } : {}),
    },
  ]
}

const drop = (object: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(object).filter(([, one]) => one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0)),
  )

function oneProject(project: LibraryProject, publisher: Publisher) {
  const identifiers = [
    ...(project.code ? [{ id: project.code, scheme: 'GBT40058' }] : []),
    ...(project.serial ? [{ id: project.serial, scheme: `CN-${publisher.code}` }] : []),
  ]
  return drop({
    id: `${publisher.code}-${project.id}`,
    identifiers,
    updated: instant(publisher.day),
    title: project.name,
    description: [project.scale, project.quantity].filter(Boolean).join(' '),
    status: STATUS[project.stage],
    type: TYPE[project.nature],
    sector: project.sector ? (SECTOR[project.sector] ?? [project.sector]) : [],
    period: period(project.actualStart ?? project.startsOn, project.actualEnd ?? project.endsOn),
    locations: locations(project),
    budget: budget(project),
    parties: parties(project),
    milestones: project.milestones.map((one, index) => ({
      id: String(index + 1),
      title: one.name,
      dueDate: instant(one.plannedOn, true),
      ...(one.doneOn
        ? { dateMet: instant(one.doneOn), status: 'met' }
        : { status: one.plannedOn < publisher.day ? 'notMet' : 'scheduled' }),
    })),
    metrics: metrics(project),
    // `policies` is for codes of kinds of plans, none of which is a city's five-year plan
    policyAlignment: project.plans.length ? { description: project.plans.join('；') } : undefined,
    completion: project.stage === 'completed' && project.actualEnd ? { endDate: instant(project.actualEnd, true) } : undefined,
  })
}

/** A project package. An empty library is an empty list, which the standard does not allow; the caller says so. */
export function projectsToOc4ids(projects: readonly LibraryProject[], publisher: Publisher): Record<string, unknown> {
  return {
    uri: `urn:lantu:${publisher.code}:projects:${publisher.day}`,
    publishedDate: publisher.publishedDate,
    version: '0.9',
    publisher: { name: publisher.name },
    projects: projects.map(project => oneProject(project, publisher)),
  }
}

/** Projects with a place on the map as a GeoJSON FeatureCollection (RFC 7946). */
export function projectsToGeoJson(projects: readonly LibraryProject[]): Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    features: projects.flatMap(({ geometry, id, name, code, stage, sector, placeName, investment }) =>
      geometry ? [{ type: 'Feature', id, geometry, properties: { name, code, stage, sector, place: placeName, investment } }] : [],
    ),
  }
}
