import { type Static, Type } from 'typebox'

/** Tasks as things that are followed, year lists, close-out, and the meetings whose decisions become tasks. Days are `YYYY-MM-DD`. */

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Instant = Type.String({ format: 'date-time' })
const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const words = (maxLength: number) => Type.String({ maxLength })

/** 规划任务、年度重点工作、重点民生实事、政府工作报告任务、会议议定事项、手工登记. */
export const TaskList = Type.Union([
  Type.Literal('plan'),
  Type.Literal('annual'),
  Type.Literal('livelihood'),
  Type.Literal('work-report'),
  Type.Literal('meeting'),
  Type.Literal('own'),
])
export type TaskList = Static<typeof TaskList>

/** The lists that belong to a year and are drawn from five-year tasks. */
export const YearList = Type.Union([Type.Literal('annual'), Type.Literal('livelihood'), Type.Literal('work-report')])
export type YearList = Static<typeof YearList>

/** 未启动、推进中、已完成待销号、已销号、已取消. */
export const TaskState = Type.Union([
  Type.Literal('not-started'),
  Type.Literal('underway'),
  Type.Literal('done'),
  Type.Literal('closed'),
  Type.Literal('cancelled'),
])
export type TaskState = Static<typeof TaskState>

/** Where the words of a task stand; null for a task that no document holds. */
export const TaskSource = Type.Object({
  documentId: Id,
  documentTitle: Type.String(),
  statementId: Id,
  at: Type.Integer(),
  quote: Type.String(),
})

export const WorkTask = Type.Object({
  id: Id,
  list: TaskList,
  year: nullable(Type.Integer()),
  title: Type.String(),
  /** The body named in the sentence or entered by hand, as printed. */
  actor: Type.String(),
  /** The lead that a responsibility records; null where none is recorded. */
  lead: nullable(Type.Object({ id: Id, name: Type.String() })),
  /** The deadline as printed. */
  due: Type.String(),
  startsOn: nullable(Day),
  /** The deadline as a day; where the text gives none, the end of the list's year or of the plan. */
  dueOn: nullable(Day),
  /** The deadline is the plan's or the list's end and not the task's own. */
  dueAssumed: Type.Boolean(),
  state: TaskState,
  overdue: Type.Boolean(),
  /** Percent as last reported, and as milestones or linked projects compute it; null where there is nothing to say. */
  reported: nullable(Type.Number()),
  reportedOn: nullable(Day),
  computed: nullable(Type.Number()),
  /** 序时进度: share of the time from start to deadline that has passed, percent. */
  schedule: nullable(Type.Number()),
  milestones: Type.Object({ total: Type.Integer(), done: Type.Integer() }),
  planId: nullable(Id),
  planTitle: nullable(Type.String()),
  section: Type.String(),
  source: nullable(TaskSource),
  parentId: nullable(Id),
  version: Type.Integer(),
})
export type WorkTask = Static<typeof WorkTask>

/** How tasks are put in order and in groups: by section of the text, by who is to do them, by the quarter in which they are due. */
export const TaskView = Type.Union([Type.Literal('section'), Type.Literal('actor'), Type.Literal('due')])
export type TaskView = Static<typeof TaskView>

export const TaskSummary = Type.Object({
  total: Type.Integer(),
  overdue: Type.Integer(),
  closed: Type.Integer(),
  /** Of those with the words sought, by state; `overdue` beside them. */
  states: Type.Record(Type.String(), Type.Integer()),
  /** Of those in the state asked for, by the group of the view: a section, a name, a quarter as 2024-3; '' is none. */
  groups: Type.Record(Type.String(), Type.Integer()),
})
export type TaskSummary = Static<typeof TaskSummary>

export const Milestone = Type.Object({
  id: Id,
  title: Type.String(),
  dueOn: nullable(Day),
  weight: Type.Number(),
  doneOn: nullable(Day),
})
export type Milestone = Static<typeof Milestone>

export const TaskReport = Type.Object({
  asOf: Day,
  percent: Type.Number(),
  note: Type.String(),
  reportedBy: Type.String(),
  recordedAt: Instant,
  /** A later report for the same day took its place. */
  superseded: Type.Boolean(),
})
export type TaskReport = Static<typeof TaskReport>

export const TaskClosing = Type.Object({
  id: Id,
  evidence: Type.String(),
  askedBy: Type.String(),
  askedAt: Instant,
  decision: nullable(Type.Union([Type.Literal('closed'), Type.Literal('returned')])),
  reason: Type.String(),
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Instant),
})
export type TaskClosing = Static<typeof TaskClosing>

