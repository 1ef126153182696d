import { plainHead, SCOPE_HEAD } from '../../../structure/tables/table-shape.ts'
import { yearsOfPlanName } from '../../../vocabulary/five-year-plans.ts'
import { readUnit } from '../../../vocabulary/units.ts'
import type { ReadingContext } from '../../context/reading-context.ts'
import { readTimes } from '../../times/read-times.ts'
import { viewOf } from '../../view/view.ts'

/** What a column's headings say of its values. */
export interface Column {
  readonly role: 'index' | 'name' | 'unit' | 'attribute' | 'value' | 'other'
  readonly status: 'target' | 'actual'
  readonly measure: 'level' | 'growth' | 'change'
  readonly basis: 'annual' | 'total' | undefined
  readonly from: number | null
  readonly to: number | null
  readonly unit: string
  /** What the heading itself measures: 总投资, 2020年地区生产总值. */
  readonly noun: string
  /** Its rates are per year or over the whole time by its own words. */
  readonly spoken: boolean
  /** Its rates are over the year before: 比上年增长. */
  readonly overYear: boolean
  /** Its heading says what it holds, or at least what is measured, where that are numbers; else nothing that the lexicon knows. */
  readonly named: 'surely' | 'partly' | 'no'
  /** The place that its heading is, whose values it holds. */
  readonly place?: string
}

const NO_VALUE =
  /^(?:序号|编号|代码|No|建设年限|建设期限?|起止年限|建设时间|完成时间|建设地点|地点|建设性质|建设阶段|阶段|进展|进度|形象进度|备注|说明|责任单位|牵头单位|责任部门|数据来源|来源)/
const unitIn = (text: string): string => {
  const inside = /[（(]([^（）()]{1,14})[）)]?$/.exec(text)?.[1]?.replace(/^单位[：:]/, '') ?? ''
  return inside && readUnit(inside, 0).end === inside.length ? inside : ''
}

/** What a heading says besides its noun: when, how reached, how counted. */
const AROUND_NOUN =
  /[（(〔[][^（）()〔〕[\]]{0,16}[）)〕\]]|(?:19|20)\d\d年?(?:[-—至]|底|末)?|[“"]?十[一二三四五六]五[”"]?(?:时期|期间|末)?|五年|目标值?|规划值?|计划数?|实际|完成(?:情况|值|数)?|基期|现状|预期|预计|绝对(?:值|量|数)|年均|平均|累计|增[长速幅](?!率)|数值|指标值?|同比|比上年|上升或下降|[上下]半年|前?[一二三四]季度|[、，]/g
const MEASURE_NOUN =
  /(?:投资|面积|人口|产值|收入|支出|产量|规模|里程|长度|数量?|总量|增加值|生产总值|GDP|额|率|比重|能力|容量|保有量|消耗|能耗|排放量?|降低|下降)$/

/** What a heading says besides when its values hold and how they are counted. */
export const bareHeading = (heading: string): string =>
  heading
    .replace(/\s+/g, '')
    .replace(AROUND_NOUN, '')
    .replace(/^[的或/及和]{1,3}/, '')
    .replace(/[的或/及和：:]{1,3}$/, '')

/** The noun of a heading, or of a caption: what it measures. */
export function measureNoun(heading: string): string {
  const words = bareHeading(heading)
  return words.length >= 2 && words.length <= 24 && MEASURE_NOUN.test(words) && !/^(?:绝对|增|降低$|下降$)/.test(words) ? words : ''
}

/** 新增建设, 改造提升: what a column says is done, to what the title of its table names. */
const DONE_TO = /^[\u4e00-\u9fff]{0,4}(?:新增|新建|建设|改造|提升|治理|修复|整治|培训)$/

/** The noun of a column that says only what is done: 改造提升高标准农田 under 高标准农田建设任务. */
export function doneNoun(heading: string, title: string): string {
  const words = heading.replace(/\s+/g, '').replace(AROUND_NOUN, '').replace(/^年/, '')
  if (!DONE_TO.test(words)) return ''
  const object = title
    .replace(/\s+/g, '')
    .replace(AROUND_NOUN, '')
    .replace(/(?:建设|改造|治理|修复|培训){1,2}$/, '')
  return /^[\u4e00-\u9fff]{2,10}$/.test(object) && !words.includes(object) ? words + object : words
}

