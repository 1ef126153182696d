/**
 * Units by family, with the factor to the family's base. Two values may be compared or converted only within a family:
 * 万亿元 and 亿元 are one, % and 个百分点 never are.
 */

export interface Unit {
  readonly family: string
  /** How many of the family's base unit one of this is. */
  readonly factor: number
}

/** Family, its base unit, and the nouns that head its units; multipliers 十 百 千 万 亿 may stand before them. */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 元: 1, 人民币: 1 },
  dollars: { 美元: 1 },
  people: { 人: 1, 名: 1, 位: 1 },
  'person-times': { 人次: 1 },
  households: { 户: 1 },
  area: { 平方米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 亩: 10000 / 15, 'm²': 1, '㎡': 1, km2: 1e6 },
  length: { 米: 1, 公里: 1000, 千米: 1000, 里: 500, m: 1, km: 1000 },
  mass: { 吨: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.0005, 克: 1e-6 },
  'standard coal': { 吨标准煤: 1, 吨标煤: 1, 千克标准煤: 0.001 },
  volume: { 立方米: 1, 方: 1, 升: 0.001 },
  power: { 瓦: 1, 千瓦: 1000, 兆瓦: 1e6, 吉瓦: 1e9, kW: 1000, MW: 1e6 },
  energy: { 千瓦时: 1, 度: 1, 兆瓦时: 1000, 吉瓦时: 1e6 },
  'ton-kilometres': { 吨公里: 1 },
  share: { '%': 1, '‰': 0.1, 成: 10 },
  'percentage points': { 个百分点: 1, 百分点: 1, 个千分点: 0.1 },
  years: { 年: 1, 岁: 1 },
  hours: { 小时: 1, 分钟: 1 / 60, 学时: 1 },
  days: { 天: 1, 日: 1 },
  multiple: { 倍: 1 },
  teu: { 标箱: 1, 标准箱: 1, TEU: 1 },
  data: { TB: 1, PB: 1024, GB: 1 / 1024 },
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

const heads = new Map(
  Object.entries(FAMILIES).flatMap(([family, units]) => Object.entries(units).map(([head, factor]) => [head, { family, factor }] as const)),
)

/** Splits `万亿元` into its multiplier and its head; the longest known head wins, so 千瓦 is a head and not 千 times 瓦. */
function splitMultiplier(unit: string): { multiplier: number; head: string } {
  for (let cut = 0; cut <= Math.min(2, unit.length); cut++) {
    const multiplier = cut === 0 ? 1 : MULTIPLIERS[unit.slice(0, cut)]
    if (multiplier !== undefined && heads.has(unit.slice(cut))) return { multiplier, head: unit.slice(cut) }
  }
  const written = Object.keys(MULTIPLIERS)
    .filter(m => unit.startsWith(m))
    .toSorted((a, b) => b.length - a.length)[0]
  return written && unit.length >= written.length
    ? { multiplier: MULTIPLIERS[written] as number, head: unit.slice(written.length) }
    : { multiplier: 1, head: unit }
}

/**
 * The family and factor of a unit as written (`亿元`, `％`, `元/吨`, `张`). A unit that is in no family is one of its own:
 * counters (`张`, `所`) convert only by their multiplier, ratios (`立方米/万元`) by both of their sides.
 */
export function unitOf(written: string): Unit {
  const there = read.get(written)
  if (there) return there
  const unit = readUnit(written)
  // units are few; what comes from hostile texts must not fill the memory
  if (read.size < 5000) read.set(written, unit)
  return unit
}

const read = new Map<string, Unit>()

function readUnit(written: string): Unit {
  const unit = written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^个百分点$/, '个百分点')
  const slash = unit.indexOf('/')
  if (slash > 0) {
    const [over, under] = [unitOf(unit.slice(0, slash)), unitOf(unit.slice(slash + 1))]
    return { family: `${over.family}/${under.family}`, factor: over.factor / under.factor }
  }
  const { multiplier, head } = splitMultiplier(unit)
  const known = heads.get(head)
  return known ? { family: known.family, factor: multiplier * known.factor } : { family: head || 'number', factor: multiplier }
}

/** The value in another unit of the same family, or null where there is none. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value
  const [a, b] = [unitOf(from), unitOf(to)]
  return a.family === b.family ? (value * a.factor) / b.factor : null
}
