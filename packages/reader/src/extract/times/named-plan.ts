import { sticky } from '../../patterns/openings.ts'
import { parseChineseNumeral } from '../../vocabulary/chinese-numerals.ts'
import { yearsOfPlan, yearsOfPlanName } from '../../vocabulary/five-year-plans.ts'
import { AGAINST, type Clock, type TimePhrase } from './time-phrase.ts'

/** “十四五”时期, 比“十二五”末. */
export const PLAN_AT = sticky(
  /(到|至|比|较|是|为|从|由|与|同|相当于)?[“"‘「《]?(?<![之零一二两三四五六七八九十百千万亿点])(十[一二三四五六七八]|[一二三四五六七八九十])五[”"’」》]?(规划|计划)?(时期内?|期间|期内|同期|期末|末期|末|初期|期初|初|中期|(?:开局|实施|启动)?以来|前[一二三四1-4]年|后[一二三四1-4]年|[两二三四]年来|五年|期|的|(?=年均|平均|累计|共|，|增|新|完成|翻)|(?<=[”"’」])(?=为|达到|将|实现|财政|预计|开工|新建|续建|建成|实施|规划(?:投资|建设)|拟|力争|确保|要|全[市省县区]|我[市省县区]|[\u4e00-\u9fff]{2,10}(?:投资|投入)(?:将|预计)?(?:达到?|为|约|超过?|近)?\d))/,
)
/** 第十四个五年规划期间. */
export const NTH_PLAN_AT = sticky(
  /(到|至|比|较|由|从|在)?第([一二三四五六七八九十]+)个五年(?:(?:规划|计划)(?:时期|期间|期末|末|期)?|(?:时期|期间|期末|末|期|内)?(?![规计]划))/,
)

/** 高于“十三五”时期1.2个百分点. */
const SURPASSES = /(?:[高低快慢](?:于|出)|超过|超出)$/

const ENTERED = /(?:列入|纳入|编入|进入|写入)[^，。；]{0,6}$/

/** The time of a five-year plan that is named at `at`. */
export function readNamedPlan(text: string, at: number, { past }: Clock): TimePhrase | null {
  const nth = NTH_PLAN_AT.exec(text, at)
  if (nth) {
    const years = yearsOfPlan(parseChineseNumeral(nth[2] as string))
    return years && { start: at, end: at + nth[0].length, role: /[比较]/.test(nth[1] ?? '') ? 'base' : 'period', ...years }
  }
  const found = PLAN_AT.exec(text, at)
  if (!found) return null
  // 列入国家“十四五”规划: the paper, not the time
  if (found[3] !== undefined && ENTERED.test(text.slice(Math.max(0, at - 8), at))) return null
  const years = yearsOfPlanName(`${found[2]}五`)
  if (!years) return null
  const lead = found[1] ?? ''
  const tail = found[4] ?? ''
  const end = at + found[0].length
  // “十四五”前三年, “十四五”两年来
  const part = /^([前后]?)([一二两三四1-4])年来?$/.exec(tail)
  if (part) {
    const count = /\d/.test(tail) ? Number(part[2]) : parseChineseNumeral(part[2] as string)
    return part[1] !== '后'
      ? { start: at, end, role: 'period', from: years.from, to: years.from + count - 1 }
      : { start: at, end, role: 'period', from: years.to - count + 1, to: years.to }
  }
  // 比“十二五”末: its last year; 比“十二五”: the whole
  if (
    /^(?:比|较|是|为|相当于)$/.test(lead) ||
    (lead === '' && SURPASSES.test(text.slice(Math.max(0, at - 2), at))) ||
    (/^[与同]$/.test(lead) && AGAINST.test(text.slice(end, end + 2)))
  )
    return { start: at, end, role: 'base', from: tail.includes('末') ? years.to : years.from, to: years.to }
  if (/^[从由]$/.test(lead) && tail.includes('末')) return { start: at, end, role: 'in', from: years.to, to: years.to }
  if (tail === '中期') return { start: at, end, role: 'by', from: years.from + 2, to: years.from + 2 }
  if (tail.includes('末') || lead === '到' || lead === '至') return { start: at, end, role: 'by', from: years.to, to: years.to }
  if (tail.includes('初')) return { start: at, end, role: 'base', ...years }
  // “十四五”｛以来｝: until the last year that is over
  const soFar = tail.endsWith('以来')
  const until = soFar && past !== null && past >= years.from ? Math.min(past, years.to) : years.to
  return { start: at, end, role: 'period', from: years.from, to: until, soFar }
}
