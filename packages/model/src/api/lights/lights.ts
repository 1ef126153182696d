import { type Static, Type } from 'typebox'
import { BilingualText } from '../../finding.ts'
import { LightName } from '../../light.ts'
import { Day, Id, nullable } from '../fields.ts'
import { RuleSetName } from './light-rules.ts'

/** Lights as the interface says them. Computed numbers are doubles; values as printed are decimals in strings. */

/** The sentence behind a number, or, where there is none, who entered it and from what. */
export const Origin = Type.Object({
  documentId: nullable(Id),
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
  page: Type.Optional(Type.Integer()),
  note: Type.String(),
})
export type Origin = Static<typeof Origin>

/** Why there is no light; `note` has the reporter's own words. */
export const LackReason = Type.Object({
  code: Type.String(),
  of: Type.Optional(Type.String()),
  time: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
})
export type LackReason = Static<typeof LackReason>

export const Commitment = Type.Object({
  targetId: Id,
  /** Decimal as printed, or several for a range or composition; null for a goal without a number. */
  value: nullable(Type.Union([Type.String(), Type.Array(Type.String())])),
  unit: Type.String(),
  comparator: Type.String(),
  measure: Type.String(),
  basis: nullable(Type.String()),
  goal: nullable(Type.String()),
  /** `2025` or `2021-2025`. */
  time: Type.String(),
  origin: Origin,
})
export type Commitment = Static<typeof Commitment>

export const CurrentValue = Type.Object({
  value: Type.Number(),
  parts: Type.Optional(Type.Array(Type.Number())),
  /** The day that it speaks up to. */
  day: Day,
  /** `2023` for a whole year, `2024-06` for a part of one. */
  time: Type.String(),
  vintage: Type.String(),
  /** read, ratio, sum, chain or difference: how it was made. */
  how: Type.String(),
  /** What it replaced, the latest first. */
  revised: Type.Array(Type.Number()),
  /** Years left out of a mean. */
  gaps: Type.Array(Type.Integer()),
  wholeYear: Type.Optional(Type.Object({ value: Type.Number(), share: Type.Number(), by: Type.String() })),
  sources: Type.Integer(),
  origin: nullable(Origin),
})
export type CurrentValue = Static<typeof CurrentValue>

export const ForecastBand = Type.Object({
  value: Type.Number(),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  method: Type.String(),
  day: Day,
})
export type ForecastBand = Static<typeof ForecastBand>

/** How the path runs that a light is read from, and who decided so. */
export const PathStory = Type.Object({
  /** Empty where there is no path. */
  curve: Type.String(),
  bend: nullable(Type.Number()),
  /** Whether the year's step falls on its months or quarters by a chosen share. */
  profile: Type.Boolean(),
  /** The choice behind it; null where it runs by its default. `carried`: it was made before the target was amended. */
  chosen: nullable(Type.Object({ by: Type.String(), on: Day, reason: Type.String(), carried: Type.Boolean() })),
  /** Years set by hand, and years and days of the issued breakdown, which stand before them. */
  handYears: Type.Array(Type.Integer()),
  agreedYears: Type.Array(Type.Integer()),
  agreedDays: Type.Array(Day),
  /** The amendment since whose day this target holds; up to it the path is that of the target before. */
  amended: nullable(Type.Object({ since: Day, title: Type.String() })),
})
export type PathStory = Static<typeof PathStory>

/** One commitment of a plan with its light: what the cockpit shows of it. */
export const IndicatorLight = Type.Object({
  indicatorId: Id,
  name: Type.String(),
  unit: Type.String(),
  gapUnit: Type.String(),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  /** Heading of its group in the plan's table of indicators, or of its chapter. */
  group: Type.String(),
  shape: Type.String(),
  direction: Type.String(),
  light: LightName,
  word: Type.Optional(BilingualText),
  /** The rule that matched, in words, and its place from 0; −1 where none did. */
  rule: Type.Integer(),
  ruleSays: BilingualText,
  commitment: Commitment,
  base: nullable(Type.Number()),
  target: nullable(Type.Number()),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  actual: nullable(CurrentValue),
  /** The path's value for the time of the actual value, and for the day asked about. */
  due: nullable(Type.Number()),
  dueNow: nullable(Type.Number()),
  /** Positive when better. */
  gap: nullable(Type.Number()),
  /** Percent of the way; null where there is no way to go. */
  progress: nullable(Type.Number()),
  schedule: nullable(Type.Number()),
  elapsed: Type.Number(),
  completion: nullable(Type.Number()),
  forecast: nullable(ForecastBand),
  reason: nullable(LackReason),
  path: PathStory,
  /** Values of its places are there, so that it can be shown on a map. */
  placed: Type.Boolean(),
})
export type IndicatorLight = Static<typeof IndicatorLight>

export const LightChange = Type.Object({
  indicatorId: Id,
  name: Type.String(),
  before: LightName,
  after: LightName,
  valueBefore: nullable(Type.Number()),
  valueAfter: nullable(Type.Number()),
  unit: Type.String(),
  day: Day,
})
export type LightChange = Static<typeof LightChange>

/** The lights of a plan at a day. */
export const PlanLights = Type.Object({
  planId: nullable(Id),
  planTitle: Type.String(),
  periodFrom: Type.Integer(),
  periodTo: Type.Integer(),
  /** The day spoken of, and the one that changes are counted from (the end of the month before). */
  day: Day,
  since: Day,
  lights: Type.Array(IndicatorLight),
  changes: Type.Array(LightChange),
  /** Values in force by vintage. */
  vintages: Type.Record(Type.String(), Type.Integer()),
  rules: RuleSetName,
})
export type PlanLights = Static<typeof PlanLights>
