import { type Static, Type } from 'typebox'
import { Day, Id, Instant, line, nullable } from './fields.ts'

/** Tasks as things that are followed, year lists and close-out. Days are `YYYY-MM-DD`. */

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
  detail: Type.Optional(line(4000)),
  actor: Type.Optional(line(200)),
  startsOn: Type.Optional(Day),
  dueOn: Type.Optional(Day),
  planId: Type.Optional(Id),
  meetingItemId: Type.Optional(Id),
})
export type NewTask = Static<typeof NewTask>

export const TaskEdit = Type.Object({
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  detail: Type.Optional(line(4000)),
  actor: Type.Optional(line(200)),
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
  note: Type.Optional(line(2000)),
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
