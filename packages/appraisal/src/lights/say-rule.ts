import type { LightRule, RuleCondition, RuleQuantity } from '@lantu/model/light'
import { plural } from '@lantu/model/wording/plural'

/** A rule in words, so that a light can say what lit it: 低于序时进度 10 个百分点以上. */

type Words = readonly [zh: string, en: string]
const number = (value: number) => String(Number(value.toFixed(6))).replace('-', '−')

/** What each quantity is called, and the unit of its number; in English the one that is counted, in the singular. */
const NAMES: Readonly<Record<RuleQuantity, readonly [zh: string, en: string, unitZh: string, unitEn: string]>> = {
  lag: ['落后序时进度', 'behind schedule', ' 个百分点', 'point'],
  completion: ['完成应完成数的', 'done of what is due', '%', '%'],
  progress: ['完成进度', 'progress', '%', '%'],
  gap: ['高于路径', 'above the path', '', ''],
  shortfall: ['突破底线', 'beyond the bound', '%', '%'],
  reached: ['已达目标', 'target reached', '', ''],
  forecastLag: ['预计期末差', 'forecast to miss by', ' 个百分点', 'point'],
  growth: ['同比', 'change on the year', '%', '%'],
  aboveMean: ['高于平均', 'above the mean', '', ''],
  missing: ['缺报', 'unreported', ' 期', 'period'],
  overdue: ['逾期', 'overdue', ' 个月', 'month'],
  speed: ['实际与所需速度之比', 'observed over required speed', '', ''],
  noData: ['没有数', 'no value', '', ''],
}
const SIGNS: Readonly<Record<RuleCondition['is'], Words>> = {
  ge: ['不低于', 'at least'],
  gt: ['超过', 'more than'],
  le: ['不高于', 'at most'],
  lt: ['低于', 'less than'],
  eq: ['等于', 'exactly'],
}

const special = ({ quantity, is, value }: RuleCondition): Words | null => {
  const [more, less] = [is === 'ge' || is === 'gt', is === 'le' || is === 'lt']
  if (quantity === 'noData') return value === 1 ? ['没有数', 'there is no value'] : ['有数', 'there is a value']
  if (quantity === 'reached') return value === 1 ? ['已达目标', 'the target is reached'] : ['未达目标', 'the target is not reached']
  if (quantity === 'shortfall' && value === 0) return more ? ['底线被突破', 'the bound is broken'] : ['底线守住', 'the bound is kept']
  if (quantity === 'overdue' && value === 0 && more) return ['应开工或完成而未办', 'due and not done']
  if (quantity === 'gap' && value === 0) return more ? ['不低于路径', 'on or above the path'] : ['低于路径', 'below the path']
  if (quantity === 'aboveMean' && value === 0) return more ? ['不低于平均', 'at or above the mean'] : ['低于平均', 'below the mean']
  if (quantity === 'growth' && value === 0) return more ? ['没有负增长', 'not shrinking'] : ['负增长', 'shrinking']
  if (quantity === 'lag' && value > 0 && more)
    return [
      `低于序时进度 ${number(value)} 个百分点${is === 'ge' ? '及以上' : '以上'}`,
      `${plural(number(value), 'point')} or more behind schedule`,
    ]
  if (quantity === 'lag' && value > 0 && less)
    return [`低于序时进度不到 ${number(value)} 个百分点，或更快`, `less than ${plural(number(value), 'point')} behind schedule`]
  if (quantity === 'lag' && value <= 0 && less)
    return [
      value === 0 ? '达到或快于序时进度' : `快于序时进度 ${number(-value)} 个百分点以上`,
      `${plural(number(-value), 'point')} or more ahead of schedule`,
    ]
  return null
}

/** One condition in both languages. */
function sayCondition(condition: RuleCondition): { zh: string; en: string } {
  const found = special(condition)
  if (found) return { zh: found[0], en: found[1] }
  const [zh, en, unitZh, unitEn] = NAMES[condition.quantity]
  const [signZh, signEn] = SIGNS[condition.is]
  const value = number(condition.value)
  const counted = /^[a-z]/.test(unitEn) ? plural(value, unitEn) : `${value}${unitEn}`
  return { zh: `${zh}${signZh} ${value}${unitZh}`, en: `${en} ${signEn} ${counted}` }
}

/** A rule in both languages; without conditions 其他情形. */
export function sayRule(rule: LightRule): { zh: string; en: string } {
  if (!rule.when.length) return { zh: '其他情形', en: 'anything else' }
  const said = rule.when.map(sayCondition)
  return { zh: said.map(one => one.zh).join('，且'), en: said.map(one => one.en).join(' and ') }
}
