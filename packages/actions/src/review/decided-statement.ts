import type { GoalFields, ObservationFields, ProjectFields, TaskFields } from '@lantu/model/statement'

/** States of a statement on which somebody has decided, as SQL. */
export const DECIDED = "('accepted', 'corrected', 'rejected')"
/** A later edition says it again and has been decided on: it is there that it stands, once. */
export const TAKEN_OVER = `EXISTS (SELECT 1 FROM statement n WHERE n.authority_id = s.authority_id AND n.carried_from = s.id AND n.state IN ${DECIDED})`

/** A statement that stands, as the register takes it up. */
export interface DecidedStatement {
  readonly id: string
  readonly kind: 'observation' | 'goal' | 'project' | 'system' | 'task'
  readonly planId: string
  readonly state: string
  readonly fields: ObservationFields & GoalFields & ProjectFields & TaskFields
}
