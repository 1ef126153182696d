import { countedNoun } from '../counts/counted-noun.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'

/** What is added to what there was. */

/** 净增⟦86⟧家: of what was said before. */
const ADDED = /^(?:净增|新增|新登记|新注册|新设立?|新认定|新入库|新入统)$/

const COUNT_OF = /(?<=.{2})(?:总[量数]|数量)$/

const PER_TIME = /^(?:平均)?每[年月日天]新增$/
const NEW = /^新增?(?=.{3})/
/** The name of an amount or a count that was added to what was spoken of. */
export function nameOfAddedCount({ head, noun, around }: Question): Name | null {
  const { subject, fresh, tail } = around
  return subject && fresh && ADDED.test(noun) && !countedNoun(tail)
    ? { words: noun + subject.replace(COUNT_OF, ''), from: 'carried', aside: !head.respectively }
    : null
}

/** 湖东大学｛新增｝: whose, then that it is new. */
export function nameOfAdded({ quantity, noun, around }: Question): Name | null {
  if (!noun.endsWith('新增') || noun.length <= 4) return null
  // 新登记企业500户，平均每天新增2户
  if (PER_TIME.test(noun)) return around.subject ? { words: noun + around.subject.replace(NEW, ''), from: 'carried', aside: true } : null
  // 湖东大学新增｛5个｝博士点
  const counted = quantity.kind === 'count' ? countedNoun(around.tail) : ''
  return counted.length >= 2 ? { words: noun + counted, from: 'counted' } : { words: `新增${noun.slice(0, -2)}`, from: 'own' }
}
