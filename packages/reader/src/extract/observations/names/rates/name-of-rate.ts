import { ending } from '../../../../patterns/at-end.ts'
import { atEnd } from '../../../../patterns/gates.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import { MAKING_FRONT, MEASURE_TAIL } from '../../phrases/words.ts'
import { countedNoun } from '../counts/counted-noun.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { nameOfShare } from './name-of-share.ts'
import { asShare, asShareOfThose } from './shares.ts'

/** What a percentage is of. */

const HAVE_SHARE = /^(?:以上|左右)?((?:依靠|来自|出口|销往|用于|实现|达到|建成|参加|加入)[^，。；、]{1,12}?)(?:解决)?(?=[，。；、]|$)/
const SHARES = atEnd(/占到?$/)
const SPENT_SHARE = /^(?:以上|左右)?((?:用于|投向|投入)[^，。；、]{2,16})/

const FUNDS = ending(/(?:财力|支出|资金|收入|贷款|预算|收益|款项)$/)
/** 新增财力的65%用于民生, 新增财力65%投向民生; 支出增长8%，70%用于民生. */
export function spentShare({ head, noun, around: { tail, words, subject, fresh } }: Question): Name | null {
  const what = head.verb === 'none' ? SPENT_SHARE.exec(tail)?.[1] : undefined
  if (!what) return null
  const funds = noun.length >= 2 && (words.endsWith('的') || FUNDS.test(noun)) ? noun.replace(/^[把将]/, '') : ''
  const owner = funds || (noun === '' && fresh && FUNDS.test(subject) ? subject : '')
  return owner ? { words: `${owner}${what}比例`, from: 'own' } : null
}

const PART_DONE = /^(?:全面|基本|力争|确保)?完成$|^(?:以上|以下|左右)?的[^，。；]{2,16}[和及与、]$/
const REACHES = /^(.{2,}?(?:覆盖|惠及))了?(?:[全我][市省县区州国])?$/

const SHARE_WORD = /(?:比例|比重|占比)占?$/
const MEASURED = ending(MEASURE_TAIL)

/** 财政支出…，其中民生支出占⟦76.5⟧%; of another share and, where an amount has it, of counted things it is none. */
function ofWhole({ noun, around: { subject, sameUnit, within } }: Question): Name {
  const owner = noun.replace(/占$/, '')
  if (SHARE_WORD.test(noun)) return { words: owner, from: 'own', owner: noun }
  const another = subject.includes('占') || (sameUnit && !within) || (MEASURED.test(owner) && !MEASURED.test(subject))
  return { words: another ? `${owner}占比` : `${owner}占${subject}比重`, from: 'own', owner: noun }
}

const AT_PACE_END = atEnd(/^(?:严格)?(?:按照?|以)$/)
const PACE_OF =
  /^的(?:幅度|增幅|比例|速度)(?:逐年)?(?:压减|压缩|削减|下调|降低|递减|减少|提高|增加|上浮)([^，。；、]{2,12}?)(?=[，。；、]|$)/

/** What a percentage is of: 新增财力的65%用于民生, 93%的村庄通公交. */
export function nameOfRate(question: Question): Name | null {
  const { quantity, head, noun } = question
  const { tail, sharedTail, subject, topic, words, fresh, sameUnit, lead } = question.around
  const moves = head.verb === 'rise' || head.verb === 'fall'
  // 压缩5%的行政经费
  if (noun === '' && moves && /^的[^，。；、]{2}/.test(tail)) {
    const of = cleanNoun(/^的(.{2,16}?)(?=用于|[，。；、]|$)/.exec(tail)?.[1] ?? '')
    if (of.length >= 2 && !/^(?:增速|速度|目标|幅度|水平|态势|基础|增长)/.test(of)) return { words: of, from: 'counted' }
  }
  // 按不低于5%的比例压减｛一般性支出｝
  const object = noun === '' || AT_PACE_END.test(noun) ? PACE_OF.exec(tail)?.[1] : undefined
  if (object) return { words: object, from: 'counted' }
  // 新增财力的65%用于民生
  const spent = spentShare(question)
  if (spent) return spent
  // 产品有40%依靠进口
  const those = noun.length >= 2 && words.endsWith('有') && /[^没具拥富享占]有$/.test(words) ? HAVE_SHARE.exec(tail)?.[1] : undefined
  if (those) return { words: noun.replace(/有$/, '') + those, from: 'own' }
  // 取得成果60项，｛具有国际水平的占｝⟦9⟧%: which of them
  const shares = SHARES.test(words)
  if (shares && fresh && !sameUnit && noun.length > 2 && /的占到?$/.test(words)) {
    const things = subject.slice(MAKING_FRONT.exec(subject)?.[0].length ?? 0).replace(/^取得(?=.{2})/, '')
    if (things.length >= 2) return { words: `${noun.replace(/的?占$/, '')}的${things}占比`, from: 'own' }
  }
  // 自来水覆盖全市93%的建制镇: what is reached, and how much of it
  const reached = /^(?:以上|左右)?的/.test(tail) ? REACHES.exec(noun)?.[1] : undefined
  if (reached) {
    const of = countedNoun(tail)
    if (of.length >= 2) return { words: reached + of, from: 'own' }
  }
  // 完成70%的大型灌区和50%的中型灌区改造任务
  if (PART_DONE.test(words) && /^(?:以上|以下|左右)?的/.test(tail)) {
    const of = countedNoun(tail)
    if (of.length >= 2) return { words: of, from: 'counted' }
  }
  // 消化60%的“大班额”: how much of it
  if (noun.length >= 2 && /^(?:以上|以下|左右)?的/.test(tail) && MAKING_FRONT.exec(noun)?.[0] === noun) {
    const of = countedNoun(tail)
    if (of.length >= 2) return { words: noun + of, from: 'counted' }
  }
  if (shares && noun && subject && fresh) return ofWhole(question)
  return (
    (noun.includes('占') ? asShareOfThose(noun, tail === '' ? sharedTail : tail) : null) ??
    asShare(quantity, noun, topic || (fresh ? subject : lead || subject), moves, words) ??
    nameOfShare(question)
  )
}
