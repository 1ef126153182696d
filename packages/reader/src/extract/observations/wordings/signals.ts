import { SignKinds } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { MAKING, MANNER } from '../phrases/words.ts'
import { LONGEST, type Stretch } from './stretch.ts'

/** What is asked of each sign around a number, in this order. */
export const QUESTIONS = [
  'sign-2',
  'sign-1',
  'sign',
  'sign+1',
  'sign+2',
  'pair-2',
  'pair-1',
  'pair',
  'pair+1',
  'where',
  'where,unit',
  'where,from',
  'where,to',
  'where,sign',
  'side,sign-1',
  'side,sign+1',
  'side,unit,sign',
  'verbs',
  'verbs+1',
  'measure',
  'measure-1',
  'unit-sign,where',
  'unit-sign,sign',
] as const
/** How many bits the answers to each have at most. */
export const WIDTHS: readonly number[] = [12, 12, 12, 12, 12, 24, 24, 24, 24, 6, 9, 9, 9, 18, 13, 13, 17, 6, 6, 7, 7, 18, 24]
/** A key holds the number of the question, from 1, above 24 bits of answer; 0 is none. */
export const keyOf = (question: number, answer: number): number => ((question + 1) << 24) | answer

const longWords = (words: readonly string[]) => new WordSet(words.filter(({ length }) => length > 1))
const VERBS = longWords(MAKING)
const MANNERS = longWords(MANNER)
const MEASURES = new WordSet(
  '比重 比例 占比 收入 支出 面积 里程 人数 户数 总数 规模 指数 水平 投资 投入 资金 标准 能力 贷款 存款 价格 总产 单产 结构 ' +
    '强度 浓度 寿命 年限 余额 存栏 出栏 人口 利润 税收 产值 消费 率 量 额 值',
)
const [PARTS, ENDS, DIGIT] = [1, 2, 4]
const KINDS = new SignKinds([
  [PARTS, '，：（'],
  [ENDS, '。！？；'],
  [DIGIT, '0'],
])
/** Signs that part phrases. */
const EDGE = new SignKinds([[1, '，。；：、（）◆0']])

const RATE = /%|‰/
const FAMILIES: readonly RegExp[] = [/点/, RATE, /元/, /[人名户]/, /[倍番]/, /亩|公里|千米|平方|公顷|吨|千瓦|立方|米|斤|度|升/, /^$/]
/** Kinds of unit that ask for different names: points, rates, money, people, times, what is weighed and measured, none, things. */
function familyOf(unit: string): number {
  const found = FAMILIES.findIndex(family => family.test(unit))
  return found < 0 ? FAMILIES.length : found
}

const FAR = 4
const [MOST_CLAUSES, MOST_NUMBERS] = [3, 2]

/** What is known of the signs around a number. */
export class Signals {
  private readonly numbers = new Uint16Array(0x10000)
  private readonly signs = new Int32Array(LONGEST + 4)
  /** On which side of the number, how many clauses and numbers away, in which sentence. */
  private readonly where = new Int32Array(LONGEST)
  /** Signs since the phrase began, and until it ends. */
  private readonly since = new Int32Array(LONGEST)
  private readonly until = new Int32Array(LONGEST)
  /** Which words begin and end before each sign. */
  private readonly words = new Int32Array(LONGEST + 1)
  private readonly measures = new Int32Array(LONGEST + 1)

  /** The signs that weigh. */
  constructor(alphabet: string) {
    for (let i = 0; i < alphabet.length; i++) this.numbers[alphabet.charCodeAt(i)] = i + 1
  }