/** “十四五”现状, “十五五”目标值: the last year of the plan that a heading names. */
function planNamed(words: string): number | undefined {
  const found = /[“"‘「](十[一二三四五六七八]?|[六七八九])五[”"’」](?:规划|计划)?(?:目标|现状|完成|实际|指标|预期|期?末)/.exec(words)
  return found ? yearsOfPlanName(`${found[1]}五`)?.to : undefined
}

/** 数值, 绝对量: how much, whatever is measured. */
const AMOUNT = /^(?:绝对|指标)?(?:数?[值量额]|数字?)$|^(?:合|总|小)计$/
/** 2010年 over 后十年平均增长: the ten years that it ends. */
const TEN_YEARS = /(?<![二三四五])十年(?:年均|平均|累计|增长|合计)/
const OVER_YEAR = /同比|[比较]上年|[比较]去年|为上年/

/** 较2020年提高, 变化幅度/变化率, 五年新增: how far it moves, and since when. */
const MOVED =
  /^(?:[较比与]((?:19|20)\d\d)年?[末底]?(?:相比|实际)?(?:新增|净增|增加|提高|提升|上升|变化|增减)|五年(?:新增|净增|增加|增量|提高|变化)|(?:变化|变动|增减)(?:幅度|量|值|率))(?:幅度|量|值|数)?(?:[／/](?:变化|变动|增减)?(?:幅度|量|值|率))?$/

/** A column of how far things move over a whole plan: since the last year that is past in the plan ahead, before it in the one that is reviewed. */
function movedColumn(words: string, { clock, status }: ReadingContext): Pick<Column, 'status' | 'from' | 'to'> | null {
  const moved = MOVED.exec(words.replace(/[（(][^（）()]{1,14}[）)]$/, ''))
  if (!moved) return null
  const { past, ahead } = clock
  const since = moved[1] === undefined ? null : Number(moved[1])
  if (since !== null && past !== null && since < past) return { status: 'actual', from: since + 1, to: past }
  if (!ahead || (since !== null && since >= ahead.to)) return { status, from: null, to: null }
  return { status: 'target', from: since === null ? ahead.from : since + 1, to: ahead.to }
}

/** 年均增长, 增减, 同比上升或下降（%）. */
const saysGrowth = (words: string, heading: string): boolean =>
  /增[长速幅]|年均|递增|增减|升降/.test(words) || (/上升|下降/.test(words) && OVER_YEAR.test(words) && unitIn(heading) === '%')

