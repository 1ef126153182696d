import { type Static, Type } from 'typebox'
import { Day, Id, Instant, line, Month, nullable, oneOf, Yuan } from '../fields.ts'
import { APPROVAL_KINDS, APPROVAL_STATES, LibraryStage, MoneyKind, MoneySource } from './kinds.ts'

/** The lists of a project: milestones, approvals with their clocks, money, months, annual lists, gates, files, slips. */

export const Milestone = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  baselineOn: nullable(Day),
  plannedOn: Day,
  doneOn: nullable(Day),
  reason: line(400),
})
export type Milestone = Static<typeof Milestone>

export const Approval = Type.Object({
  kind: oneOf(APPROVAL_KINDS),
  state: oneOf(APPROVAL_STATES),
  body: line(120),
  number: line(80),
  submittedOn: nullable(Day),
  limitDays: nullable(Type.Integer({ minimum: 1, maximum: 1000 })),
  dueOn: nullable(Day),
  grantedOn: nullable(Day),
})
export type Approval = Static<typeof Approval>

/** An approval with its clock on the day that the screens speak of. */
export const ApprovalOnTime = Type.Object({
  ...Approval.properties,
  /** The limit that counts: this approval's own, the authority's, or the law's. */
  limit: nullable(
    Type.Object({ days: Type.Integer(), unit: oneOf(['working', 'calendar']), from: oneOf(['approval', 'authority', 'law']) }),
  ),
  /** By when the body has to decide. */
  deadline: nullable(Day),
  late: oneOf(['', 'body', 'owner', 'wanted']),
  /** Working days that it is late, or came late. */
  lateDays: Type.Integer(),
  /** Working days left. */
  left: nullable(Type.Integer()),
  /** Working days that the decision took. */
  took: nullable(Type.Integer()),
  /** The holidays of a year counted through are not known. */
  assumed: Type.Boolean(),
})
export type ApprovalOnTime = Static<typeof ApprovalOnTime>

/** An approval that still runs, with its project. */
export const ApprovalRow = Type.Object({
  ...ApprovalOnTime.properties,
  id: Id,
  name: Type.String(),
  stage: LibraryStage,
  placeName: Type.String(),
  lead: Type.String(),
})
export type ApprovalRow = Static<typeof ApprovalRow>

export const ApprovalsView = Type.Object({
  /** The latest first, at most 2,000. */
  items: Type.Array(ApprovalRow),
  open: Type.Integer(),
  late: Type.Integer(),
})
export type ApprovalsView = Static<typeof ApprovalsView>

export const OwnWorkingDay = Type.Object({ day: Day, works: Type.Boolean(), name: line(40) })
export type OwnWorkingDay = Static<typeof OwnWorkingDay>

export const OwnLimit = Type.Object({
  kind: oneOf(APPROVAL_KINDS),
  days: Type.Integer({ minimum: 1, maximum: 1000 }),
  unit: oneOf(['working', 'calendar']),
  source: line(200),
})
export type OwnLimit = Static<typeof OwnLimit>

/** By what the clocks of approvals go: what is built in, and what the authority says beside it. */
export const ApprovalSettings = Type.Object({
  version: Type.Integer(),
  builtIn: Type.Array(Type.Object({ year: Type.Integer(), source: Type.String() })),
  days: Type.Array(OwnWorkingDay),
  law: Type.Array(Type.Object({ kind: Type.String(), days: Type.Integer(), unit: Type.String(), source: Type.String() })),
  limits: Type.Array(OwnLimit),
})
export type ApprovalSettings = Static<typeof ApprovalSettings>

export const SetApprovalSettings = Type.Object({
  days: Type.Array(OwnWorkingDay, { maxItems: 2000 }),
  limits: Type.Array(OwnLimit, { maxItems: APPROVAL_KINDS.length }),
})
export type SetApprovalSettings = Static<typeof SetApprovalSettings>

export const MoneyLine = Type.Object({
  year: Type.Integer({ minimum: 1990, maximum: 2100 }),
  source: MoneySource,
  kind: MoneyKind,
  amount: Type.String({ pattern: '^\\d{1,16}(\\.\\d{1,2})?$' }),
})
export type MoneyLine = Static<typeof MoneyLine>

export const MonthReport = Type.Object({
  month: Month,
  planned: nullable(Yuan),
  completed: nullable(Yuan),
  progress: nullable(Type.String({ pattern: '^(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)$' })),
  note: line(1000),
  issue: line(1000),
  reportedBy: line(60),
  reportedOn: nullable(Day),
})
export type MonthReport = Static<typeof MonthReport>

export const Listing = Type.Object({
  year: Type.Integer({ minimum: 1990, maximum: 2100 }),
  list: oneOf(['rolling', 'annual']),
  goal: line(400),
})
export type Listing = Static<typeof Listing>

export const GateCheck = Type.Object({ key: Type.String(), met: Type.Boolean() })

export const GatePassed = Type.Object({
  from: LibraryStage,
  to: LibraryStage,
  checks: Type.Array(GateCheck),
  reason: Type.String(),
  passedBy: Type.String(),
  passedOn: Day,
})

export const PassGate = Type.Object({ to: LibraryStage, on: Type.Optional(Day), reason: Type.Optional(line(400)) })
export type PassGate = Static<typeof PassGate>

export const ProjectFile = Type.Object({
  id: Id,
  name: Type.String(),
  caption: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  month: nullable(Month),
  recordedAt: Instant,
})
export type ProjectFile = Static<typeof ProjectFile>

export const Slip = Type.Object({
  what: Type.String(),
  baselineOn: Day,
  nowOn: Day,
  days: Type.Integer(),
  done: Type.Boolean(),
  reason: Type.String(),
  since: nullable(Day),
})
export type Slip = Static<typeof Slip>
