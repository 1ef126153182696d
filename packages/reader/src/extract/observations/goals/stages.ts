import type { GoalDraft } from '../../draft.ts'
import { type ReadingContext, timeText } from '../context/reading-context.ts'
import { cleanNoun } from '../phrases/read-head.ts'
import { splitClauses } from '../sentences/clauses.ts'
import type { SentencePlace } from '../sentences/sentence-place.ts'
import { readTimes, type TimePhrase } from '../times/read-times.ts'

/**
 * A list of stages: 到2025年，基本建成…；到2035年，全面建成…. Two or more years ahead within a section, each with something brought
 * about and no number; what is brought about is the indicator, how far is the reference.
 */
const REACHED_BY =
  /^(?:力争|确保|努力|将|使|要|我[市省县区国]|全[市省县区国]){0,4}((?:基本|全面|初步|总体|率先|如期|高质量|高水平|整体|成功|实现){0,3}(?:建成|形成|建立|建立起|普及|实现|完成|消除|确立|构建|健全|完善|成为|跻身|进入|迈入|达到))(?:了|起)?([^，。；：]{4,40})/
const REACHED_AFTER =
  /^([^，。；：]{4,24}?)((?:基本|全面|初步|总体|更加|进一步|显著|明显|大幅|根本|全部|取得|得到|更为|日趋|跃上|迈上|实现){1,3}(?:建成|形成|建立|实现|完成|消除|确立|健全|完善|成熟|定型|成型|好转|提升|提高|增强|改善|跃升|成效|进展|突破|保障|新台阶|全覆盖|根本好转))(?=$|[，。；、])/
const CONFIDENCE = 0.6
const DIGIT = /\d|[一二三四五六七八九十百](?:个|成|倍|分之)/

interface Stage {
  readonly time: TimePhrase
  readonly start: number
  readonly end: number
  readonly indicator: string
  readonly reference: string
}

function stageAt(words: string, offset: number, time: TimePhrase): Stage | null {
  const before = REACHED_BY.exec(words)
  if (before && !DIGIT.test(before[0])) {
    const indicator = cleanNoun(before[2] as string)
    return indicator.length < 2
      ? null
      : { time, start: offset + before.index, end: offset + before.index + before[0].length, indicator, reference: before[1] as string }
  }
  const after = REACHED_AFTER.exec(words)
  if (!after || DIGIT.test(after[0])) return null
  const indicator = cleanNoun(after[1] as string)
  return indicator.length < 2 ? null : { time, start: offset, end: offset + after[0].length, indicator, reference: after[2] as string }
}

/** What a sentence brings about by years to come, added to `out`; `stageLists` keeps those that make a list. */
export function stagesOf({ view, quote, section }: SentencePlace, context: ReadingContext, out: GoalDraft[]): void {
  if (!/[到至]\d{4}年|世纪/.test(view.text)) return
  for (const time of readTimes(view.text, context.clock)) {
    if (time.role !== 'by' || (context.clock.past !== null && time.to <= context.clock.past)) continue
    const skipped = /[，,：]/.test(view.text.charAt(time.end)) ? 1 : 0
    const offset = time.end + skipped
    const [first] = splitClauses(view.text.slice(offset))
    if (!first) continue
    const stage = stageAt(view.text.slice(offset + first[0], offset + first[1]), offset + first[0], time)
    if (!stage) continue
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
      time: timeText({ from: time.to, to: time.to }),
      rule: 'goal.stage-list',
      confidence: CONFIDENCE,
      why: ['time-said'],
    })
  }
}

/** Those of sections that name two years or more. */
export function stageLists(stages: readonly GoalDraft[]): GoalDraft[] {
  const years = new Map<number, Set<string>>()
  for (const { section, time } of stages) years.set(section, (years.get(section) ?? new Set()).add(time))
  return stages.filter(stage => (years.get(stage.section)?.size ?? 0) > 1)
}
