import { type Static, Type } from 'typebox'
import { Geometry } from '../../geometry.ts'
import { Day, Id, Instant, line, Month, nullable, oneOf, Yuan } from '../fields.ts'
import { LEVELS, LibraryStage, MoneySource, NATURES, SECTORS } from './kinds.ts'

/** The project library over HTTP: projects as rows, what may be set on them, and what an edit answers. */

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
