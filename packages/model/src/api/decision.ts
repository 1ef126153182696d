import { type Static, Type } from 'typebox'
import { Id, Instant } from './fields.ts'
import { DecisionBasis, RegisteredStatement } from './registered-statement.ts'

export const Decision = Type.Object({
  id: Id,
  verb: Type.Union([
    Type.Literal('accept'),
    Type.Literal('correct'),
    Type.Literal('reject'),
    Type.Literal('split'),
    Type.Literal('merge'),
    Type.Literal('undo'),
    Type.Literal('carry'),
  ]),
  statementIds: Type.Array(Id),
  decidedAt: Instant,
  undone: Type.Boolean(),
  actor: Type.String(),
  /** Of how many statements; `statementIds` may end before. */
  count: Type.Integer(),
  basis: Type.Optional(DecisionBasis),
  /** A few words of the first of them. */
  about: Type.String(),
})
export type Decision = Static<typeof Decision>

/** What a decision answers: itself and the statements as they now stand. */
export const Decided = Type.Object({ decision: Decision, statements: Type.Array(RegisteredStatement) })
export type Decided = Static<typeof Decided>
