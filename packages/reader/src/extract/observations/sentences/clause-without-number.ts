import { ending } from '../../../patterns/at-end.ts'
import { atEnd } from '../../../patterns/gates.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import type { View } from '../../view/view.ts'
import { wholeOfList } from '../names/carried/part-of-whole.ts'
import { readHead } from '../phrases/read-head.ts'
import { DEPENDENT_NOUN, MEASURE_TAIL } from '../phrases/words.ts'
import { RATE_SAID, SHARE_END } from './measures/share-or-rate.ts'
import { loneNoun, topicOf } from './names/topic-of.ts'
import { keep, type Running } from './running.ts'
import { withoutTimes } from './slots.ts'
import { tellsEvent } from './times/lead-event.ts'

const MEASURE_END = ending(MEASURE_TAIL)

/** 甲收入、乙收入｛均居全省第4位｝: a place among others is no number here, but its subject goes on. */
const RANKED = ending(
  /(?:分别|继续|均|稳|仍|都|已){0,2}(?:位?居|位?列|排名?|跃居|升至|保持)(?:到?了?)?(?:在?全[省国市区州]|[东中西]部|[^，]{2,6})第?[\d一二三四五六七八九十]{1,3}[位名]$|(?:始终|一直|连续[一二三四五六七八九十\d]{1,2}年)?(?:位列|位居|稳居|居|列)[^，]{2,8}(?:第[一二三四五六七八九十]{1,2}|首位|榜首|前列|前茅)$|(?:始终|一直)?在[^，]{2,8}(?:名列前茅|位居前列|保持领先)$/,
)
/** 出生率｛一直低于全国平均水平｝: said of it, not its name. */
const BETTER_THAN =
  /(?<=.{2})(?:[几近多]年来|一直|始终|连续.{1,3}年|均|都|明显|大幅){0,2}(?:低于|高于|快于|优于|好于|超过)(?:全|上|周边|同|预期|目标)[^，]{0,12}$/
/** What may follow a time that a clause does nothing but compare with: 比2015年，; 与2015年相比，. */
const SURPASSING = /[高低快优好]于|超过/
const COMPARED_ONLY = /^(?:年?底|年?末)?(?:相比较?|比较|对比|比)?$/
/** 加入合作社的，占总户数…: those of whom something is true. */
const WHO = atEnd(/^[^，。；、]{2,}.{0,30}的$/)
const SHARED_NEXT = /^(?:已经?|约|就|又)*占/
/** Nothing but that it is foretold. */
const FORETELLS = atEnd(/^(?:(?:据|经)?初步|据)?(?:预计|预测|测算预计)(?:[上下]半年|前[一二三]季度|全年)?$/)
const SO_FAR = /^(?:现在|目前|现已|至今|已)/
const AGAINST = /[与同较比]/
/** GDP｛突破百亿元大关｝，达…: a mark that was passed is no number, but its subject goes on. */
const PASSED =
  /(?:首次|成功|历史性地?|一举|顺利)?(?:突破|跨越|迈上|迈过|迈入|超过|越过|跨上|跨入|站上|登上|冲破)了?[十百千万亿]{1,4}(?:元|美元|吨|人|人次|斤|公斤)?(?:大关|台阶|关口)$/

/** 事故起数和死亡人数｛实现“双下降”｝，分别下降…: how both went; 高速公路｛实现零的突破｝，达到…. */
const BOTH = atEnd(
  /(?<=.{4})(?:继续|再次|均|同时)?(?:实现|保持|呈现)了?[“"]双[\u4e00-\u9fff]{1,3}[”"]$|(?<=.{4})(?:实现|取得)了?[“"]?零的突破[”"]?$/,
)

