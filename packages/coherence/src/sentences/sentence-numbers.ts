import type { FindingRole, FindingSide } from '@lantu/model/finding'

/** A number in a sentence as it is printed, with what it is counted in. Offsets are UTF-16 units of the plain text. */
export interface SentenceNumber {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly value: number
  /** It says when or how long and counts nothing: 2020年, the five years of 5年增长. */
  readonly isTime: boolean
}

/** A sentence without blanks and in half-width, for patterns that are not to stumble over a page's line breaks. */
export interface PlainSentence {
  readonly text: string
  /** Code points of the sentence before each character of the text, and of its end. */
  readonly points: readonly number[]
  readonly numbers: readonly SentenceNumber[]
}

/** Full-width forms of ASCII, one to one; the few traditional characters of the words that patterns here look for. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  從: '从',
  億: '亿',
  萬: '万',
  長: '长',
  達: '达',
  擴: '扩',
  縮: '缩',
  減: '减',
  進: '进',
  發: '发',
  淨: '净',
  個: '个',
  戶: '户',
  噸: '吨',
  畝: '亩',
  臺: '台',
  張: '张',
  項: '项',
  間: '间',
  時: '时',
  '∶': ':',
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  return code >= 0xff01 && code <= 0xff5e && code !== 0xff0c && code !== 0xff1b
    ? String.fromCharCode(code - 0xfee0)
    : (TRADITIONAL[character] ?? character)
}

/** 5年增长, 3年来累计: behind it stands what happened in those years, and not a length of time that is measured. */
const SPAN = /^年(?:来|间|内)?(?:[，、,]|共|累计|净|年均|平均|增|翻|提|上升|下降|减|实现)/

const NUMBER = /\d+(?:\.\d+)?/g

function numbersOf(text: string): SentenceNumber[] {
  return [...text.matchAll(NUMBER)].map(match => {
    const to = match.index + match[0].length
    const isYear = /^(?:19|20)\d\d$/.test(match[0]) && /^(?:年|[—–－~-]|至)/.test(text.slice(to, to + 1))
    const isSpan = match[0].length === 1 && SPAN.test(text.slice(to, to + 6))
    return { from: match.index, to, text: match[0], value: Number(match[0]), isTime: isYear || isSpan }
  })
}

/** Plain text, its numbers, and the way back to positions. Astral characters are one code point and stay whole. */
export function plainSentence(quote: string): PlainSentence {
  let text = ''
  const points: number[] = []
  let point = 0
  for (const character of quote) {
    if (!/\s/.test(character)) {
      const plain = plainCharacter(character)
      for (let unit = 0; unit < plain.length; unit++) points.push(point)
      text += plain
    }
    point++
  }
  points.push(point)
  return { text, points, numbers: numbersOf(text) }
}

/** A sentence's plain text with where it stands. */
export interface SitedPlain {
  readonly quote: string
  readonly quoteStart: number
  readonly plain: PlainSentence
}

/** A number of a sentence as a side of a finding. */
export function sideOfNumber(
  document: string,
  { quote, quoteStart, plain }: SitedPlain,
  number: SentenceNumber,
  role: FindingRole,
): FindingSide {
  const [from, to] = [plain.points[number.from] as number, (plain.points[number.to - 1] as number) + 1]
  return { document, at: quoteStart + from, end: quoteStart + to, text: [...quote].slice(from, to).join(''), quoteStart, quote, role }
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}
const COUNTED = /^(万亿|千亿|百亿|千万|百万|亿|万|千(?=[人元克米瓦公]))?(.*)$/

/** 万户 is ten thousand of 户. */
export function countedIn(words: string): { multiplier: number; head: string } {
  const [, multiplier, head] = COUNTED.exec(words) ?? []
  return { multiplier: multiplier ? (MULTIPLIERS[multiplier] ?? 1) : 1, head: head ?? '' }
}

/** Half a unit of the last printed digit. */
export const halfStep = (text: string): number => 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0)
