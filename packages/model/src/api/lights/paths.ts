import { type Static, Type } from 'typebox'
import { BilingualText } from '../../finding.ts'
import { Id, nullable } from '../fields.ts'
import { LightOfDay } from './appraisal.ts'

/** The chosen path of a commitment: what a plan says of an indicator, for the whole or for a place. Decimals as people write them are strings. */

const Decimal = Type.String({ pattern: '^-?\\d{1,15}(\\.\\d{1,10})?$' })
const Year = Type.Integer({ minimum: 1949, maximum: 2100 })
const PathPoints = Type.Array(Type.Object({ at: Type.Number(), value: Type.Number() }))

export const CurveName = Type.Union([
  Type.Literal('linear'),
  Type.Literal('growth'),
  Type.Literal('front'),
  Type.Literal('back'),
  Type.Literal('flat'),
])
export type CurveName = Static<typeof CurveName>

export const PathTerms = Type.Object({
  /** Null is the one that the target has by itself. */
  curve: nullable(CurveName),
  /** How far front- and back-loaded curves are bent; null is 2. */
  bend: nullable(Type.Number({ minimum: 1.2, maximum: 5 })),
  /** Cumulative shares of a year at the ends of its 4 quarters or 12 months, never falling, the last of them 1; null is an even year. */
  profile: nullable(Type.Array(Type.Number({ minimum: 0, maximum: 1 }), { minItems: 4, maxItems: 12 })),
  /** The years that the profile was learned from; empty where it was typed. */
  learnedFrom: Type.Array(Year, { maxItems: 10 }),
  /** Years set by hand, in the target's own terms: what is to be reached at their ends; of a mean growth the year's own rate. */
  years: Type.Array(Type.Object({ year: Year, value: Decimal }), { maxItems: 30 }),
})
export type PathTerms = Static<typeof PathTerms>

/** A choice as it was made. */
export const PathChoiceMade = Type.Object({
  id: Id,
  terms: PathTerms,
  /** Nothing chosen: back to the default. */
  isDefault: Type.Boolean(),
  reason: Type.String(),
  by: Type.String(),
  at: Type.String({ format: 'date-time' }),
  version: Type.Integer(),
  /** It took back the choice of this version. */
  undoes: nullable(Type.Integer()),
  living: Type.Boolean(),
})
export type PathChoiceMade = Static<typeof PathChoiceMade>

/** A year of the path as it runs now, and who says so. */
export const PathYear = Type.Object({
  year: Year,
  /** At its end; of a mean growth the year's own rate. */
  value: Type.Number(),
  /** What the year itself adds. */
  step: nullable(Type.Number()),
  from: Type.Union([Type.Literal('curve'), Type.Literal('hand'), Type.Literal('agreed'), Type.Literal('target'), Type.Literal('before')]),
})
export type PathYear = Static<typeof PathYear>

export const Learned = Type.Object({ profile: Type.Array(Type.Number()), years: Type.Array(Year) })

/** All that the editor of a path needs. */
export const PathSheet = Type.Object({
  planId: Id,
  indicatorId: Id,
  name: Type.String(),
  placeId: nullable(Id),
  /** Places with targets of their own here, which can have paths of their own. */
  places: Type.Array(Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() })),
  shape: Type.String(),
  unit: Type.String(),
  digits: Type.Integer(),
  base: nullable(Type.Number()),
  target: nullable(Type.Number()),
  /** The curves that it can take, its own first; empty where there is no path to choose, `whyNot` says why. */
  curves: Type.Array(CurveName),
  whyNot: Type.String(),
  /** Whether the share of the year says something here: there are values or targets within years. */
  profiles: Type.Boolean(),
  learned: Type.Object({ quarters: nullable(Learned), months: nullable(Learned) }),
  terms: PathTerms,
  history: Type.Array(PathChoiceMade),
  /** Rises with every change; sent back as `If-Match`, 0 before the first choice. */
  version: Type.Integer(),
})
export type PathSheet = Static<typeof PathSheet>

const Scope = { plan: Id, place: nullable(Id) }
export const PathTrialRequest = Type.Object({ ...Scope, terms: PathTerms })
export type PathTrialRequest = Static<typeof PathTrialRequest>

export const ChoosePath = Type.Object({ ...Scope, terms: PathTerms, reason: Type.String({ maxLength: 500 }) })
export type ChoosePath = Static<typeof ChoosePath>

export const ResetPath = Type.Object({ ...Scope, reason: Type.String({ maxLength: 500 }) })
export type ResetPath = Static<typeof ResetPath>

export const UndoPath = Type.Object(Scope)
export type UndoPath = Static<typeof UndoPath>

const TrialSide = Type.Object({
  curve: Type.String(),
  path: PathPoints,
  light: LightOfDay,
  progress: nullable(Type.Number()),
  schedule: nullable(Type.Number()),
  quarters: Type.Array(LightOfDay),
})

/** What a path would be and what it would change in the lights; nothing is written. */
export const PathTrial = Type.Object({
  problems: Type.Array(BilingualText),
  /** It differs from what the target has by itself, so that a reason is asked for. */
  departs: Type.Boolean(),
  years: Type.Array(PathYear),
  points: Type.Array(Type.Object({ at: Type.Number(), value: Type.Number() })),
  before: TrialSide,
  after: TrialSide,
  /** Past quarters whose light would be another. */
  changed: Type.Integer(),
})
export type PathTrial = Static<typeof PathTrial>
