import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { Reason } from '@lantu/model/reason'
import type { GoalFields } from '@lantu/model/statement'
import { type ReadingContext, timeText } from '../../context/reading-context.ts'
import type { GoalDraft, ObservationDraft } from '../../draft.ts'
import { readTimes } from '../../times/read-times.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { GOAL } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import { readHead } from '../phrases/read-head.ts'
import { quotedRanges } from '../quantities/no-quantities.ts'
import type { SentencePlace } from '../sentences/sentence-place.ts'
import { withoutTimes } from '../sentences/slots.ts'
import { statusOf } from '../sentences/times/status-of.ts'
import { type GoalPhrase, goalPhrases, mayHoldGoal } from './goal-phrases.ts'

const LONGEST_NAME = 30
/** Several things of which one thing is said: 文化、旅游、健康产业增加值增速. */
const LONGEST_LIST = 80
const LISTS_MEASURES = /^[^，。；]{2,40}、.{2,60}(?:增速|增幅|率|排放量|用水量|水平|指标|收入|支出|占比|比重|总量|标准|企业|成交额)$/
/** 增速, 增幅: of what, was said before. */
const RATE_ALONE = /^(?:年均|平均)?(?:增速|增幅|增长速度|增长幅度|涨幅|降幅|总量|规模|占比|比重)$/
/** Words that name no indicator, whatever is said of them. */
const NO_INDICATOR =
  /^(?:其|超额|顺利|圆满|全面|较好|提前|按期|如期|率先|胜利|均|都|我们|各项工作|工作|全市|全省|本市|这|实现|以|为|在|对|要|并|(?:较好|很好|顺利|圆满|胜利|全面|出色)地)?$/

/** 数量, 总数, 提升幅度: a property of what was measured before it. */
const PROPERTY = /^(?:提升|改善|增长|下降)?(?:幅度|数量|总数|总量|总规模|规模|增量|增速|增幅|占比|比重|排名|位次|水平)$/
const DURATION = /^(?:并|已|已经)?(?:连续|提前|近|过去)?[一二两三四五六七八九十\d]+(?:年|个季度|个月)(?:内)?/

/** 省下达的｛保障性住房建设｝任务. */
const ASSIGNED_OF =
  /(?:下达|核定)的?(?:年度)?(?!目标|各项|约束|年度|全年|主要|总体|赶超)([\u4e00-\u9fffA-Z&、]{2,60}?)(?:等)?(?:高质量发展)?(?:目标任务|约束性指标|目标|任务|指标|计划)$/
const ASSIGNED_TOPIC = /节能减排|污染物减排|节能降耗|节能|减排|耕地保护|去产能|化解产能|脱贫|招商引资|安全生产|造林|粮食生产/

const LASTING = /(?:连续|连)[一二两三四五六七八九十\d]{1,3}(?:年|届|次|期|个季度|个月)$|[几近多]年来(?:一直|始终)?$|连年?$|均实行$|[和与]$/

const NONE_OF = /^零(死亡|事故|感染|疫情|伤亡|排放|缺陷)$/
/** 连续三年实现｛地质灾害｝零伤亡. */
const WHERE_NONE = /(?:实现|保持|确保)([^，。；、\d零了]{2,8})$/
const ALL_OF_THEM = /(?:均|都|全部|双双)$/
/** 长期以来一直低于…: no year of the document's. */
const SINCE_LONG = /长期以来|以往|^过去(?![\d一二三四五六七八九十几的])/

/** 在三年综合评价考核中: a rank among those who were assessed. */
const ASSESSED = /(?:考核|评估|评价|评比|测评|竞赛)[^，。；]{0,6}中/

/** …｛排名｝大幅前移，: a standing that a clause without numbers speaks of. */
const PLACED_BEFORE =
  /(?:^|[，；。：])([^，；。：\d]{2,16}?(?:位次|排名|名次|指数|综合实力|竞争力|满意度|活跃度))(?:实现|稳步|持续|不断|大幅|显著|进一步|逐年|明显|提升|前移|上升|提高)[^，；。：\d]{0,14}，$/

