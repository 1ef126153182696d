import { type Static, type TEnum, type TSchema, Type } from 'typebox'
import { Geometry } from '../geometry.ts'
import { CellProblem } from './workbook.ts'

/** The project library over HTTP. Money is yuan as a decimal string; days are `YYYY-MM-DD`, months `YYYY-MM`. */

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const Instant = Type.String({ format: 'date-time' })
const Yuan = Type.String({ pattern: '^-?\\d{1,16}(\\.\\d{1,2})?$' })
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const oneOf = <const T extends readonly string[]>(values: T): TEnum<[...T]> => Type.Enum([...values]) as unknown as TEnum<[...T]>
const line = (maxLength: number) => Type.String({ maxLength })

export const STAGES = ['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const
export const LibraryStage = oneOf(STAGES)
export type LibraryStage = Static<typeof LibraryStage>

export const SECTORS = [
  'industry',
  'agriculture',
  'transport',
  'energy',
  'water',
  'urban',
  'ecology',
  'education',
  'health',
  'culture',
  'welfare',
  'digital',
  'commerce',
  'safety',
  'other',
] as const
export type Sector = (typeof SECTORS)[number]
export const NATURES = ['new', 'expand', 'rebuild', 'replace', 'purchase'] as const
export const LEVELS = ['national', 'province', 'city', 'county'] as const
export const MONEY_SOURCES = ['central', 'province', 'city', 'county', 'bonds', 'loans', 'social', 'own'] as const
export const MoneySource = oneOf(MONEY_SOURCES)
export type MoneySource = Static<typeof MoneySource>
export const MONEY_KINDS = ['need', 'budget', 'plan', 'paid'] as const
export const MoneyKind = oneOf(MONEY_KINDS)
export type MoneyKind = Static<typeof MoneyKind>
export const APPROVAL_KINDS = [
  'initiation',
  'siting',
  'land',
  'planning',
  'environment',
  'energy',
  'water',
  'social-risk',
  'design',
  'construction',
] as const
export const APPROVAL_STATES = ['todo', 'submitted', 'granted', 'refused', 'not-needed'] as const

/** What a person may set on a project; the stage moves through gates. */
export const ProjectEntry = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  code: line(24),
  serial: line(40),
  sector: oneOf(['', ...SECTORS]),
  nature: oneOf(['', ...NATURES]),
  level: oneOf(['', ...LEVELS]),
  jurisdictionId: nullable(Id),
  place: line(120),
  geometry: nullable(Geometry),
  owner: line(120),
  leadId: nullable(Id),
  leader: line(60),
  scale: line(1000),
  quantity: line(200),
  investment: nullable(Yuan),
  startsOn: nullable(Day),
  endsOn: nullable(Day),
  baselineStart: nullable(Day),
  baselineEnd: nullable(Day),
  actualStart: nullable(Day),
  actualEnd: nullable(Day),
})
export type ProjectEntry = Static<typeof ProjectEntry>
export const ProjectPatch = Type.Partial(ProjectEntry, { additionalProperties: false, minProperties: 1 })
export type ProjectPatch = Static<typeof ProjectPatch>
export const NewProject = Type.Object(
  { ...ProjectPatch.properties, name: ProjectEntry.properties.name, stage: Type.Optional(LibraryStage) },
  { additionalProperties: false },
)
export type NewProject = Static<typeof NewProject>

const Light = oneOf(['ahead', 'ok', 'risk', 'lag', 'none', ''])
export type ProjectLight = Static<typeof Light>

/** A row of the library's table. */
export const ProjectRow = Type.Object({
  id: Id,
  version: Type.Integer(),
  kind: oneOf(['project', 'system']),
  standing: oneOf(['candidate', 'listed', 'merged']),
  name: Type.String(),
  stage: LibraryStage,
  guessed: Type.Array(Type.String()),
  code: Type.String(),
  serial: Type.String(),
  sector: Type.String(),
  level: Type.String(),
  jurisdictionId: nullable(Id),
  placeName: Type.String(),
  lead: Type.String(),
  owner: Type.String(),
  leader: Type.String(),
  quantity: Type.String(),
  investment: nullable(Yuan),
  startsOn: nullable(Day),
  endsOn: nullable(Day),
  baselineStart: nullable(Day),
  baselineEnd: nullable(Day),
  actualStart: nullable(Day),
  actualEnd: nullable(Day),
  /** This year's planned investment, from the year's plan by source, else from the planned months. */
  yearPlan: nullable(Yuan),
  /** Completed this year; null where no month has been reported. */
  yearDone: nullable(Yuan),
  /** Planned for the months of this year that are over. */
  yearDue: nullable(Yuan),
  totalDone: nullable(Yuan),
  /** Physical progress in percent, as last reported. */
  progress: nullable(Type.String()),
  reportedMonth: nullable(Month),
  next: nullable(Type.Object({ name: Type.String(), on: Day, baselineOn: nullable(Day) })),
  /** Days that the most overdue milestone, or the planned start or finish, is behind; 0 where nothing is. */
  late: Type.Integer(),
  light: Light,
  /** Place of the rule that lit it among those in force, from 0; −1 where there is no light. */
  lightRule: Type.Integer(),
  /** The sentence that named it first. */
  source: nullable(Type.Object({ documentId: Id, documentTitle: Type.String(), at: Type.Integer(), quote: Type.String() })),
  mentions: Type.Integer(),
})
export type ProjectRow = Static<typeof ProjectRow>

