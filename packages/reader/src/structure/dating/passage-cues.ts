import { openingKinds } from '../../patterns/gates.ts'
import { Trie } from '../../patterns/trie.ts'
import { ALONE, BEGINS, SECOND, signsOfWords } from '../../patterns/word-signs.ts'
import { yearsOfPlanName } from '../../vocabulary/five-year-plans.ts'

/**
 * What tells of a passage whether it looks back or ahead, and over one year or several: words, how it opens, and where the years that
 * it names lie from the last one reported on. The words weigh nothing by themselves (`passage-weights.ts` is fitted).
 */
const WORDS: readonly string[] =
  '了 累计 比上年 比去年 较上年 同比 去年 上年 全年 今年 明年 年内 年底前 一年来 过去一年 过去的一年 五年来 五年间 过去五年 过去的五年 五年 本届政府 三年 四年 年均 连续 翻番 翻两番 今后五年 未来五年 新的一年 预期目标 目标 目标是 目标为 目标： 奋斗目标 力争 争取 确保 将 要 必须 坚持 继续 加快 着力 大力 加强 完善 推进 推动 促进 打造 切实 强化 深化 建设 实施 落实 启动 开工 建成 完成 实现 达到 提高到 成功 顺利 荣获 获得 获评 获批 被评为 取得 显著 明显 首次 突破 跃升 迈上 增长到 由 从 分别 超额 新增 基本 全面 努力 抓好 做好 办好 力度 支持 鼓励 引导 扩大 培育 规划 谋划 到20 左右 以上 以内 不低于 稳步 持续 进一步 日益 不断 已 先后 率先 的五年 这五年 五年中 期末 时期 期间 末 历史 最 倍 万人 百分点 各位代表 我们 问题 困难 不足 挑战 仍 还 形势 机遇 战略 思路 格局 体系 基础 开局 收官 圆满 脱贫 用五年 再 通过 使 成为 步伐 水平 重点 任务 要求 思想 坚定不移 积极 严格 健全 建立 探索 创建 开展 组织 出台 制定 引进 增加 增长 下降 提高 改善 提升'.split(
    ' ',
  )

const OPENS_TERM = /^(?:这|过去|过去的)?五年(?!内|后)|^[“"][一二三四五六七八九十]{1,2}五[”"](?:时期|期间|以来)/
const OPENS_YEAR = /^(?:一年来|过去的?一年|去年|全年|(?:19|20)\d\d年，)/
const OPENS_BY_COMMAND =
  /^(?:[一二三四五六七八九]是|要|加快|推进|加强|强化|深化|坚持|着力|大力|突出|继续|进一步|全力|扎实|积极|深入|抓好|实施|完善|健全|建立|优化|全面|促进|推动|培育|打造|提升|支持|切实|严格|统筹|做|扩大)/
const OPENS_BY_RESULT = /^[^，。]{2,14}(?:稳步|不断|明显|显著|成效|提升|增强|改善|加快|推进|提高|取得|实现|持续|发展|突破|完善)[，。]/

const OPENING_FORMS: readonly RegExp[] = [OPENS_TERM, OPENS_YEAR, OPENS_BY_COMMAND, OPENS_BY_RESULT]
const formsOf = openingKinds(OPENING_FORMS.map(form => [form]))

/** All that may tell, in the order of the weights. */
export const CUES = [
  ...WORDS,
  'opens-term',
  'opens-year',
  'opens-by-command',
  'opens-by-result',
  'digits',
  'last-year',
  'this-year',
  'later-year',
  'by-later-year',
  'long-ago',
  'years-before',
  'compared-year',
  'plan-behind',
  'plan-ahead',
  'length',
] as const
const FIRST_OTHER = WORDS.length
const [OPENS, DIGITS, YEARS_AT, LENGTH] = [FIRST_OTHER, FIRST_OTHER + 4, FIRST_OTHER + 5, FIRST_OTHER + 14]
const [LAST, THIS, LATER, BY_LATER, LONG_AGO, BEFORE, COMPARED, PLAN_BEHIND, PLAN_AHEAD] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
  i => YEARS_AT + i,
) as [number, number, number, number, number, number, number, number, number]

const trie = new Trie(WORDS, false)
/** Of each node the word that ends there, from 1 on. */
const wordAt = new Uint8Array(trie.size)
trie.ends.forEach((node, i) => {
  wordAt[node] = i + 1
})

/** A word that comes again and again tells little more. */
const MORE = [0, 1, 2, 2.6]
const valueOf = (count: number): number => (count < MORE.length ? (MORE[count] as number) : 3)

/** Beyond this, more of a passage says nothing new. */
const LONGEST = 800
const FULL_LENGTH = 400