export const TaskLink = Type.Object({
  kind: Type.Union([Type.Literal('indicator'), Type.Literal('project'), Type.Literal('system')]),
  id: Id,
  name: Type.String(),
  origin: Type.Union([Type.Literal('sentence'), Type.Literal('person')]),
})
export type TaskLink = Static<typeof TaskLink>

export const TaskDetail = Type.Object({
  ...WorkTask.properties,
  detail: Type.String(),
  milestoneList: Type.Array(Milestone),
  reports: Type.Array(TaskReport),
  closings: Type.Array(TaskClosing),
  links: Type.Array(TaskLink),
  parent: nullable(Type.Object({ id: Id, title: Type.String(), list: TaskList, year: nullable(Type.Integer()) })),
  /** Where this task was drawn into year lists. */
  drawn: Type.Array(Type.Object({ id: Id, list: TaskList, year: nullable(Type.Integer()), state: TaskState })),
  meeting: nullable(Type.Object({ id: Id, title: Type.String(), heldOn: Day })),
})
export type TaskDetail = Static<typeof TaskDetail>

export const NewTask = Type.Object({
  list: TaskList,
  year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2100 })),
  title: Type.String({ minLength: 1, maxLength: 500 }),
  detail: Type.Optional(words(4000)),
  actor: Type.Optional(words(200)),
  startsOn: Type.Optional(Day),
  dueOn: Type.Optional(Day),
  planId: Type.Optional(Id),
  meetingItemId: Type.Optional(Id),
})
export type NewTask = Static<typeof NewTask>

export const TaskEdit = Type.Object({
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  detail: Type.Optional(words(4000)),
  actor: Type.Optional(words(200)),
  startsOn: Type.Optional(nullable(Day)),
  dueOn: Type.Optional(nullable(Day)),
  state: Type.Optional(Type.Union([Type.Literal('not-started'), Type.Literal('underway'), Type.Literal('cancelled')])),
  /** The whole list in order; milestones that are left out are withdrawn. */
  milestones: Type.Optional(
    Type.Array(
      Type.Object({
        title: Type.String({ minLength: 1, maxLength: 200 }),
        dueOn: Type.Optional(nullable(Day)),
        weight: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1000 })),
        doneOn: Type.Optional(nullable(Day)),
      }),
      { maxItems: 60 },
    ),
  ),
  links: Type.Optional(Type.Array(Type.Object({ kind: TaskLink.properties.kind, id: Id }), { maxItems: 60 })),
})
export type TaskEdit = Static<typeof TaskEdit>

export const NewTaskReport = Type.Object({
  asOf: Day,
  percent: Type.Number({ minimum: 0, maximum: 100 }),
  note: Type.Optional(words(2000)),
})
export type NewTaskReport = Static<typeof NewTaskReport>

/** A task that a year's list could take: a five-year task that falls due, has no end of its own, or is left over from last year. */
export const DrawCandidate = Type.Object({
  task: WorkTask,
  why: Type.Union([Type.Literal('left-over'), Type.Literal('due'), Type.Literal('running'), Type.Literal('said-this-year')]),
})
export type DrawCandidate = Static<typeof DrawCandidate>

export const DrawTasks = Type.Object({
  list: YearList,
  year: Type.Integer({ minimum: 1949, maximum: 2100 }),
  taskIds: Type.Array(Id, { minItems: 1, maxItems: 2000 }),
})
export type DrawTasks = Static<typeof DrawTasks>

/** A promised platform, mechanism or institution, followed as a row of its own. */
export const PromisedSystem = Type.Object({
  id: Id,
  name: Type.String(),
  stage: Type.String(),
  mentions: Type.Integer(),
  planId: nullable(Id),
  planTitle: nullable(Type.String()),
  section: Type.String(),
  source: nullable(TaskSource),
  tasks: Type.Array(Type.Object({ id: Id, title: Type.String(), state: TaskState })),
  version: Type.Integer(),
})
export type PromisedSystem = Static<typeof PromisedSystem>

export const SystemStage = Type.Union([
  Type.Literal('idea'),
  Type.Literal('reserve'),
  Type.Literal('construction'),
  Type.Literal('completed'),
  Type.Literal('cancelled'),
])

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
  body: Type.Optional(words(100)),
  heldOn: Day,
  place: Type.Optional(words(100)),
  chair: Type.Optional(words(60)),
  attendance: Type.Optional(words(1000)),
})
export type NewMeeting = Static<typeof NewMeeting>

const AgendaItem = Type.Object({
  /** Absent for a new item. */
  id: Type.Optional(Id),
  title: Type.String({ minLength: 1, maxLength: 300 }),
  origin: Type.Optional(AgendaOrigin),
  itemId: Type.Optional(nullable(Id)),
  presenter: Type.Optional(words(100)),
  brief: Type.Optional(words(4000)),
  decision: Type.Optional(words(4000)),
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