/** A name without what is said around it: 连续三年, 更是力争, 接近或, numbers of other measures. */
function bare(name: string): string {
  const parts = name.replace(LASTING, '').split('、')
  // 指数达60%、提升幅度: only what stands after the last number
  const withNumber = parts.findLastIndex(part => /\d/.test(part))
  return parts
    .slice(withNumber + 1)
    .join('、')
    .replace(/^了/, '')
    .replace(/^在(.{2,16})(?:方面|领域|上)$/, '$1')
    .replace(/(?<=.{2})(?:从[^从]{2,10}|总体上?)$/, '')
    .replace(DURATION, '')
    .replace(/翻[一两三]番(?:以上)?$/, '')
    .replace(
      /^(?:更是|仍然|依然|继续|努力|做到|力争|确保|实现|始终|保持|体现了?|明确了?|提出了?|严格执行|执行|长期以来|把|使|将|让){1,4}/,
      '',
    )
    .replace(
      /(?:接近或|[大均都]|连续[一二两三四五六七八九十\d]+(?:年|个季度|个月)|春节前|全部|全面|基本清零|基本|继续|超额|提前|接连|一直|按时|按期|如期|圆满|翻倍|保质保量|深查彻改、?){1,3}$/,
      '',
    )
}

/** What a goal is said of: the words before it, or what the sentence measured last. */
function nameFor(
  view: View,
  from: number,
  phrase: GoalPhrase,
  times: readonly TimePhrase[],
  measured: readonly ObservationDraft[],
): string {
  const words = withoutTimes(view.text, from, from + phrase.start, times)
  const said = words
    .slice(words.lastIndexOf('：') + 1)
    .replace(/(?:也|仍|继续|均|都){1,3}$/, '')
    .replace(LASTING, '')
  // readHead takes a rate for the predicate; here it is what is compared
  const rate = /(?:增速|增幅|增长速度|增长幅度|涨幅|降幅)$/.exec(said)?.[0] ?? ''
  const own = readHead(said.slice(0, said.length - rate.length)).noun + rate
  const before = measured.findLast(one => one.at < view.at(from + phrase.start) && !/[高低快]于|超/.test(one.indicator))
  if (phrase.reference.startsWith('零就业家庭')) return '零就业家庭'
  const name = bare(own)
  // 实现零事故、零死亡: what there is none of
  const none = NONE_OF.exec(phrase.reference)?.[1]
  if (none && (NO_INDICATOR.test(name) || name.startsWith('零'))) return (WHERE_NONE.exec(said)?.[1] ?? '') + none
  if (RATE_ALONE.test(name) || PROPERTY.test(name))
    return before && !before.indicator.endsWith(name) ? before.indicator + name : (before?.indicator ?? name)
  if (!NO_INDICATOR.test(name)) return name
  // 完成省政府下达的碳减排目标: who assigns it says also of what
  const topic =
    phrase.form === 'assigned' ? (ASSIGNED_TOPIC.exec(phrase.reference)?.[0] ?? ASSIGNED_OF.exec(phrase.reference)?.[1]) : undefined
  if (topic !== undefined) return topic
  // 在三年综合评价考核中名列第一: whoever was assessed, it is not what was measured before
  if (ASSESSED.test(phrase.reference)) return ''
  // 综合评价位次提升，跃居前十位: what the clause before, without a number, speaks of
  const placed = phrase.form === 'keep-rank' ? PLACED_BEFORE.exec(view.text.slice(0, from)) : null
  if (placed && (!before || before.at < view.at(placed.index))) return bare(readHead(placed[1] as string).noun)
  if (!before) return ''
  return ALL_OF_THEM.test(words) || ALL_OF_THEM.test(view.text.slice(from + phrase.start, from + phrase.start + 1))
    ? namesBeside(view, before, measured)
    : before.indicator
}

/** 7项成果达到国际先进水平: what is counted is named by the goal, which says nothing of itself. */
const withoutGoal = (name: string, goal: string): string =>
  name.includes(goal) ? name.replace(name.includes(`${goal}的`) ? `${goal}的` : goal, '').replace(/比例$/, '') : name

/** 甲9.6万亩、乙1.4万亩，均为全国首位: the names of the levels in the clause of the last, or one clause each. */
function namesBeside(view: View, last: ObservationDraft, measured: readonly ObservationDraft[]): string {
  let from = view.text.length
  while (from > 0 && view.at(from) > last.at) from--
  const backTo = (signs: string) => {
    while (from > 0 && !signs.includes(view.text[from - 1] as string)) from--
    return measured.filter(one => one.at >= view.at(from) && one.at <= last.at)
  }
  const beside = backTo('，；。')
  const named = beside.length > 1 ? beside : backTo('；。').filter(one => one.measure === 'level')
  const names = named.map(one => one.indicator)
  const joined = [...new Set(names)].join('、')
  return names.length > 1 && joined !== last.indicator && joined.length <= LONGEST_NAME ? joined : last.indicator
}

