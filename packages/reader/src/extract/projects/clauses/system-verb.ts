import { Cues } from '../../../patterns/cues.ts'
import { atEnd, atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { readEnding } from '../endings.ts'
import { SYSTEMS } from '../lexicon/heads.ts'
import { mannerAt, mannerBefore, type Verb, verbAt } from '../lexicon/verbs.ts'
import type { Found } from './found-verb.ts'

/** Verbs that set a system up or make it better. */
const MAKES = new Cues(
  '建立 构建 构筑 健全 完善 推行 实行 试行 搭建 组建 设立 成立 创立 创设 形成 打造 建设 优化 规范 创新 实施 推出 上线 开通 启用 建成 加强 强化 推进 推动 加快 深化',
  '建设用地 建设项目 建设工程 建设管理 建设资金 建设单位 建设银行 建设者 建设领域 建设市场 建设规划 成立以来 建成区 建成后 启用后 开通后',
)

/** 围绕重点领域｜建立, 市县两级｜完善: what stands before such a verb as its circumstance or as who does it, and what never does. */
const NO_CIRCUMSTANCE = atEnd(
  /(?:[的地得于是未没不被将使让和与及或已之其为以在对从由]|没有|尚未|如何|怎样|关于|有关|通过|按照|围绕|针对|根据|依托|结合|随着|立足|聚焦)$/,
)
const ENDS_AS_SYSTEM = new SignSet(SYSTEMS.words.map(word => word[word.length - 1]).join(''))
const DESCRIBES = new SignSet('的者型')
const DONE = '了'.charCodeAt(0)
const IN = '在'.charCodeAt(0)

const BUILDING = '建设'

/** How far behind the beginning of its clause such a verb may stand, and how long its object is at least. */
const FARTHEST = 30
const SHORTEST = 6
/** 林长制 */
const isLong = (text: string, from: number, end: number) => end - from >= (text[end - 1] === '制' ? 3 : SHORTEST)

/** 第四十七章｜健全…: a heading in a table of contents. */
const LABEL = atStart(/^第[一二三四五六七八九十百\d]+[编章节篇条]/)
const JOINS = new SignSet('和并及或、')
const isJoint = (text: string, at: number) => JOINS.has(text.charCodeAt(at))

/**
 * The verb behind words that are none of its own where its object, up to the end of the clause, is a system: 按照分级负责的原则｜建立护林
 * 联防机制, 村集体｜完善用水公示制度.
 */
export function systemVerb(text: string, start: number, to: number): Found | null {
  // 加强渔船安全管理体系｜建设
  const end = text.startsWith(BUILDING, to - 2) ? to - 2 : to
  if (!ENDS_AS_SYSTEM.has(text.charCodeAt(end - 1)) || LABEL.test(text.slice(start, start + 8))) return null
  const last = Math.min(end - 5, start + FARTHEST)
  for (let place = MAKES.next(text, start + 2, end, last); place >= 0; place = MAKES.next(text, place + 1, end, last)) {
    const found = makes(text, start, place, end)
    if (!found) continue
    // 基本建设大中型项目｜实行法人责任制, 科技创新｜: it was a noun
    if (NOUNS.has(found.verb.word) && (MAKES.next(text, found.from + 1, end, last) >= 0 || !mayBeVerb(text, start, found))) continue
    return readEnding(text, found.from, end).kind === 'system' ? found : null
  }
  return null
}

/** Verbs that hardly are nouns, within the object of another. */
const WITHIN = new Cues('建立 构建 健全 完善 成立 推行 搭建 组建 设立 实行 打造', '建设立')

/** 整合资源｜建立护林联防机制, 优化流程、｜健全用水公示制度: the verb within `[from, end)`, the words behind another, that governs them. */
export function secondSystemVerb(text: string, from: number, end: number): Found | null {
  if (!ENDS_AS_SYSTEM.has(text.charCodeAt(end - 1))) return null
  const parted = partedVerb(text, from, end)
  if (parted) return parted
  const place = WITHIN.next(text, from + 2, end, Math.min(end - SHORTEST, from + 10))
  if (place < 0 || /[、，“（的由]/.test(text.slice(from, place))) return null
  const found = makes(text, from, place, end)
  return found && readEnding(text, found.from, end).kind === 'system' ? found : null
}

/** 整合资源、｜着力搭建航运信息平台: the verb behind the first sign, where what stands before the sign is no name. */
function partedVerb(text: string, from: number, end: number): Found | null {
  const comma = text.indexOf('、', from + 2)
  if (comma < 0 || comma > Math.min(end - SHORTEST, from + 10)) return null
  const at = comma + 1 + mannerAt(text, comma + 1)
  const place = WITHIN.next(text, at, end, at + 2)
  const verb = place < 0 ? null : verbAt(text, at)
  if (!verb || at + verb.word.length < WITHIN.end) return null
  const own = at + verb.word.length + (text.charCodeAt(at + verb.word.length) === DONE ? 1 : 0)
  if (!isLong(text, own, end) || DESCRIBES.has(text.charCodeAt(own)) || isJoint(text, own)) return null
  if (readEnding(text, from, comma).kind !== 'none' || readEnding(text, own, end).kind !== 'system') return null
  return { verb, words: text.slice(comma + 1, own), from: own }
}

/** Verbs that are nouns as often. */
const NOUNS = new WordSet('建设 优化 规范 创新 实施 推出 上线 开通 启用 建成 加强 强化 推进 推动 加快 深化')
const PREPOSITION = atStart(/^(?:按照?|围绕|针对|在|面向|依[托据照]|以|由|会同|联合|结合|通过|根据|立足|聚焦|[与同]|对)/)
export const opensWithPreposition = (text: string, start: number): boolean =>
  PREPOSITION.mayHave(text.charCodeAt(start)) && PREPOSITION.test(text.slice(start, start + 2))
const mayBeVerb = (text: string, start: number, { verb }: Found) => verb.word === '建设' || opensWithPreposition(text, start)

/** The verb at `place`, with a second one that is joined to it; null where it is none. */
function makes(text: string, start: number, place: number, end: number): Found | null {
  // 金融机构｜建立
  if (text.startsWith('机构', place - 1)) return null
  const at = wholeAt(text, start, place)
  const verb = verbAt(text, at) as Verb
  let from = at + verb.word.length
  if (text.charCodeAt(from) === DONE) from++
  if (isJoint(text, from)) from += 1 + (verbAt(text, from + 1)?.word.length ?? -1)
  if (!isLong(text, from, end) || DESCRIBES.has(text.charCodeAt(from)) || isJoint(text, from)) return null
  let begins = mannerBefore(text, at, start)
  // 改革和｜完善
  if (isJoint(text, begins) || isJoint(text, begins - 1)) begins = mannerBefore(text, begins - (isJoint(text, begins) ? 2 : 3), start)
  // 在全省率先｜上线
  if (text.charCodeAt(begins - 1) === IN && begins < at) begins = at
  if (NO_CIRCUMSTANCE.test(text.slice(Math.max(start, begins - 4), begins))) return null
  return { verb, words: text.slice(begins, from), from }
}

/** 合作｜设立, 加快｜建设: where the verb begins that ends with what stands at `place` or goes on behind it. */
function wholeAt(text: string, start: number, place: number): number {
  for (const at of [place - 4, place - 2]) {
    const longer = at > start ? verbAt(text, at) : null
    if (longer && at + longer.word.length > place) return at
  }
  return place
}