/** What a column holds, by its heading; what that leaves open is the table’s (`caption`) or the section’s. */
export function readColumn(heading: string, context: ReadingContext, caption: string): Column {
  const { clock } = context
  const words = plainHead(heading.replace(/\s+/g, ''))
  const none = {
    status: context.status,
    measure: 'level',
    basis: undefined,
    from: null,
    to: null,
    unit: '',
    noun: '',
    spoken: false,
    overYear: false,
    named: 'surely',
  } as const
  if (/^(?:序号|编号|No\.?)$/i.test(words)) return { ...none, role: 'index' }
  if (/单位$/.test(words) && words.length <= 6 && !/责任|牵头|建设/.test(words)) return { ...none, role: 'unit' }
  if (/属性|^(?:指标)?性质$|指标类型|^类型$/.test(words)) return { ...none, role: 'attribute' }
  if (NO_VALUE.test(words) || SCOPE_HEAD.test(words)) return { ...none, role: 'other' }
  if (
    /^(?:主要)?(?:指标|项目|产品|作物|品种)(?:名称|内容)?$|^指标|级指标$|^名称|^类别|^分类|^内容|^项目$/.test(words) &&
    !/目标|\d{4}/.test(words)
  )
    return { ...none, role: 'name' }
  const moved = movedColumn(words, context)
  if (moved) return { ...none, ...moved, role: 'value', measure: 'change', basis: 'total', spoken: true, unit: unitIn(heading) }
  const between = /((?:19|20)\d\d)年?(?:末|底)?[比较]((?:19|20)\d\d)年?(?:末|底)?/.exec(words)
  const years = [...words.matchAll(/((?:19|20)\d\d)/g)].map(match => Number(match[1]))
  // 五年累计 says what the table's own five years make, not the five years past
  const period = /五年(?:累计|合计)/.test(words)
    ? undefined
    : readTimes(viewOf(words, 0, words.length).text, clock).find(time => time.from < time.to)
  // 五年累计降低（%）: a fall in per cent
  const falls = /累计(?:降低|下降|减少)/.test(words) && unitIn(heading) === '%'
  const growth = falls || saysGrowth(words, heading)
  const change = /累计|提高|下降|\[/.test(words) && /百分点|变化/.test(words)
  const single = years.at(-1) ?? planNamed(words) ?? null
  const last = between ? Number(between[1]) : (period?.to ?? single)
  const done = /完成|实际|现状|基期|基数|达到值|执行|预计完成|初步/.test(words)
  const past = clock.past
  // 2000年预计 in a plan that begins in 2001: what that year is held to have reached
  const held = last !== null && past !== null && last <= past ? /目标|规划值|规划数|计划|力争/ : /目标|规划值|规划数|预期|计划|预计|力争/
  const goal = held.test(words) && !/完成情况|实际|完成值/.test(words)
  const status = goal
    ? 'target'
    : done
      ? 'actual'
      : last !== null && past !== null
        ? last <= past
          ? 'actual'
          : 'target'
        : /完成|成就|回顾/.test(caption)
          ? 'actual'
          : context.status
  const range = between
    ? { from: Number(between[2]) + 1, to: Number(between[1]) }
    : period
      ? { from: period.from, to: period.to }
      : years.length > 1
        ? { from: years[0] as number, to: last }
        : { from: single !== null && TEN_YEARS.test(words) ? single - 9 : last, to: last }
  const annual = /年均|平均|每年|年递增|同比|比上年/.test(words)
  const noun = measureNoun(words)
  const unit = unitIn(heading)
  const spoken = annual || /累计|五年/.test(words)
  return {
    role: 'value',
    status,
    measure: change ? 'change' : growth ? 'growth' : 'level',
    // 年均增长或〔累计〕: the brackets mark what is summed
    basis: between
      ? 'total'
      : growth || change
        ? /累计/.test(words) && !annual
          ? 'total'
          : annual || !period
            ? 'annual'
            : 'total'
        : undefined,
    from: range.from,
    to: range.to,
    unit: unit || (growth ? '%' : ''),
    noun,
    spoken,
    overYear: OVER_YEAR.test(words),
    named:
      last !== null || growth || change || spoken || goal || done
        ? 'surely'
        : noun !== '' || unit !== '' || AMOUNT.test(words)
          ? 'partly'
          : 'no',
  }
}

/** Five years to the last: what 年均 over a single end year means in a plan. */
export function periodOf(column: Column, context: ReadingContext, whole: boolean): { from: number; to: number } | null {
  if (column.overYear) {
    const year = column.to ?? context.years?.to
    if (year !== undefined) return { from: year, to: year }
  }
  if (column.from === null || column.to === null) {
    return context.years && context.years.from < context.years.to ? context.years : context.clock.ahead
  }
  if (column.from < column.to) return { from: column.from, to: column.to }
  const ahead = context.clock.ahead
  const length = ahead ? ahead.to - ahead.from : 4
  // a report's table of one year: its rates are that year's
  if (!column.spoken && context.clock.present !== context.clock.past) return { from: column.to, to: column.to }
  // 2023年累计: since the period began
  if (ahead && ahead.from < column.to && column.to < ahead.to) return { from: ahead.from, to: column.to }
  if (column.measure === 'growth' || whole) return { from: column.to - length, to: column.to }
  return { from: column.to, to: column.to }
}
