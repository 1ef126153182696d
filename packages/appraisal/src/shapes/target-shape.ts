import type { Direction } from '@lantu/model/indicator-catalogue'

/**
 * What kind of promise a target is; each has its own path, progress and light.
 *
 * | shape | 中文 | example | what is compared |
 * | --- | --- | --- | --- |
 * | `level` | 水平 | 高新技术企业达到 600 家 | the value with its path from the base |
 * | `share` | 比重 | 城镇化率达到 63% | the same, gaps in percentage points, parts Σn/Σd |
 * | `annual-growth` | 年均增长 | 地区生产总值年均增长 6.5% | mean annual growth so far, on a compound index |
 * | `total-growth` | 累计增长 | 五年增长 40% | growth since the base, on a compound index |
 * | `cumulative` | 累计量 | 五年城镇新增就业 12 万人 | the sum since the start |
 * | `reduction` | 累计降低 | 单位能耗累计降低 11% | the fall since the base, positive for a fall |
 * | `point-change` | 提高百分点 | 提高 5.2 个百分点 | the difference from the base |
 * | `floor` `ceiling` | 底线、上限 | 耕地保有量不低于 286.4 万亩 | the value with the bound, at every time |
 * | `interval` | 区间 | 8%—10% | the value with both bounds |
 * | `composition` | 结构 | 8.5:38.5:53 | each part with its path, in percentage points |
 * | `index` | 指数 | 居民消费价格涨幅 3% 左右 | each year's index by itself |
 * | `rank` | 位次 | 进入全省前五 | the place, 1 is best |
 * | `zero` | 零增长 | 化肥施用量零增长 | the value with its base, not to be passed |
 * | `stages` | 阶段 | 2022 年开工，2025 年建成 | stages reached with stages due |
 * | `assigned` | 完成下达任务 | 完成省下达任务 | the value with what the upper level assigns |
 * | `pace` | 同步 | 与经济增长同步 | its growth with another growth |
 * | `relative` | 高于平均 | 高于全省平均 | the value with the average |
 */
export type ShapeName =
  | 'level'
  | 'share'
  | 'annual-growth'
  | 'total-growth'
  | 'cumulative'
  | 'reduction'
  | 'point-change'
  | 'floor'
  | 'ceiling'
  | 'interval'
  | 'composition'
  | 'index'
  | 'rank'
  | 'zero'
  | 'stages'
  | 'assigned'
  | 'pace'
  | 'relative'

/** The least and the greatest value that a quantity can have; null where there is no end. */
export type PossibleValues = readonly [low: number | null, high: number | null]

export interface TargetShape {
  readonly name: ShapeName
  /** `range` where neither more nor less is better, as within an interval. */
  readonly direction: Direction
  /** Start and end of the way, in years with fraction (`time/dated-value.ts`). */
  readonly start: number
  readonly end: number
  /** Value at the start in `unit`; null where unknown. 0 for sums and changes; for growth the start of the index, 0%. */
  readonly base: number | null
  /** Value at the end in `unit`, positive for a reduction; null for goals without a number. */
  readonly target: number | null
  /** Bounds of an interval; for a floor only `low`, for a ceiling only `high`. */
  readonly low: number | null
  readonly high: number | null
  /** Parts of a composition in the order of its name, at the end and at the start. */
  readonly parts: readonly number[]
  readonly baseParts: readonly number[]
  readonly unit: string
  /** Unit of a gap: 个百分点 for %, else the unit. */
  readonly gapUnit: string
  /** +1, or −1 where the plan writes the fall of an indicator as a negative growth: actual growth is turned by it. */
  readonly sign: 1 | -1
  /** Values of a part of a year count from the first of January (年初累计), so that only a year's end is the whole. */
  readonly yearToDate: boolean
  /** What values it can have at all (`possible-values.ts`): a forecast goes no further. */
  readonly possible: PossibleValues
  /** Growth of it is at comparable prices (可比价), levels at current prices: the one is never computed from the other. */
  readonly comparablePrice: boolean
}

/** Shapes that must hold at every time and have no way to go. */
export const HOLDING: ReadonlySet<ShapeName> = new Set(['floor', 'ceiling', 'interval', 'index', 'zero', 'relative', 'pace'])

/** The unit of a difference: two percentages differ by 个百分点, per mille by 个千分点. */
export const gapUnitOf = (unit: string): string => (unit === '%' || unit === '％' ? '个百分点' : unit === '‰' ? '个千分点' : unit)
