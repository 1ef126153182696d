import { search } from '../../../../patterns/openings.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'

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
