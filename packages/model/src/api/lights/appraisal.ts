import { type Static, Type } from 'typebox'
import { BilingualText } from '../../finding.ts'
import { LightName } from '../../light.ts'
import { Day, Id, nullable } from '../fields.ts'
import { RuleSetName } from './light-rules.ts'
import { IndicatorLight, LackReason, Origin } from './lights.ts'

/** One indicator told in full: the rules as read, past lights, places, other plans. Computed numbers are doubles; values as printed are decimals in strings. */

/** A rule as it was read for one commitment. */
export const ReadRule = Type.Object({
  light: LightName,
  word: Type.Optional(BilingualText),
  says: BilingualText,
  matched: Type.Boolean(),
  /** What the rule looked at and found; null where this commitment has no such quantity. */
  found: Type.Array(Type.Object({ quantity: Type.String(), value: nullable(Type.Number()) })),
})
export type ReadRule = Static<typeof ReadRule>

export const LightOfDay = Type.Object({
  day: Day,
  light: LightName,
  due: nullable(Type.Number()),
  actual: nullable(Type.Number()),
  gap: nullable(Type.Number()),
  vintage: Type.String(),
  revised: Type.Array(Type.Number()),
})
export type LightOfDay = Static<typeof LightOfDay>

/** A past light as it was known then; `recorded` is false where the register held no value of the indicator yet. */
export const KnownLight = Type.Object({ ...LightOfDay.properties, recorded: Type.Boolean() })
export type KnownLight = Static<typeof KnownLight>

export const PlacedLight = Type.Object({
  /** Region code, or empty where the place is not one of the authority's. */
  code: Type.String(),
  place: Type.String(),
  placeEn: Type.String(),
  light: LightName,
  actual: nullable(Type.Number()),
  time: Type.String(),
  due: nullable(Type.Number()),
  /** Its own target, or the whole's where it has none. */
  target: nullable(Type.Number()),
  ownTarget: Type.Boolean(),
  progress: nullable(Type.Number()),
  schedule: nullable(Type.Number()),
  gap: nullable(Type.Number()),
  reason: nullable(LackReason),
  /** Plain mean of the places' values of the same time; null for amounts, and where fewer than two have one. */
  peersMean: nullable(Type.Number()),
})
export type PlacedLight = Static<typeof PlacedLight>

/** Another place where the indicator is spoken of. */
export const Mention = Type.Object({
  status: Type.Union([Type.Literal('target'), Type.Literal('actual')]),
  planId: nullable(Id),
  planTitle: Type.String(),
  value: nullable(Type.Union([Type.String(), Type.Array(Type.String())])),
  unit: Type.String(),
  comparator: Type.String(),
  measure: Type.String(),
  basis: nullable(Type.String()),
  time: Type.String(),
  place: Type.String(),
  vintage: Type.String(),
  origin: Origin,
  /** Whether it says the same as the commitment (targets) or as the value in force (actuals) of its time; null where it cannot be compared. */
  agrees: nullable(Type.Boolean()),
})
export type Mention = Static<typeof Mention>

/** The same indicator in another plan. */
export const OtherPlan = Type.Object({
  planId: Id,
  planTitle: Type.String(),
  kind: Type.String(),
  periodFrom: Type.Integer(),
  periodTo: Type.Integer(),
  /** The plan of the same kind that ended where this one begins. */
  before: Type.Boolean(),
  shape: Type.String(),
  light: LightName,
  target: nullable(Type.Number()),
  base: nullable(Type.Number()),
  unit: Type.String(),
  actual: nullable(Type.Number()),
  actualTime: Type.String(),
  path: Type.Array(Type.Object({ at: Type.Number(), value: Type.Number() })),
  points: Type.Array(Type.Object({ at: Type.Number(), value: Type.Number() })),
  origin: Origin,
})
export type OtherPlan = Static<typeof OtherPlan>

/** Everything about one indicator in one plan at a day. */
export const IndicatorAppraisal = Type.Object({
  indicator: Type.Object({
    id: Id,
    name: Type.String(),
    unit: Type.String(),
    aliases: Type.Array(Type.String()),
    definition: Type.String(),
    source: Type.String(),
    direction: nullable(Type.String()),
    accumulation: nullable(Type.String()),
    version: Type.Integer(),
  }),
  planId: nullable(Id),
  planTitle: Type.String(),
  periodFrom: Type.Integer(),
  periodTo: Type.Integer(),
  day: Day,
  /** Null where the plan has no commitment on it. */
  light: nullable(IndicatorLight),
  /** How progress, path and gap are computed for this shape: name of a formula in `docs/appraisal.md`. */
  formula: Type.String(),
  rules: Type.Array(ReadRule),
  ruleSet: RuleSetName,
  /** The value, at the time of the actual one, that would make the light good; null where it is or none would. */
  turnsGreen: nullable(Type.Number()),
  /** Value needed for each year that is left to reach the target, in the unit; null where there is no way. */
  neededPerYear: nullable(Type.Number()),
  path: Type.Array(Type.Object({ at: Type.Number(), value: Type.Number() })),
  curve: Type.String(),
  points: Type.Array(
    Type.Object({
      at: Type.Number(),
      day: Day,
      time: Type.String(),
      value: Type.Number(),
      vintage: Type.String(),
      how: Type.String(),
      whole: Type.Boolean(),
      origin: nullable(Origin),
    }),
  ),
  fan: Type.Array(Type.Object({ at: Type.Number(), value: Type.Number(), low: nullable(Type.Number()), high: nullable(Type.Number()) })),
  /** Lights at the ends of past quarters, and of the plan's years with the day asked about. */
  quarters: Type.Array(LightOfDay),
  years: Type.Array(LightOfDay),
  /** Published values of the higher levels at year ends, in the commitment's own terms. */
  references: Type.Array(Type.Object({ name: Type.String(), points: Type.Array(Type.Object({ day: Day, value: Type.Number() })) })),
  mentions: Type.Array(Mention),
  places: Type.Array(PlacedLight),
  others: Type.Array(OtherPlan),
  /** Values that the commitment had before decided amendments, the latest first. */
  earlier: Type.Array(Type.Object({ value: Type.String(), unit: Type.String(), amendment: Type.String(), until: Type.String() })),
})
export type IndicatorAppraisal = Static<typeof IndicatorAppraisal>
