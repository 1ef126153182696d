import { search } from '../../../patterns/openings.ts'
import { type ReadingContext, timeText } from '../../context/reading-context.ts'
import type { GoalDraft } from '../../draft.ts'
import { readTimes } from '../../times/read-times.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { CENTURY, DIGIT as DIGITS, GOAL } from '../../view/signs.ts'
import { splitClauses } from '../../view/split-clauses.ts'
import { cleanNoun } from '../phrases/clean-noun.ts'
import type { SentencePlace } from '../sentences/sentence-place.ts'

/**
 * A list of stages: 到2025年，基本建成…；到2035年，全面建成…. Two or more years ahead within a section, each with something brought
 * about and no number; what is brought about is the indicator, how far is the reference. 第一步，2021—2025年，… says its stretch of years.
 */
const REACHED_BY =
  /^(?:力争|争取|确保|努力|将|使|要|把|我[市省县区国]|全[市省县区国]){0,4}((?:基本|全面|初步|总体|率先|如期|高质量|高水平|整体|成功|实现|建设|打造){0,3}(?:建成|形成|建立|建立起|普及|实现|完成|消除|确立|构建|健全|完善|成为|跻身|进入|迈入|达到|跨入|走在|迈上))(?:了|起)?([^，。；：]{4,40})/
/** How far: 基本, 更加, 取得重大. What follows it closes the clause: 形成, 完善, 进展. */
const DEGREE =
  '(?:基本|全面|初步|总体|更加|进一步|显著|明显|大幅度?|根本|全部|持续|不断|更为|日趋|日益|普遍|有效|得到|取得|实现(?!机制|路径|方式|形式|途径)|迈上|达到|跃上|跨上|再上|迈出|臻于|更趋|更加趋于){1,3}'
const REACHED_AFTER = new RegExp(`^([^，。；：]{3,24}?)(${DEGREE}[\\u4e00-\\u9fff“”]{2,10})(?=$|[，。；、])`)
/** Of 46 judged by hand 43 were right, but the rule was written with most of them in view. */
const CONFIDENCE = 0.9
const DIGIT = /\d|[一二三四五六七八九十百](?:个|成|倍|分之)|翻[一两]番/
/** 第一步, 第二阶段: a stage says so itself. */
const STEP = /第[一二三四五]步(?!战略)|第[一二三四五]阶段|(?:起步|攻坚|提升|巩固|突破|成型|跨越)阶段/
/** No year brings about more at once. */
const MOST_OF_ONE_YEAR = 8

/** What names nothing that could be brought about. */
const NO_THING = /^(?:是|我们|这|其|各项|目标|任务|同步|与|比)|(?:任务|目标|战略目标|要求)$/

/** 与经济增长基本同步 is a pace to keep, and no stage. */
const PACE = /同步|相适应|相协调|相匹配/

interface Stage {
  readonly start: number
  readonly end: number
  readonly indicator: string
  readonly reference: string
}

function stageAt(words: string, offset: number): Stage | null {
  const before = REACHED_BY.exec(words)
  if (before && !DIGIT.test(before[0])) {
    const indicator = cleanNoun(before[2] as string)
    return indicator.length < 2 || NO_THING.test(indicator)
      ? null
      : { start: offset + before.index, end: offset + before.index + before[0].length, indicator, reference: before[1] as string }
  }
  const after = REACHED_AFTER.exec(words)
  if (!after || DIGIT.test(after[0]) || PACE.test(after[0])) return null
  const indicator = cleanNoun(after[1] as string)
  return indicator.length < 2 || NO_THING.test(indicator)
    ? null
    : { start: offset, end: offset + after[0].length, indicator, reference: after[2] as string }
}

/** Times that open a stage: to the end of a year ahead, or a stretch of years where the sentence speaks of steps. */
function opens(time: TimePhrase, words: string, past: number | null): boolean {
  if (past !== null && time.to <= past) return false
  return (
    time.role === 'by' ||
    (time.role === 'in' && words.slice(Math.max(0, time.start - 2), time.start) === '展望') ||
    (time.role === 'period' && time.from < time.to && STEP.test(words))
  )
}

/** Whether an earlier sentence's year ahead reaches the sentences after it, whatever they say. */
export const awaitsStages = (phrase: TimePhrase | null, { clock }: ReadingContext): boolean =>
  phrase?.role === 'by' && (clock.past === null || phrase.to > clock.past)

/** 到2025年, 第一步: without one a sentence names no stage of its own. 第一 is a word of goals too. */
const SAYS_STAGE = search(/[到至望]\d{4}年|第[一二三四五][步阶]/)

/**
 * What a sentence brings about by years to come, added to `out`; `stageLists` keeps those that make a list. `phrase` is the time of an
 * earlier sentence of the paragraph, which reaches this one where it has none of its own.
 */
export function stagesOf(place: SentencePlace, context: ReadingContext, phrase: TimePhrase | null, out: GoalDraft[]): void {
  const { view, quote, section } = place
  const said = (view.has(CENTURY) && view.text.includes('世纪')) || (view.has(DIGITS | GOAL) && SAYS_STAGE.test(view.text))
  const ahead = awaitsStages(phrase, context)
  if (!said && !ahead) return
  const own = said ? readTimes(view.text, context.clock).filter(time => opens(time, view.text, context.clock.past)) : []
  const times = own.length || !ahead || /\d{4}年/.test(view.text) ? own : [{ ...(phrase as TimePhrase), start: 0, end: 0 }]
  for (const [i, time] of times.entries()) {
    const until = times[i + 1]?.start ?? view.text.length
    const from = time.end + (/[，,：）]/.test(view.text.charAt(time.end)) ? 1 : 0)
    let found = 0
    for (const [start, end] of splitClauses(view.text.slice(from, until))) {
      const stage = found < MOST_OF_ONE_YEAR ? stageAt(view.text.slice(from + start, from + end), from + start) : null
      if (!stage) continue
      found++
      out.push({
        kind: 'goal',
        at: view.at(stage.start),
        end: view.at(stage.end - 1) + 1,
        text: '',
        quoteStart: quote.start,
        quoteEnd: quote.end,
        quote: '',
        section,
        status: 'target',
        indicator: stage.indicator.slice(0, 200),
        form: 'stage-list',
        reference: stage.reference,
        time: timeText({ from: time.role === 'period' ? time.from : time.to, to: time.to }),
        rule: 'goal.stage-list',
        confidence: CONFIDENCE,
        why: ['time-said'],
      })
    }
  }
}

/** Those of sections that name two years or more. */
export function stageLists(stages: readonly GoalDraft[]): GoalDraft[] {
  const years = new Map<number, Set<string>>()
  for (const { section, time } of stages) years.set(section, (years.get(section) ?? new Set()).add(time))
  return stages.filter(stage => (years.get(stage.section)?.size ?? 0) > 1)
}