  /** The keys of all signs of a stretch, `QUESTIONS.length` for each, into `out`. */
  read(stretch: Stretch, unit: string, out: Int32Array): void {
    const { text, at } = stretch
    const { signs, where, since, until, words, measures, numbers } = this
    const { length } = text
    signs.fill(0, 0, length + 4)
    for (let i = 0; i < length; i++) signs[i + 2] = numbers[text.charCodeAt(i)] as number
    this.place(text, at)
    this.wordsOf(text)
    const family = familyOf(unit)
    const last = numbers[unit.charCodeAt(unit.length - 1)] ?? 0
    for (let i = 0, to = 0; i < length; i++) {
      for (let k = 0; k < 5; k++) {
        const sign = signs[i + k] as number
        out[to++] = sign && keyOf(k, sign)
      }
      for (let k = 0; k < 4; k++) {
        const first = signs[i + k] as number
        const second = signs[i + k + 1] as number
        out[to++] = first && second && keyOf(5 + k, (first << 12) | second)
      }
      const here = where[i] as number
      const sign = signs[i + 2] as number
      const side = i < at ? 0 : 1
      const near = (side << 1) | (isNear(here) ? 1 : 0)
      out[to++] = keyOf(9, here)
      out[to++] = keyOf(10, (here << 3) | family)
      out[to++] = keyOf(11, (here << 3) | (since[i] as number))
      out[to++] = keyOf(12, (here << 3) | (until[i] as number))
      out[to++] = keyOf(13, (here << 12) | sign)
      out[to++] = keyOf(14, (side << 12) | (signs[i + 1] as number))
      out[to++] = keyOf(15, (side << 12) | (signs[i + 3] as number))
      out[to++] = keyOf(16, (near << 15) | (family << 12) | sign)
      out[to++] = keyOf(17, ((words[i] as number) << 2) | near)
      out[to++] = keyOf(18, ((words[i + 1] as number) << 2) | near)
      out[to++] = keyOf(19, (here << 1) | (measures[i + 1] as number))
      out[to++] = keyOf(20, (here << 1) | (measures[i] as number))
      out[to++] = keyOf(21, (last << 6) | here)
      out[to++] = keyOf(22, (last << 12) | sign)
    }
  }

  private place(text: string, at: number): void {
    const { where, since, until } = this
    let [clauses, numbers, sentence] = [0, 0, 0]
    for (let i = at; i >= 0; i--) {
      where[i] = (((clauses << 2) | numbers) << 1) | sentence
      const kind = KINDS.of(text.charCodeAt(i))
      if ((kind & (PARTS | ENDS)) !== 0 && clauses < MOST_CLAUSES) clauses++
      if ((kind & ENDS) !== 0) sentence = 1
      if ((kind & DIGIT) !== 0 && numbers < MOST_NUMBERS) numbers++
    }
    clauses = numbers = 0
    for (let i = at + 1; i < text.length; i++) {
      where[i] = 32 | (((clauses << 2) | numbers) << 1)
      const kind = KINDS.of(text.charCodeAt(i))
      if (((kind & PARTS) !== 0 || text[i] === '、') && clauses < MOST_CLAUSES) clauses++
      if ((kind & DIGIT) !== 0 && numbers < MOST_NUMBERS) numbers++
    }
    for (let i = 0, away = 0; i < text.length; i++) {
      since[i] = Math.min(FAR, away)
      away = EDGE.of(text.charCodeAt(i)) === 0 ? away + 1 : 0
    }
    for (let i = text.length - 1, away = 0; i >= 0; i--) {
      until[i] = Math.min(FAR, away)
      away = EDGE.of(text.charCodeAt(i)) === 0 ? away + 1 : 0
    }
  }

  private wordsOf(text: string): void {
    const { words, measures } = this
    const { length } = text
    words.fill(0, 0, length + 1)
    measures[0] = 0
    for (let i = 0; i < length; i++) {
      const verb = VERBS.startingAt(text, i).length
      const manner = MANNERS.startingAt(text, i).length
      words[i] = (words[i] as number) | (verb > 0 ? 1 : 0) | (manner > 0 ? 2 : 0)
      if (verb > 0) words[i + verb] = (words[i + verb] as number) | 4
      if (manner > 0) words[i + manner] = (words[i + manner] as number) | 8
      measures[i + 1] = MEASURES.numberEndingAt(text, i + 1) < 0 ? 0 : 1
    }
  }
}

/** Whether a sign stands in the number's own clause. */
const isNear = (where: number) => ((where >> 3) & MOST_CLAUSES) === 0