function yearsFor(form: GoalFields['form'], own: TimePhrase | null, context: ReadingContext) {
  if (own) return { from: own.from, to: own.to }
  if (!context.years || form === 'synchronous') return context.years
  return { from: context.years.to, to: context.years.to }
}

/** The share that was right in every field of two hundred judged by hand, by form (docs/reading/goals.md). */
const CONFIDENCE: Readonly<Record<GoalFields['form'], number>> = {
  assigned: 0.85,
  synchronous: 0.86,
  'above-average': 0.81,
  'keep-rank': 0.82,
  'zero-growth': 0.83,
  'stage-list': 0.9,
}

/**
 * The goals without numbers of one sentence, added to `out`. `observations` holds from `first` on what the sentence measures, and
 * `phrase` is the time of an earlier sentence that reaches this one.
 */
export function goalsOfSentence(
  place: SentencePlace,
  observations: readonly ObservationDraft[],
  first: number,
  phrase: TimePhrase | null,
  out: GoalDraft[],
): void {
  const { view, context, quote, section } = place
  if (!view.has(GOAL) || !mayHoldGoal(view.text)) return
  let times: readonly TimePhrase[] | null = null
  let quoted: readonly (readonly [number, number])[] | null = null
  for (const { from, clause, goal } of goalsIn(view)) {
    const [start, end] = [from + goal.start, from + goal.end]
    quoted ??= quotedRanges(view)
    if (quoted.some(([open, close]) => open <= start && end <= close)) continue
    // 高于全省平均水平2个百分点 is an observation
    if (NUMBER_FOLLOWS.test(view.text.slice(end, end + 4))) continue
    times ??= readTimes(view.text, context.clock)
    const named = nameFor(view, from, goal, times, observations.slice(first)).slice(0, 200)
    const indicator = withoutGoal(named, view.text.slice(start, end))
    if (indicator.length < 2 || indicator.length > (LISTS_MEASURES.test(indicator) ? LONGEST_LIST : LONGEST_NAME)) continue
    const said = times.findLast(time => time.role !== 'base' && time.start < start) ?? null
    const own = said ?? phrase
    const timed: Reason = said ? 'time-said' : own || context.years ? 'time-from-heading' : 'no-time'
    out.push({
      kind: 'goal',
      at: view.at(start),
      end: view.at(end - 1) + 1,
      text: '',
      quoteStart: quote.start,
      quoteEnd: quote.end,
      quote: '',
      section,
      status: statusOf(context, own, clause),
      indicator,
      form: goal.form,
      reference: goal.reference,
      time: !said && SINCE_LONG.test(clause) ? '' : timeText(yearsFor(goal.form, own, context)),
      rule: `goal.${goal.form}`,
      confidence: CONFIDENCE[goal.form],
      why: findStandardIndicator(indicator) ? [timed, 'known-indicator'] : [timed],
    })
  }
}

/** The goals of every clause; after one, a 、 may part another: 收入与经济同步增长、报酬与生产率同步提高. */
function goalsIn({ text, clauses }: View): { from: number; clause: string; goal: GoalPhrase }[] {
  const found: { from: number; clause: string; goal: GoalPhrase }[] = []
  for (const [first, to] of clauses) {
    let from = first
    for (let turn = 0; turn < MOST_IN_CLAUSE; turn++) {
      const clause = text.slice(from, to)
      const goals = goalPhrases(clause)
      for (const goal of goals) found.push(ofItsOwn(from, clause, goal, goals))
      const last = goals.reduce((end, goal) => Math.max(end, goal.end), 0)
      if (last === 0 || clause[last] !== '、') break
      from += last + 1
    }
  }
  return found
}

/** 工业投资增速保持全省领先、｛服务业增速快于GDP增速｝: behind a 、 that closes another goal it begins anew. */
function ofItsOwn(from: number, clause: string, goal: GoalPhrase, goals: readonly GoalPhrase[]) {
  const before = goals.find(other => other.end < goal.start && clause[other.end] === '、')
  if (!before) return { from, clause, goal }
  const at = before.end + 1
  return { from: from + at, clause: clause.slice(at), goal: { ...goal, start: goal.start - at, end: goal.end - at } }
}

const MOST_IN_CLAUSE = 4
const NUMBER_FOLLOWS = /^(?:[约近]?(?:\d|[一二两三四五六七八九十]+(?:个|倍|成|点))|的?\d)/
