import { search } from '../../../../patterns/openings.ts'
import type { ReadingContext } from '../../../context/reading-context.ts'
import type { TimePhrase } from '../../../times/time-phrase.ts'

/** 2012年启动了森林防火工程。, 1979年成立的合唱团…: the year of an event. */
const EVENT = search(/了|(?:成立|创建|创办|建立|启动|开始|建成|恢复|通过|批准|颁布|出台|设立|开工|竣工)/)
/** 在去年丰收的基础上，…: what is built on. */
const GROUND = search(/基础上$/)

/** Whether the clause `[from, to)` that a time opens only says when something happened, or on what is built: not the time of what is told next. */
export function tellsEvent(text: string, time: TimePhrase, to: number, hasNumber: boolean): boolean {
  if (time.from !== time.to || hasNumber) return false
  const words = text.slice(time.end, to)
  return GROUND.test(words) || (time.role === 'in' && EVENT.test(words))
}

/**
 * In what is told of several years a year on the way (2019年获评…) dates its own sentence alone: the sentences after it go on about all of
 * them. The last of them and the last one over, to which a review turns, hold on, and so does a stage of the way (到2027年).
 */
export function datesOwnSentence({ role, from, to, soFar }: TimePhrase, { years, clock }: ReadingContext): boolean {
  if (role !== 'in' || from !== to || soFar || years === null) return false
  return years.from <= to && to < years.to && to !== clock.past
}