const HANZI_DIGITS = '〇一二三四五六七八九'
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

const [DIGIT, ENDS_YEAR, ENDS_PLAN] = [8, 16, 32]
const SIGNS = signsOfWords(WORDS, [
  [DIGIT, '0123456789'],
  [ENDS_YEAR, '年'],
  [ENDS_PLAN, '五'],
])

/** The year whose 年 stands at `at`, or 0. */
function yearBefore(text: string, at: number): number {
  if (at < 4) return 0
  let year = 0
  for (let i = at - 4; i < at; i++) {
    const code = text.charCodeAt(i)
    const digit = isDigit(code) ? code - 0x30 : code === 0x25cb ? 0 : HANZI_DIGITS.indexOf(text.charAt(i))
    if (digit < 0) return 0
    year = year * 10 + digit
  }
  return year >= 1900 && year < 2100 ? year : 0
}

const DAY = /^\s?\d{1,2}月\d{1,2}日/

/** The signs of one passage: how much of each cue it has. One buffer serves all passages. */
export class PassageSigns {
  /** By the place of the cue in `CUES`. */
  readonly values = new Float64Array(CUES.length)
  private readonly counts = new Uint8Array(WORDS.length)
  private readonly met: number[] = []

  /** Reads the passage; `past` is the last year reported on, or null where none is known. */
  read(passage: string, past: number | null): void {
    const text = passage.length > LONGEST ? passage.slice(0, LONGEST) : passage
    const { values, counts, met } = this
    values.fill(0)
    met.length = 0
    const { length } = text
    let before = 0
    for (let i = 0; i < length; i++) {
      const kinds = SIGNS.of(text.charCodeAt(i))
      if ((kinds & DIGIT) !== 0) values[DIGITS] = 1
      else if ((kinds & ENDS_YEAR) !== 0 && past !== null) this.tellYear(text, i, past)
      else if ((kinds & ENDS_PLAN) !== 0 && past !== null) this.tellPlan(text, i, past)
      if ((kinds & SECOND) !== 0 && (before & BEGINS) !== 0) this.countWords(text, i - 1)
      if ((kinds & ALONE) !== 0) this.countWords(text, i)
      before = kinds
    }
    for (const word of met) {
      values[word] = valueOf(counts[word] as number)
      counts[word] = 0
    }
    this.tellOpening(text.slice(0, 20))
    values[LENGTH] = Math.min(1, passage.length / FULL_LENGTH)
  }

  /** Counts all words that begin at a place. */
  private countWords(text: string, start: number): void {
    const { counts, met } = this
    let node = trie.first(text.charCodeAt(start))
    for (let at = start + 1; node !== 0; at++) {
      const word = wordAt[node] as number
      if (word !== 0) {
        if (counts[word - 1] === 0) met.push(word - 1)
        if ((counts[word - 1] as number) < MORE.length) counts[word - 1] = (counts[word - 1] as number) + 1
      }
      if (at >= text.length) break
      node = trie.next(node, text.charCodeAt(at))
    }
  }

  private tellOpening(opening: string): void {
    const { values } = this
    for (let some = formsOf(opening), i = 0; some !== 0; some >>= 1, i++)
      if (some & 1 && (OPENING_FORMS[i] as RegExp).test(opening)) values[OPENS + i] = 1
  }

  private tellYear(text: string, at: number, past: number): void {
    const year = yearBefore(text, at)
    // 2024年1月9日: when it was said
    if (year === 0 || DAY.test(text.slice(at + 1, at + 8))) return
    const lead = at >= 5 ? text.charAt(at - 5) : ''
    if (lead === '比' || lead === '较') this.values[COMPARED] = 1
    else if (year === past) this.values[LAST] = 1
    else if (year === past + 1) this.values[THIS] = 1
    else if (year > past) this.values[lead === '到' || lead === '至' ? BY_LATER : LATER] = 1
    else this.values[year <= past - 5 ? LONG_AGO : BEFORE] = 1
  }

  /** “十四五” at its 五. */
  private tellPlan(text: string, at: number, past: number): void {
    const closed = text.charAt(at + 1)
    if (closed !== '”' && closed !== '"') return
    const opened = Math.max(text.lastIndexOf('“', at), text.lastIndexOf('"', at - 1))
    if (opened < 0 || at - opened > 3) return
    const years = yearsOfPlanName(text.slice(opened + 1, at + 1))
    if (!years) return
    if (years.from <= past + 1 && past + 1 <= years.to) this.values[PLAN_AHEAD] = 1
    else if (years.from <= past && past - 4 <= years.to) this.values[PLAN_BEHIND] = 1
  }
}