export const SORTS = [
  'name',
  'stage',
  'investment',
  'yearPlan',
  'yearDone',
  'progress',
  'late',
  'light',
  'startsOn',
  'endsOn',
  'place',
  'lead',
  'serial',
] as const
export const ProjectFilter = Type.Object({
  plan: Type.Optional(Id),
  kind: Type.Optional(oneOf(['project', 'system'])),
  stage: Type.Optional(LibraryStage),
  standing: Type.Optional(oneOf(['candidate', 'listed'])),
  sector: Type.Optional(line(20)),
  jurisdiction: Type.Optional(Id),
  lead: Type.Optional(Id),
  source: Type.Optional(MoneySource),
  light: Type.Optional(Light),
  list: Type.Optional(oneOf(['rolling', 'annual'])),
  year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })),
  q: Type.Optional(line(60)),
})
export type ProjectFilter = Static<typeof ProjectFilter>
export const ProjectQuery = Type.Object({
  ...ProjectFilter.properties,
  sort: Type.Optional(oneOf(SORTS)),
  down: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(line(600)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})
export type ProjectQuery = Static<typeof ProjectQuery>

export const LibrarySummary = Type.Object({
  /** The day that the figures speak of, and its year. */
  today: Day,
  year: Type.Integer(),
  projects: Type.Integer(),
  candidates: Type.Integer(),
  investment: Yuan,
  yearPlan: Yuan,
  yearDue: Yuan,
  yearDone: Yuan,
  planned: Type.Integer(),
  reported: Type.Integer(),
  /** Approvals of these projects that are late today. */
  lateApprovals: Type.Integer(),
  stages: Type.Array(Type.Object({ stage: LibraryStage, projects: Type.Integer(), investment: Yuan })),
  places: Type.Array(Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() })),
  bodies: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type LibrarySummary = Static<typeof LibrarySummary>

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

export const ProjectDetail = Type.Object({
  ...ProjectRow.properties,
  nature: Type.String(),
  place: Type.String(),
  geometry: nullable(Geometry),
  leadId: nullable(Id),
  scale: Type.String(),
  milestones: Type.Array(Milestone),
  approvals: Type.Array(ApprovalOnTime),
  money: Type.Array(MoneyLine),
  months: Type.Array(MonthReport),
  listings: Type.Array(Listing),
  gates: Type.Array(GatePassed),
  /** The gates that lead on from here, with what is there and what is missing. */
  nextGates: Type.Array(Type.Object({ to: LibraryStage, checks: Type.Array(GateCheck) })),
  files: Type.Array(ProjectFile),
  slips: Type.Array(Slip),
  sentences: Type.Array(
    Type.Object({
      statementId: Id,
      planId: Id,
      planTitle: Type.String(),
      documentId: Id,
      documentTitle: Type.String(),
      at: Type.Integer(),
      text: Type.String(),
      quote: Type.String(),
    }),
  ),
  links: Type.Array(Type.Object({ itemKind: oneOf(['indicator', 'task']), itemId: Id, name: Type.String() })),
  otherNames: Type.Array(Type.String()),
  history: Type.Array(
    Type.Object({
      at: Instant,
      actor: Type.String(),
      verb: Type.String(),
      /** Null where a text said it. */
      editId: nullable(Id),
      undone: Type.Boolean(),
      changes: Type.Array(Type.Object({ field: Type.String(), from: Type.String(), to: Type.String() })),
      /** Rows of the project's lists that were written and ended. */
      rows: Type.Array(Type.Object({ list: Type.String(), written: Type.Integer(), ended: Type.Integer() })),
    }),
  ),
})
export type ProjectDetail = Static<typeof ProjectDetail>

/** What setting a list of a project answers: the project's version from now on, and the edit, so that it can be undone. */
export const ListSet = Type.Object({ version: Type.Integer(), editId: Id })
export type ListSet = Static<typeof ListSet>

/** What an edit answers: itself, so that it can be undone, and how many projects it touched. */
export const LibraryEdit = Type.Object({
  id: Id,
  verb: Type.String(),
  projects: Type.Integer(),
  projectId: nullable(Id),
  decidedAt: Instant,
})
export type LibraryEdit = Static<typeof LibraryEdit>

export const BulkEdit = Type.Object({
  ids: Type.Array(Id, { minItems: 1, maxItems: 20_000 }),
  set: Type.Partial(Type.Pick(ProjectEntry, ['sector', 'nature', 'level', 'jurisdictionId', 'leadId', 'leader', 'owner']), {
    additionalProperties: false,
    minProperties: 1,
  }),
})
export type BulkEdit = Static<typeof BulkEdit>

export const Pair = Type.Object({
  /** 0 to 1. */
  score: Type.Number(),
  reasons: Type.Array(Type.Object({ zh: Type.String(), en: Type.String() })),
  left: ProjectRow,
  right: ProjectRow,
})
export type Pair = Static<typeof Pair>

export const Candidate = Type.Object({
  project: ProjectRow,
  matches: Type.Array(Type.Object({ score: Type.Number(), reasons: Pair.properties.reasons, project: ProjectRow })),
})
export type Candidate = Static<typeof Candidate>

/** A project that a plan's text promises, and where it stands in the library. */
export const Promised = Type.Object({
  id: Id,
  name: Type.String(),
  standing: Type.String(),
  listedId: nullable(Id),
  listedName: Type.String(),
  stage: Type.String(),
  section: Type.String(),
  documentId: Id,
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
})
export type Promised = Static<typeof Promised>

const MoneySum = Type.Object({
  key: Type.String(),
  name: Type.String(),
  need: Yuan,
  budget: Yuan,
  plan: Yuan,
  paid: Yuan,
  completed: Yuan,
  projects: Type.Integer(),
})
export const MoneyView = Type.Object({
  year: nullable(Type.Integer()),
  total: MoneySum,
  byYear: Type.Array(MoneySum),
  bySource: Type.Array(MoneySum),
  bySector: Type.Array(MoneySum),
  byPlace: Type.Array(MoneySum),
  /** Month by month of the year: planned, completed, running totals. */
  months: Type.Array(
    Type.Object({ month: Month, planned: Yuan, completed: nullable(Yuan), plannedTotal: Yuan, completedTotal: nullable(Yuan) }),
  ),
  /** How many there are of the three lists below, of which the first 500 stand there. */
  totals: Type.Object({ gaps: Type.Integer(), uneven: Type.Integer(), moneyless: Type.Integer() }),
  /** Needs more than budgets and plans give, largest gap first. */
  gaps: Type.Array(Type.Object({ id: Id, name: Type.String(), stage: LibraryStage, need: Yuan, covered: Yuan, gap: Yuan })),
  /** Money spent far from what stands: share of investment completed against physical progress. */
  uneven: Type.Array(Type.Object({ id: Id, name: Type.String(), spent: Type.String(), progress: Type.String() })),
  /** On the year's annual list or under construction, and without budget or plan. */
  moneyless: Type.Array(Type.Object({ id: Id, name: Type.String(), stage: LibraryStage, investment: nullable(Yuan) })),
  /** Binding indicators with linked projects that have no money, or with none at all. */
  unfunded: Type.Array(Type.Object({ id: Id, name: Type.String(), projects: Type.Integer(), funded: Type.Integer() })),
})
export type MoneyView = Static<typeof MoneyView>

export const Dispatch = Type.Object({
  month: Month,
  projects: Type.Array(
    Type.Object({
      id: Id,
      version: Type.Integer(),
      name: Type.String(),
      placeName: Type.String(),
      lead: Type.String(),
      planned: nullable(Yuan),
      completed: nullable(Yuan),
      progress: nullable(Type.String()),
      lastProgress: nullable(Type.String()),
      note: Type.String(),
      issue: Type.String(),
    }),
  ),
})
export type Dispatch = Static<typeof Dispatch>

export const SlipRow = Type.Object({
  id: Id,
  name: Type.String(),
  stage: LibraryStage,
  placeName: Type.String(),
  lead: Type.String(),
  ...Slip.properties,
})
export type SlipRow = Static<typeof SlipRow>

export const SlipList = Type.Object({
  /** The longest first, at most 2,000. */
  items: Type.Array(SlipRow),
  /** How many in all, and of how many projects. */
  total: Type.Integer(),
  projects: Type.Integer(),
})
export type SlipList = Static<typeof SlipList>

export const Boundary = Type.Object({ code: line(20), name: line(60), geometry: Geometry })
export type Boundary = Static<typeof Boundary>

export const LibraryJob = Type.Object({
  id: Id,
  fileName: Type.String(),
  bytes: Type.Integer(),
  dryRun: Type.Boolean(),
  step: oneOf(['queued', 'read', 'check', 'write', 'done', 'failed']),
  progress: Type.Number(),
  result: nullable(
    Type.Object({
      created: Type.Integer(),
      changed: Type.Integer(),
      same: Type.Integer(),
      months: Type.Integer(),
      money: Type.Integer(),
      milestones: Type.Integer(),
      /** Rows of approvals, listings, links and files. */
      others: Type.Integer(),
    }),
  ),
  problems: Type.Array(CellProblem),
  moreProblems: Type.Integer(),
  error: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  editId: nullable(Id),
  createdAt: Instant,
  finishedAt: nullable(Instant),
})
export type LibraryJob = Static<typeof LibraryJob>
