import { type Static, Type } from 'typebox'
import { BilingualText } from '../../finding.ts'
import { LightName, LightRules } from '../../light.ts'
import { Day, Id, nullable } from '../fields.ts'

/** The lists of rules that light a plan, and what a change of them would do. */

/** Rules light indicators, or projects; those of projects are for the whole authority. */
export const RuleSubject = Type.Union([Type.Literal('indicator'), Type.Literal('project')])

/** Whom a list of rules speaks for; both empty: the whole authority. */
export const RuleScope = Type.Object({ subject: Type.Optional(RuleSubject), planId: Type.Optional(Id), indicatorId: Type.Optional(Id) })
export type RuleScope = Static<typeof RuleScope>

export const RuleSetName = Type.Object({
  id: nullable(Id),
  name: BilingualText,
  preset: Type.String(),
  validFrom: nullable(Day),
  version: Type.Integer(),
})
export type RuleSetName = Static<typeof RuleSetName>

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

export const PresetRules = Type.Object({ key: Type.String(), name: BilingualText, source: BilingualText, rules: LightRules })
export type PresetRules = Static<typeof PresetRules>

/** The lists of a scope (living first, then history), the list in force for it today, and the presets to choose from. */
export const RuleBook = Type.Object({
  inForce: Type.Object({
    ...RuleSetName.properties,
    rules: LightRules,
    /** Where it comes from: this scope, a wider one, or the default. */
    from: Type.String(),
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
