import { type Static, Type } from 'typebox'
import { Id } from './fields.ts'

export const ProjectSummary = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('project'), Type.Literal('system')]),
  /** Library stage. */
  stage: Type.Union([
    Type.Literal('idea'),
    Type.Literal('reserve'),
    Type.Literal('construction'),
    Type.Literal('completed'),
    Type.Literal('cancelled'),
  ]),
  quantity: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  documentId: Id,
  statementId: Id,
  at: Type.Integer(),
  quote: Type.String(),
  section: Type.String(),
  mentions: Type.Integer(),
})
export type ProjectSummary = Static<typeof ProjectSummary>
