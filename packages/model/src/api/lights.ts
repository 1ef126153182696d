import { type Static, Type } from 'typebox'
import { LightName, LightRules } from '../light.ts'

/** Lights as the interface says them. Computed numbers are doubles; values as printed are decimals in strings. */

const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Both = Type.Object({ zh: Type.String(), en: Type.String() })

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
  word: Type.Optional(Both),
  /** The rule that matched, in words, and its place from 0; −1 where none did. */
  rule: Type.Integer(),
  ruleSays: Both,
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

export const RuleSetName = Type.Object({
  id: nullable(Id),
  name: Both,
  preset: Type.String(),
  validFrom: nullable(Day),
  version: Type.Integer(),
})
export type RuleSetName = Static<typeof RuleSetName>

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

/** A rule as it was read for one commitment. */
export const ReadRule = Type.Object({
  light: LightName,
  word: Type.Optional(Both),
  says: Both,
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

/** Whom a list of rules speaks for; both empty: the whole authority. */
/** Rules light indicators, or projects; those of projects are for the whole authority. */
export const RuleSubject = Type.Union([Type.Literal('indicator'), Type.Literal('project')])
export const RuleScope = Type.Object({ subject: Type.Optional(RuleSubject), planId: Type.Optional(Id), indicatorId: Type.Optional(Id) })
export type RuleScope = Static<typeof RuleScope>

export const RuleSet = Type.Object({
  id: Id,
  ...RuleScope.properties,
  scopeName: Type.String(),
  name: Type.String(),
  preset: Type.String(),
  rules: LightRules,
  validFrom: Day,
  validTo: nullable(Day),
  version: Type.Integer(),
  recordedBy: Type.String(),
  recordedAt: Type.String(),
  living: Type.Boolean(),
})
export type RuleSet = Static<typeof RuleSet>

export const PresetRules = Type.Object({ key: Type.String(), name: Both, source: Both, rules: LightRules })
export type PresetRules = Static<typeof PresetRules>

/** The lists of a scope (living first, then history), the list in force for it today, and the presets to choose from. */
export const RuleBook = Type.Object({
  inForce: Type.Object({
    ...RuleSetName.properties,
    rules: LightRules,
    /** Where it comes from: this scope, a wider one, or the default. */ from: Type.String(),
  }),
  sets: Type.Array(RuleSet),
  presets: Type.Array(PresetRules),
})
export type RuleBook = Static<typeof RuleBook>

export const NewRuleSet = Type.Object({
  ...RuleScope.properties,
  name: Type.String({ minLength: 1, maxLength: 80 }),
  preset: Type.Optional(Type.String({ maxLength: 40 })),
  rules: LightRules,
  /** Day from which it lights; today unless given. */
  validFrom: Type.Optional(Day),
})
export type NewRuleSet = Static<typeof NewRuleSet>

export const RulePreview = Type.Object({
  /** Ends of the quarters, for projects of the months, that the rules were tried on. */
  days: Type.Array(Day),
  problems: Type.Array(Type.Object({ rule: Type.Integer(), zh: Type.String(), en: Type.String() })),
  before: Type.Record(Type.String(), Type.Integer()),
  after: Type.Record(Type.String(), Type.Integer()),
  changed: Type.Integer(),
  /** `indicatorId` is the project's where projects are lit. */
  cases: Type.Array(Type.Object({ indicatorId: Id, name: Type.String(), before: Type.Array(LightName), after: Type.Array(LightName) })),
})
export type RulePreview = Static<typeof RulePreview>
