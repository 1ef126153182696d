import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import { TAGS } from '../../fitted/chain.ts'
import { keptWeights } from '../../fitted/kept-weights.ts'
import { SCOPE_ALONE } from '../names/scopes.ts'
import { readHead } from '../phrases/read-head.ts'
import { DEPENDENT_NOUN, MAKING_END, MAKING_FRONT, MANNER_FRONT } from '../phrases/words.ts'
import { Field } from './field.ts'
import { Stretch } from './stretch.ts'
import { ALPHABET, ANSWERS, STEPS } from './weights.ts'

/** A shorter name is only taken where it is a standard indicator. */
const LEAST = 4
const LONGEST_NAME = 80
/** Shares are put together by the grammar from words on both sides of the number, in another order: nothing was won on them. */
const SHARE = /(?:占比|比例|比重)$/
/** 为渔民发放补贴: whom it is for opens the name, and stands on the other side of a number. */
const GIVEN_TO = /^[为向给][\u4e00-\u9fff]{2,14}?(?:发放|提供|拨付|兑现|减免|退还|办理|购买|安装|配备|授信|补贴)/
const LOOSE = /^[、，的]+|(?<![、，的])[、，的]+$/g

/** The field with the weights that are kept, the answers in base 36; read at the first doubt. */
export const keptField = (): Field =>
  new Field({
    alphabet: ALPHABET,
    ...keptWeights(ANSWERS, TAGS, (question, answer) => ((question + 1) << 24) | Number.parseInt(answer, 36)),
    steps: Int8Array.from(STEPS),
  })
let field: Field | null = null
const stretch = new Stretch()

/** A name that was cut behind a verb or before its bound: 园区整合优化｛为｝, 断裂带长｛约｝. */
const CUT_AT = /(?<![作成行认])[为至到]$|(?<![签合预节履违条公集契])约$/

const LITTLE = /[的、，]/g

/** Whether a name has no signs but those of another, in another order or with gaps: the grammar put them together by rules. */
function rearranges(other: string, name: string): boolean {
  const signs = other.replace(LITTLE, '')
  const given = name.replace(LITTLE, '')
  if (given.includes(signs) && signs !== given) return false
  let left = given
  for (const sign of signs) {
    if (!left.includes(sign)) return false
    left = left.replace(sign, '')
  }
  return true
}

/** Whether another name only says in front of a name how: 重点｛扶持冷链基地｝. */
const addsManner = (other: string, name: string): boolean =>
  other.endsWith(name) && (MANNER_FRONT.exec(other)?.[0].length ?? 0) >= other.length - name.length

/** Whether another name only leaves out the verb that opens a name: ｛遴选｝示范农场. What is done stays in the name of what is counted. */
function dropsVerb(other: string, name: string): boolean {
  // ｛小学｝生活费补助: not 给予生活费补助
  if (other.startsWith('给予') && name.endsWith(other.slice(2))) return true
  if (!name.endsWith(other)) return false
  const front = name.slice(0, name.length - other.length)
  return MAKING_END.exec(front)?.[0] === front
}

/** Whether another name only leaves out who or what it was that something is said of: 被列为示范镇的｛小镇｝. */
function dropsHead(other: string, name: string): boolean {
  const at = name.lastIndexOf('的')
  return at >= LEAST && name.slice(0, at).endsWith(other)
}

const RATE = /^(?:%|‰|个百分点)$/

/** Whether another name only says behind a name how it changed: 棉花｛上升｝, 减负｛逾｝. The field has seen few such words; the grammar knows more. */
function addsPredicate(other: string, name: string, unit: string): boolean {
  if (!other.startsWith(name)) return false
  const { noun, verb, rateNoun } = readHead(other)
  return noun === name && !rateNoun && (verb === 'none' || (verb !== 'level' && RATE.test(unit)))
}