/** What a clause `[from, to)` without a number says for the numbers after it: a time, a subject, what they are compared with. */
export function passClause(view: View, from: number, to: number, times: readonly TimePhrase[], running: Running): void {
  if (times.length > 0) passTimes(view, from, to, times, running)
  running.list = null
  const told = withoutTimes(view.text, from, to, times)
  const bare = told.slice(0, BOTH.exec(told)?.index)
  if (FORETELLS.test(bare)) running.foretold = true
  if (!times.some(({ start, end }) => start === from && end >= to - 1)) carrySubject(bare, running, view.text[to] === '：')
  const topic = WHO.test(bare) && SHARED_NEXT.test(view.text.slice(to + 1, to + 6)) ? bare.slice(0, -1) : topicOf(bare)
  // 民营经济快速发展，｛规模｝进一步扩大，…: still of the same
  if (!(running.topic && DEPENDENT_NOUN.test(topic))) running.topic = topic
  // 城乡居民的储蓄，｛2022年比2017年｝增长1.5倍
  if (running.topic === '' && !running.fresh && times.some(({ start }) => start === to + 1)) running.topic = measuredNext(bare)
  running.about = bare
  keep(running.told, bare)
  if (from === 0) {
    running.lead = loneNoun(bare)
    running.opening = running.topic
  }
  if (from === 0 && view.text[to] === '：') running.label = running.lead
}

/** What the next clause, which begins with a time, says something of. */
const measuredNext = (words: string) => (NO_SUBJECT.test(words) ? '' : loneNoun(words))
const NO_SUBJECT = /^[在对从以按据随与和]|[于比]|计算$/

/** The times of a clause without a number, for the numbers after it. */
function passTimes(view: View, from: number, to: number, times: readonly TimePhrase[], running: Running): void {
  const time = times.findLast(phrase => phrase.start >= from && phrase.end <= to && phrase.role !== 'base')
  // 1979年创建了大学，｛已经｝招收2.8万人: so many until now
  if (time && SO_FAR.test(view.text.slice(to + 1, to + 4)) && tellsEvent(view.text, time, to, false)) running.spent.push(time)
  else if (time) running.phrase = time
  else
    running.against =
      times.find(({ start, end, from: year }) => start >= from && end <= to && year > 1 && AGAINST.test(view.text[start] ?? '')) ??
      running.against
  // 2020年比2015年，甲增长…，乙增长…: the clause says what all are compared with
  const compared = times.findLast(phrase => phrase.start >= from && phrase.end <= to && phrase.role === 'base')
  // 涨幅低于2020年 compares the one thing alone
  if (
    compared &&
    !SURPASSING.test(view.text.slice(Math.max(from, compared.start - 2), compared.start + 1)) &&
    COMPARED_ONLY.test(view.text.slice(compared.end, to))
  )
    running.base = compared
}

/** 全年粮食生产再获丰收，总产量达…: a clause without numbers may name the subject of the next. */
function carrySubject(words: string, running: Running, opensList: boolean): void {
  const listed = opensList ? wholeOfList(words) : null
  if (listed) {
    running.whole = listed
    running.subject = listed.measure
    running.fresh = true
    return
  }
  const passed = words.endsWith('大关') || words.endsWith('台阶') || words.endsWith('关口') ? PASSED.exec(words) : null
  if (passed) {
    const { noun } = readHead(words.slice(0, passed.index))
    if (noun.length < 2) return
    running.subject = noun
    running.rate = false
    running.fresh = true
    return
  }
  const ranked = RANKED.exec(words)
  const digit = ranked ? -1 : words.search(/[\d$]/)
  const head = readHead(ranked ? words.slice(0, ranked.index) : digit > 0 ? words.slice(0, digit) : words)
  const noun = /[于过]/.test(head.noun) ? head.noun.replace(BETTER_THAN, '') : head.noun
  const speaksOf = head.verb === 'none' || (digit > 0 && !/[使把将让]/.test(noun))
  if (speaksOf && noun.length >= 2 && noun.length <= 30 && (SHARE_END.test(noun) || MEASURE_END.test(noun))) {
    running.subject = noun
    running.rate = head.rateNoun && RATE_SAID.test(words)
    running.fresh = true
  }
}
