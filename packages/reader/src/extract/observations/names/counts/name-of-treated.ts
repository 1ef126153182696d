import { atEnd } from '../../../../patterns/gates.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'

/** What is done to so much of something, said around the number: 对⟦265⟧公里｛中小河流进行治理｝. */

/** 对, 对湖东区, 对人民路、湖滨路等; not 针对, 对比. */
const TO = /(?<![针面应相绝比配成反])对(?![比接口外标内应照])([^，。；]{0,24})$/
const TREATED =
  /^(?:[余多]|左右|以上)?的?([^，。；、\d]{2,16}?)(?:全面|逐步|陆续|集中|统一|分[期批])?(?:进行|实施|开展|予以|加以)了?([^，。；、\d的]{2,12}?(?:、[^，。；、\d的]{2,4}){0,3})(?:工作)?(?=[，。；]|$)/
/** Examples, or the whole place: what is counted says enough. */
const TELLS_NOTHING = atEnd(/(?:等|^(?:全|[我本该])[国省市区县州镇乡村]|^现有|^剩余)$/)
const LONGEST_WHERE = 8

/** 改造老旧小区, of 对⟦7⟧个老旧小区进行改造. */
export function nameOfTreated({ quantity, around: { words, tail, nextTail, runsOn, subject, fresh } }: Question): Name | null {
  const found = TREATED.exec(tail)
  // 对6个乡镇｛17个村｝进行改造: the same is done to both
  const again = found && fresh && words !== '' && subject === found[2] + words
  const where = again ? '' : words.includes('对') ? TO.exec(words)?.[1] : undefined
  if (where === undefined || quantity.kind === 'money') return null
  const next = !found && runsOn ? TREATED.exec(nextTail) : null
  const noun = cleanNoun(found ? (found[1] as string) : next ? tail : '')
  const verb = (found ?? next)?.[2]
  if (!verb || noun.length < 2) return null
  if (where !== '' && !TELLS_NOTHING.test(where) && (where.length > LONGEST_WHERE || /[的、]/.test(where))) return null
  return { words: verb + (TELLS_NOTHING.test(where) ? '' : where) + noun, from: 'counted', verb }
}
