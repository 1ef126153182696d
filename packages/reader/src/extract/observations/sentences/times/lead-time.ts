import { Cues } from '../../../../patterns/cues.ts'
import { readTimes } from '../../../times/read-times.ts'
import type { TimePhrase } from '../../../times/time-phrase.ts'
import { endOfAddress } from '../../../view/address.ts'
import { viewOf } from '../../../view/view.ts'
import type { SentencePlace } from '../sentence-place.ts'

/** How near its beginning a sentence's time stands that reaches the sentences after it. */
const LEAD_WITHIN = 2
/** 《方案》提出，｛到2027年｝…；…: who says it, and that it is the aim, stand before the time. */
const PRELUDE =
  /^在?刚刚?过去的(?=\d)|^(?:《[^《》]{2,40}》|[\u4e00-\u9fff]{0,8}(?:规划|方案|计划|纲要|意见|报告|建议|会议))(?:明确)?(?:提出|指出|明确|要求|确定|强调|显示)(?:了?(?:[\u4e00-\u9fff]{0,8}(?:目标|任务)(?:分别)?(?:是|为)?)?[，：])?|^值得一提的是[，：]?|^据(?:悉|了解|介绍)，|^[据经][\u4e00-\u9fff]{0,10}(?:统计|测算|预测|调查|监测|核算|估算|审核)，|^(?:数据|统计|资料|调查|普查|监测)[^，。；：\d]{0,6}(?:显示|表明)，|^初步(?:统计|核算|测算|预计)，|^[\u4e00-\u9fff]{1,12}(?:说|指出|表示|介绍|强调|回顾|认为)[，：]|^[^，。；：\d]{0,16}(?:目标|任务)(?:分别)?(?:是|为)?[：，]/
const NAMES_AIM = new Cues('目标 任务 提出 指出 明确 要求 确定 强调 显示 表明 说， 说： 表示 介绍 回顾 认为')
const NEAR_FRONT = 30

const mayHavePrelude = (text: string): boolean =>
  text.startsWith('据') ||
  text.startsWith('刚') ||
  text.startsWith('初步') ||
  text.startsWith('经') ||
  text.startsWith('在刚') ||
  text.startsWith('值得') ||
  NAMES_AIM.next(text, 0, Math.min(NEAR_FRONT, text.length)) >= 0

/** Up to where a time of the sentence is one that reaches the sentences after it. */
export function leadWithin(text: string): number {
  const begin = endOfAddress(text)
  const words = begin > 0 ? text.slice(begin) : text
  const said = mayHavePrelude(words) ? PRELUDE.exec(words) : null
  return begin + (said ? said[0].length : 0) + LEAD_WITHIN
}

/** ｛在这个期间｝，产值计划增长21%: in the stretch that the sentence before names. */
const IN_THAT_TIME = /^在?[这此](?:个|一|段)?(?:期间|时期)/
const LONGEST_BEFORE = 160
export function stretchBefore({ view, source, quote, context, themed }: SentencePlace): TimePhrase | null {
  if (!themed || !IN_THAT_TIME.test(view.text)) return null
  const from = Math.max(themed.paragraph, quote.start - LONGEST_BEFORE, source.lastIndexOf('。', quote.start - 2) + 1)
  if (from >= quote.start) return null
  return readTimes(viewOf(source, from, quote.start).text, context.clock).find(({ role }) => role === 'period') ?? null
}
