import { type Static, Type } from 'typebox'

/** The lights 亮灯: shape and word come first, colour is third. */
export const LightName = Type.Union([
  Type.Literal('ahead'),
  Type.Literal('on-course'),
  Type.Literal('at-risk'),
  Type.Literal('behind'),
  Type.Literal('no-data'),
])
export type LightName = Static<typeof LightName>

/**
 * What a rule may look at. Those that a target does not have (a floor has no progress) are null, and a condition on them does not hold.
 *
 * - `lag` 落后序时进度: scheduled − actual progress, in points of the way from base to target; negative when ahead
 * - `completion` 完成应完成的: actual as a percentage of what is due by now; for a level, of the way that is due
 * - `progress` 完成进度: share of the way, in percent
 * - `gap` 与路径之差: distance from the path in the target's unit, positive when better
 * - `shortfall` 突破底线: how far beyond a bound, in percent of it; 0 while it is kept
 * - `reached` 已达目标: 1 or 0
 * - `forecastLag` 预计期末落后: how much of the way the forecast misses at the end, in points; negative when it passes the target
 * - `growth` 同比: change from the same time of the year before, in percent, positive when better; a growth target's own growth
 * - `aboveMean` 高于平均: distance from the mean of its peers (county against city), in the unit, positive when better
 * - `missing` 缺报期数: periods ended without a value
 * - `overdue` 逾期月数: months since the first stage that is due and not reached; null while none is
 * - `speed` 实际速度与所需速度之比: observed over required compound rate of change, as a number
 * - `noData` 没有数: 1 or 0
 */
export const RuleQuantity = Type.Union([
  Type.Literal('lag'),
  Type.Literal('completion'),
  Type.Literal('progress'),
  Type.Literal('gap'),
  Type.Literal('shortfall'),
  Type.Literal('reached'),
  Type.Literal('forecastLag'),
  Type.Literal('growth'),
  Type.Literal('aboveMean'),
  Type.Literal('missing'),
  Type.Literal('overdue'),
  Type.Literal('speed'),
  Type.Literal('noData'),
])
export type RuleQuantity = Static<typeof RuleQuantity>

export const RuleCondition = Type.Object({
  quantity: RuleQuantity,
  is: Type.Union([Type.Literal('ge'), Type.Literal('gt'), Type.Literal('le'), Type.Literal('lt'), Type.Literal('eq')]),
  value: Type.Number({ minimum: -1e6, maximum: 1e6 }),
})
export type RuleCondition = Static<typeof RuleCondition>

/** All conditions must hold; none at all holds always. `word` is what this city calls the light: 红灯, 提前完成. */
export const LightRule = Type.Object({
  light: LightName,
  word: Type.Optional(Type.Object({ zh: Type.String({ maxLength: 20 }), en: Type.String({ maxLength: 40 }) })),
  when: Type.Array(RuleCondition, { maxItems: 6 }),
})
export type LightRule = Static<typeof LightRule>

/** An ordered list, read from the top: the first rule whose conditions hold gives the light. The last one holds always. */
export const LightRules = Type.Array(LightRule, { minItems: 1, maxItems: 30 })
export type LightRules = Static<typeof LightRules>
