import type { Reason } from '@lantu/model/reason'
import type { StatementKind } from '@lantu/model/statement'
import { WEIGHTS } from './extract/observations/confidence/weights.ts'
import { PROJECTS, SYSTEMS } from './extract/projects/confidence/weights.ts'
import { TASKS } from './extract/tasks/confidence/weights.ts'

/** A field that may be wrong, and the reason that says so. */
export interface Doubt {
  readonly field: string
  readonly reason: Reason
}

/** Log odds: what takes away less than this is no news to a reviewer. */
const LEAST = 0.1
/** A record that is right more often than this asks nothing: a warning beside every one would be read by nobody. */
export const DOUBTFUL = 0.88

const NAME_OF_A_NUMBER: readonly Reason[] = [
  'short-name',
  'long-name',
  'listed-name',
  'verb-in-name',
  'named-by-context',
  'named-by-what-it-counts',
  'shared-list',
  'odd-words-in-name',
  'digits-in-name',
  'one-word-name',
  'composed-name',
  'words-after-number',
  'not-shared-out',
  // of several numbers the wrong one's name
  'many-numbers',
  'one-of-several',
]
const NAME_OF_A_THING: readonly Reason[] = [
  'short-name',
  'long-name',
  'listed-name',
  'joined-name',
  'completed-name',
  'described-name',
  'ends-in-act',
  'ends-in-project',
  'kind-only',
  'no-head',
  'own-words',
  'institution',
  'platform',
  'framework',
]
const fieldsOf = (fields: Readonly<Record<string, readonly Reason[]>>): ReadonlyMap<Reason, string> =>
  new Map(Object.entries(fields).flatMap(([field, reasons]) => reasons.map(reason => [reason, field] as const)))
const thing = fieldsOf({ name: NAME_OF_A_THING, stage: ['verb-of-pushing', 'without-verb', 'predicate'] })

/**
 * Which field a reason speaks of. `time-from-heading` is left out: where it holds, names err more often than elsewhere, years hardly
 * ever (annotated documents: 0.2%).
 */
const FIELDS: Readonly<Record<StatementKind, ReadonlyMap<Reason, string>>> = {
  observation: fieldsOf({ indicator: NAME_OF_A_NUMBER, value: ['words-for-number', 'damaged-text'], time: ['dated-by-guess'] }),
  goal: fieldsOf({ indicator: NAME_OF_A_NUMBER, reference: ['damaged-text'] }),
  project: thing,
  system: thing,
  task: fieldsOf({ action: ['action-after-other'], object: ['with-number', 'damaged-text'] }),
}
const ODDS = { observation: WEIGHTS, goal: WEIGHTS, project: PROJECTS.weights, system: SYSTEMS.weights, task: TASKS.weights } as const

/** What of a record may be wrong, the weightiest reason first: of the reasons for its confidence those that lessen it, each field once. */
export function doubtsOf(kind: StatementKind, why: readonly Reason[], confidence: number): Doubt[] {
  if (confidence >= DOUBTFUL) return []
  const weights: Readonly<Partial<Record<Reason, number>>> = ODDS[kind]
  const found = why
    .filter(reason => (weights[reason] ?? 0) <= -LEAST)
    .toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))
    .flatMap(reason => {
      const field = FIELDS[kind].get(reason)
      return field === undefined ? [] : [{ field, reason }]
    })
  return found.filter((one, i) => found.findIndex(other => other.field === one.field) === i)
}

/** The kinds of which the reason makes a field doubtful; empty where it is none to ask about. */
export function kindsInDoubt(reason: Reason): StatementKind[] {
  return (Object.keys(FIELDS) as StatementKind[]).filter(kind => doubtsOf(kind, [reason], 0).length > 0)
}
