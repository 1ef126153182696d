import { type Static, Type } from 'typebox'

/** What a body answers for. */
export const DutyItemKind = Type.Union([Type.Literal('indicator'), Type.Literal('task'), Type.Literal('project'), Type.Literal('system')])
export type DutyItemKind = Static<typeof DutyItemKind>
