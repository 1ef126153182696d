import type { Decided } from '@lantu/model/api/decision'
import type { StatementFields } from '@lantu/model/api/registered-statement'
import { LantuError } from '@lantu/model/errors'
import { GoalFields, ObservationFields, ProjectFields, TaskFields } from '@lantu/model/statement'
import type { TObject } from 'typebox'
import { Value } from 'typebox/value'
import { type ActionContext, act } from '../action-context.ts'
import { lockStatement, recordDecision } from './record-decision.ts'

const SCHEMAS: Readonly<Record<string, TObject>> = {
  observation: ObservationFields,
  goal: GoalFields,
  project: ProjectFields,
  system: ProjectFields,
  task: TaskFields,
}

/** The fields that the kind has, checked; what it has not is refused rather than kept. */
export function checkFields(kind: string, fields: StatementFields): Record<string, unknown> {
  const schema = SCHEMAS[kind]
  if (!schema) throw new LantuError('request.invalid', { reason: kind })
  const unknown = Object.keys(fields).find(name => !(name in schema.properties))
  if (unknown) throw new LantuError('request.invalid', { reason: unknown })
  if (!Value.Check(schema, fields)) {
    const first = Value.Errors(schema, fields)[0]
    throw new LantuError('request.invalid', { reason: first ? `${first.instancePath || '/'} ${first.message}` : kind })
  }
  return fields
}

/** Accepts a statement as it was read. `version` as it was seen: `edit.stale` where it has changed since. */
export const acceptStatement = (context: ActionContext, id: string, version: number): Promise<Decided> =>
  act(context, 'statement.decide', async tx => {
    const before = await lockStatement(tx, id, version)
    return recordDecision(tx, context, { verb: 'accept', before: [before], state: 'accepted' })
  })

/** Rejects a statement, which stays in the register as rejected. `version` as with `acceptStatement`. */
export const rejectStatement = (context: ActionContext, id: string, version: number): Promise<Decided> =>
  act(context, 'statement.decide', async tx => {
    const before = await lockStatement(tx, id, version)
    return recordDecision(tx, context, { verb: 'reject', before: [before], state: 'rejected' })
  })

/** Accepts the statement with other fields than were read; what was read stays in `proposed`. */
export const correctStatement = (context: ActionContext, id: string, version: number, fields: StatementFields): Promise<Decided> =>
  act(context, 'statement.decide', async tx => {
    const before = await lockStatement(tx, id, version)
    return recordDecision(tx, context, { verb: 'correct', before: [before], state: 'corrected', fields: checkFields(before.kind, fields) })
  })
