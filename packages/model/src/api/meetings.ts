import { type Static, Type } from 'typebox'
import { Day, Id, line, nullable } from './fields.ts'
import { TaskState } from './work.ts'

/** Meetings: an agenda from what is late, decisions that become tasks. */

export const AgendaOrigin = Type.Union([
  Type.Literal('own'),
  Type.Literal('late-task'),
  Type.Literal('closing'),
  Type.Literal('late-project'),
  Type.Literal('late-approval'),
  Type.Literal('amendment'),
  Type.Literal('finding'),
])
export type AgendaOrigin = Static<typeof AgendaOrigin>

export const MeetingItem = Type.Object({
  id: Id,
  ordinal: Type.Integer(),
  title: Type.String(),
  origin: AgendaOrigin,
  itemId: nullable(Id),
  presenter: Type.String(),
  brief: Type.String(),
  decision: Type.String(),
  tasks: Type.Array(Type.Object({ id: Id, title: Type.String(), actor: Type.String(), dueOn: nullable(Day), state: TaskState })),
})
export type MeetingItem = Static<typeof MeetingItem>

export const MeetingSummary = Type.Object({
  id: Id,
  title: Type.String(),
  body: Type.String(),
  heldOn: Day,
  place: Type.String(),
  chair: Type.String(),
  attendance: Type.String(),
  state: Type.Union([Type.Literal('planned'), Type.Literal('held'), Type.Literal('cancelled')]),
  items: Type.Integer(),
  decided: Type.Integer(),
  tasks: Type.Integer(),
  open: Type.Integer(),
  version: Type.Integer(),
})
export type MeetingSummary = Static<typeof MeetingSummary>

export const MeetingDetail = Type.Object({ ...MeetingSummary.properties, agenda: Type.Array(MeetingItem) })
export type MeetingDetail = Static<typeof MeetingDetail>

export const NewMeeting = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  body: Type.Optional(line(100)),
  heldOn: Day,
  place: Type.Optional(line(100)),
  chair: Type.Optional(line(60)),
  attendance: Type.Optional(line(1000)),
})
export type NewMeeting = Static<typeof NewMeeting>

const AgendaItem = Type.Object({
  /** Absent for a new item. */
  id: Type.Optional(Id),
  title: Type.String({ minLength: 1, maxLength: 300 }),
  origin: Type.Optional(AgendaOrigin),
  itemId: Type.Optional(nullable(Id)),
  presenter: Type.Optional(line(100)),
  brief: Type.Optional(line(4000)),
  decision: Type.Optional(line(4000)),
})

export const MeetingEdit = Type.Object({
  ...Type.Partial(NewMeeting).properties,
  state: Type.Optional(MeetingSummary.properties.state),
  /** The whole agenda in order; items that are left out are withdrawn. */
  agenda: Type.Optional(Type.Array(AgendaItem, { maxItems: 100 })),
})
export type MeetingEdit = Static<typeof MeetingEdit>

/** What is late or waits for a decision, ready to be put on an agenda. */
export const AgendaSuggestion = Type.Object({
  origin: AgendaOrigin,
  itemId: nullable(Id),
  title: Type.String(),
  presenter: Type.String(),
  brief: Type.String(),
})
export type AgendaSuggestion = Static<typeof AgendaSuggestion>