const SLOGANS = /^[“”]/
/** Whether another name only says behind a name what is shouted of it, or what it is held against: 监测对象｛“应纳尽纳”｝, 住宅｛相当于总数｝. */
const addsSaying = (other: string, name: string): boolean =>
  (other.startsWith(name) && SLOGANS.test(other.slice(name.length))) || (other.includes('相当于') && !name.includes('相当于'))

const MEASURED = /(?:收入|投资|面积|[总单]产|产量|产值|总值|增加值|[总余]额|率)$/

/** Whether another name only puts before a name what was measured before it: ｛水产品产量｝渔业产值. */
const joinsMeasures = (other: string, name: string): boolean =>
  other.endsWith(name) &&
  (name === '人口' || !DEPENDENT_NOUN.test(name)) &&
  !SCOPE_ALONE.test(name) &&
  MEASURED.test(other.slice(0, other.length - name.length))

/** Whether another name only puts what was measured before it inside a name: 粮食｛总产｝单产. */
function putsMeasureWithin(other: string, name: string): boolean {
  let front = 0
  while (front < name.length && other[front] === name[front]) front++
  const rest = name.slice(front)
  const within = front >= 2 && rest.length >= 2 && other.endsWith(rest) ? other.slice(front, other.length - rest.length) : ''
  return within.length >= 2 && MEASURED.exec(within)?.index === 0
}

/** Whether another name only puts a verb of making before what nobody makes: ｛帮扶｝农村居民收入. */
function makesMeasure(other: string, name: string): boolean {
  const front = other.endsWith(name) && MEASURED.test(name) ? other.slice(0, other.length - name.length) : ''
  return front !== '' && MAKING_FRONT.exec(front)?.[0] === front
}

/** 国家级智能｛省级｝数字车间: what was counted before with a rank of its own. */
const RANKED_TWICE = /(?:国家|[省市县区]级)[^、，]{2,10}?(?:国家级|[省市县区]级)/

/** What the words around a number say of its amount, at the front of a name: 1家｛及以上｝, 二十｛多家｝. */
const BOUND_FRONT = /^(?:(?:及|或)?以[上下内]|左右|上下|[多余](?:万|亿)?[家个名户座条项所件人处次]?(?=.{3}))的?/

/** 1.3｛万多所｝学校: what is left of an amount within a name. */
const AMOUNT_WITHIN = /[十百千万亿][多余][家个名户座条项所件人处次](?=.{2})/

/**
 * What the words around the number in `[start, end)` of a clean text call it by the likeliest reading of them all, where that is another
 * name than `name`; else empty. `measured`: what the sentence measured before it, in the same unit.
 */
export function likelierName(
  text: string,
  start: number,
  end: number,
  unit: string,
  name: string,
  measured: readonly string[] = [],
): string {
  if (SHARE.test(name) || GIVEN_TO.test(name)) return ''
  stretch.read(text, start, end, unit)
  const other = (field ??= keptField()).name(stretch, unit).replace(LOOSE, '').replace(BOUND_FRONT, '').replace(AMOUNT_WITHIN, '')
  if (other === name || other.length > LONGEST_NAME || CUT_AT.test(other)) return ''
  if (readHead(other).noun === '' || rearranges(other, name) || addsManner(other, name) || dropsVerb(other, name)) return ''
  if (dropsHead(other, name) || addsSaying(other, name)) return ''
  if (addsPredicate(other, name, unit) || joinsMeasures(other, name)) return ''
  // 其中铁路400亿元、公路880亿元: not 铁路公路
  if (!DEPENDENT_NOUN.test(name) && other.endsWith(name) && measured.includes(other.slice(0, other.length - name.length))) return ''
  if (RANKED_TWICE.test(other) && !RANKED_TWICE.test(name)) return ''
  if (makesMeasure(other, name) || putsMeasureWithin(other, name)) return ''
  return other.length >= LEAST || findStandardIndicator(other) !== null ? other : ''
}
