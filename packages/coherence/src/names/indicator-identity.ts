import {
  type Accumulation,
  type Direction,
  findStandardIndicator,
  nameKey,
  STANDARD_INDICATORS,
  type StandardIndicator,
} from '@lantu/model/indicator-catalogue'

/** Who an indicator is, by its name and unit alone. */
export interface IndicatorIdentity {
  /** The standard name where the catalogue knows it, else the key of the name as written. Equal identities are one indicator. */
  readonly indicator: string
  readonly direction: Direction | null
  readonly accumulation: Accumulation | null
  /** The name itself speaks of a fall (单位GDP能耗降低): a positive share of it is a fall of what is named before. */
  readonly isFall: boolean
}

const CHANGE = /(?:年均|累计|同比){0,3}(?:增长率|增长速度|增速|增幅|增长)$/
const FALL = /(?:五年)?(?:累计|年均)?(?:降低|下降|降幅|减排|削减|减少)(?:率|幅度|比例)?$/
const FILLERS = /(?:累计|总量|规模|总值|水平|总额|总数|数量|人数|总规模)$/

/** Words that say the same in every name. */
function withOneWording(key: string): string {
  return (
    key
      .replace(/^(?:十[一二三四五六]五|规划)?期(?:间|末)/, '')
      .replace(/综合能源消耗|能源消耗|综合能耗|能源消费量?(?=$|累计|降)|能耗量/g, '能耗')
      .replace(/总产值/g, '产值')
      .replace(/总产量/g, '产量')
      .replace(/(?:所占)?(?:比重|比例|份额|占比)$/, '占比')
      .replace(/^(?:全体|全部)(?=居民)/, '')
      // as reports before 2015 say it
      .replace(/^城市居民(?=人均|家庭人均)/, '城镇居民')
      .replace(/^农牧民(?=人均)/, '农民')
      .replace(/^(?:地方)?财政(?=一般(?:公共)?预算收入)/, '')
      .replace(/^(?:大口径|全部|全口径)财政收入$/, '财政总收入')
      .replace(/^货物(?=进出口)/, '')
      .replace(/营运(?:总)?里程|营业总里程/g, '营业里程')
      .replace(/(?:五年)?累计?$/, '')
      .replace(/^(?:每年|年均|五年)(?!度)/, '')
  )
}

/** As written, without what is said of time, and in the common wording: the first that the catalogue knows. */
function known(name: string, unit: string): StandardIndicator | null {
  const timeless = name.replace(/^(?:每年|年均|五年|累计)(?!度)/, '').replace(/(?:五年)?累计?$/, '')
  return (
    findStandardIndicator(name, unit) ??
    (timeless === name ? null : findStandardIndicator(timeless, unit)) ??
    byCommonWording.get(withOneWording(nameKey(timeless))) ??
    null
  )
}

/** The catalogue's names in the common wording, where that is not ambiguous. */
const byCommonWording = new Map<string, StandardIndicator>()
for (const indicator of STANDARD_INDICATORS)
  for (const name of [indicator.name, ...indicator.aliases]) {
    const key = withOneWording(nameKey(name))
    if (!byCommonWording.has(key)) byCommonWording.set(key, indicator)
  }

/** The catalogue takes these for their wider namesakes, as most texts do; one that prints both means two things. */
const NARROWER = /^(?:全[市省县区州国])?(农业(?:增加值|总产值|产值))$/

/** Names repeat by the thousand, and finding out costs; a document's own names are few. */
const memory = new Map<string, IndicatorIdentity>()
const MEMORY_LIMIT = 50_000

function find(name: string, unit: string): IndicatorIdentity {
  const whole = known(name, unit)
  const narrower = whole ? NARROWER.exec(name.replace(CHANGE, ''))?.[1] : undefined
  if (whole && narrower)
    return { indicator: withOneWording(narrower), direction: whole.direction, accumulation: whole.accumulation, isFall: false }
  if (whole && !FALL.test(whole.name)) {
    return { indicator: whole.name, direction: whole.direction, accumulation: whole.accumulation, isFall: false }
  }
  const plain = name.replace(CHANGE, '') || name
  // a name in the catalogue is taken whole before it is taken apart: 单位GDP能耗降低 has an entry of its own
  const fallen = plain.replace(FALL, '')
  const isFall = fallen !== plain && fallen.length >= 4 && /%|‰/.test(unit)
  const core = isFall ? fallen : plain
  const standard = known(core, isFall ? '' : unit) ?? known(core.replace(FILLERS, ''), isFall ? '' : unit)
  if (standard && !FALL.test(standard.name)) {
    return { indicator: standard.name, direction: standard.direction, accumulation: standard.accumulation, isFall }
  }
  const key = withOneWording(nameKey(core))
  return { indicator: key.replace(FILLERS, '') || key || nameKey(name), direction: null, accumulation: null, isFall }
}

/** What tells whether two names with their units mean one indicator; remembered, for names come by the thousand. */
export function indicatorIdentity(name: string, unit: string): IndicatorIdentity {
  const key = `${name}\u0000${unit}`
  const remembered = memory.get(key)
  if (remembered) return remembered
  if (memory.size > MEMORY_LIMIT) memory.clear()
  const identity = find(name, unit)
  memory.set(key, identity)
  return identity
}
