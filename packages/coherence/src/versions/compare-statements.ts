import { nameKey } from '@lantu/model/indicator-catalogue'
import { unitOf } from '@lantu/model/units'

/** A statement of a version: its kind and fields as they stand, and where. */
export interface VersionStatement {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly at: number
  readonly quote: string
}

export interface StatementDifference {
  readonly change: 'removed' | 'added' | 'changed'
  readonly before: VersionStatement | null
  readonly after: VersionStatement | null
}

const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** What makes two statements speak of the same thing: an indicator with its time and place, a project's name, a task's object. */
export function thingKey({ kind, fields }: Pick<VersionStatement, 'kind' | 'fields'>): string {
  if (kind === 'observation') {
    const unit = word(fields.unit)
    const family = fields.measure === 'level' && unit ? unitOf(unit).family : ''
    return [
      'observation',
      fields.status,
      nameKey(word(fields.indicator)),
      fields.measure,
      word(fields.basis),
      family,
      word(fields.time),
      word(fields.place),
    ].join('|')
  }
  if (kind === 'goal') return ['goal', fields.status, nameKey(word(fields.indicator)), word(fields.time), word(fields.place)].join('|')
  return [kind, kind === 'task' ? `${word(fields.action)}${word(fields.object)}` : nameKey(word(fields.name))].join('|')
}

const COMPARED: Readonly<Record<string, readonly string[]>> = {
  observation: ['value', 'unit', 'comparator', 'attribute', 'goal'],
  goal: ['form', 'reference', 'attribute'],
  project: ['stage', 'quantity'],
  system: ['stage', 'quantity'],
  task: ['actor', 'due'],
}

const same = (a: VersionStatement, b: VersionStatement) =>
  (COMPARED[a.kind] ?? []).every(name => JSON.stringify(a.fields[name] ?? null) === JSON.stringify(b.fields[name] ?? null))

function grouped(statements: readonly VersionStatement[]): Map<string, VersionStatement[]> {
  const groups = new Map<string, VersionStatement[]>()
  for (const statement of statements) {
    const group = groups.get(thingKey(statement))
    if (group) group.push(statement)
    else groups.set(thingKey(statement), [statement])
  }
  return groups
}

/** What two versions say differently, thing by thing, in the order of the later text. What is merely said again elsewhere is no difference. */
export function compareStatements(before: readonly VersionStatement[], after: readonly VersionStatement[]): StatementDifference[] {
  const earlier = grouped(before)
  const found: StatementDifference[] = []
  for (const [key, now] of grouped(after)) {
    const then = earlier.get(key)
    earlier.delete(key)
    if (!then) found.push({ change: 'added', before: null, after: now[0] as VersionStatement })
    else {
      const unlike = now.find(one => !then.some(other => same(one, other)))
      if (unlike)
        found.push({
          change: 'changed',
          before: then.find(one => !now.some(other => same(one, other))) ?? (then[0] as VersionStatement),
          after: unlike,
        })
    }
  }
  for (const then of earlier.values()) found.push({ change: 'removed', before: then[0] as VersionStatement, after: null })
  return found.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = (one: StatementDifference) => one.after?.at ?? one.before?.at ?? 0
