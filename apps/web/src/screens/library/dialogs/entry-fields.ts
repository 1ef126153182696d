import type { ProjectPatch } from '@lantu/model/api/library/library'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { wanOf, yuanOf } from '../../../lib/money.ts'

/** What is typed of a project, in the order of the form. */
export const FIELDS = [
  'name',
  'serial',
  'code',
  'sector',
  'nature',
  'level',
  'jurisdictionId',
  'place',
  'owner',
  'leadId',
  'leader',
  'scale',
  'investment',
  'startsOn',
  'endsOn',
  'actualStart',
  'actualEnd',
] as const
export type Field = (typeof FIELDS)[number]
export const DAYS = new Set<Field>(['startsOn', 'endsOn', 'actualStart', 'actualEnd'])
const NULLS = new Set<Field>(['jurisdictionId', 'leadId', ...DAYS])

export type Entry = Readonly<Record<Field, string>>

export const entryOf = (project: ProjectDetail | undefined): Entry =>
  Object.fromEntries(
    FIELDS.map(field => [field, field === 'investment' ? wanOf(project?.investment ?? null) : (project?.[field] ?? '')]),
  ) as Record<Field, string>

/** Of the fields those that were changed, and those that were guessed and are confirmed as they stand. */
export function changedFields(before: Entry, now: Entry, confirmed: readonly string[]): ProjectPatch {
  const changed: Record<string, unknown> = {}
  for (const field of FIELDS) {
    if (now[field] === before[field] && !confirmed.includes(field)) continue
    changed[field] = field === 'investment' ? yuanOf(now[field]) : now[field] === '' && NULLS.has(field) ? null : now[field].trim()
  }
  return changed
}

/** A point as longitude and latitude, or any GeoJSON geometry pasted in; undefined for what is neither. */
export function readPlace(text: string): unknown {
  if (text.trim() === '') return null
  const numbers = text
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number)
  if (numbers.length === 2 && numbers.every(Number.isFinite)) return { type: 'Point', coordinates: numbers }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A point as it is typed; another shape as GeoJSON. */
export function placeText(geometry: ProjectDetail['geometry'] | undefined): string {
  if (!geometry) return ''
  return geometry.type === 'Point' ? geometry.coordinates.join(', ') : JSON.stringify(geometry)
}
