import type { SectionKind } from '@lantu/model/tree'
import { openingKinds } from '../patterns/gates.ts'

/** A number that a heading opens with, its style, and its value for sequences. */
export interface Label {
  readonly text: string
  readonly style: Style
  readonly number: number
  /** How many numbers 1.1.2 has; of no other style. */
  readonly depth?: number
}

/** `1、` and `1.` are one style each: a document uses them for different levels. */
export type Style =
  | 'part'
  | 'chapter'
  | 'section'
  | 'clause'
  | 'han'
  | 'han-bracket'
  | 'digit-comma'
  | 'digit-dot'
  | 'digit-bracket'
  | 'circle'
  | 'decimal'
  | 'box'
  | 'annex'

const NUMERAL = '[一二三四五六七八九十百零〇○两\\d]{1,6}'
const STYLES: readonly (readonly [Style, RegExp])[] = [
  ['part', new RegExp(`^第(${NUMERAL})(?:编|篇|部分)`)],
  ['chapter', new RegExp(`^第(${NUMERAL})章`)],
  ['section', new RegExp(`^第(${NUMERAL})节`)],
  ['clause', new RegExp(`^第(${NUMERAL})条`)],
  ['box', /^专栏\s?(\d{1,3}|[一二三四五六七八九十]{1,3})?\s?[-：:、.．]?/],
  ['annex', /^附(?:件|表|录)\s?(\d{1,3}|[一二三四五六七八九十]{1,3})?\s?[：:、.．]?/],
  ['han-bracket', /^[（(]([一二三四五六七八九十]{1,4})[）)]/],
  ['han', /^([一二三四五六七八九十]{1,4})[、.．]/],
  ['digit-bracket', /^[（(]?(\d{1,2})[）)]/],
  ['digit-comma', /^(\d{1,3})、/],
  ['digit-dot', /^(\d{1,3})[.．](?!\d)/],
  ['circle', /^([①-⑳])/],
]

/** Which of them can begin with the first sign of a line, a bit for each: hardly a paragraph has any. */
const openingsOf = openingKinds(STYLES.map(([, pattern]) => [pattern]))

const DIGITS = '〇一二三四五六七八九'

/** 二十三 and 23 are 23; ① is 1; what cannot be read is 0. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const circle = text.charCodeAt(0) - 0x2460
  if (circle >= 0 && circle < 20) return circle + 1
  let total = 0
  let digit = 0
  for (const char of text) {
    if (char === '百') [total, digit] = [total + (digit || 1) * 100, 0]
    else if (char === '十') [total, digit] = [total + (digit || 1) * 10, 0]
    else digit = Math.max(0, DIGITS.indexOf(char === '两' ? '二' : char))
  }
  return total + digit
}

/** The label that opens a line (第一章, 一、, 1.), or null. */
export function labelOf(line: string): Label | null {
  for (let some = openingsOf(line), i = 0; some !== 0; some >>= 1, i++) {
    if ((some & 1) === 0) continue
    const [style, pattern] = STYLES[i] as (typeof STYLES)[number]
    const match = pattern.exec(line)
    if (match) return { text: match[0].trim(), style, number: numberOf(match[1] ?? '') }
  }
  return null
}

const KINDS: Readonly<Record<Style, SectionKind>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  clause: 'article',
  han: 'item',
  'han-bracket': 'item',
  'digit-comma': 'subitem',
  'digit-dot': 'subitem',
  'digit-bracket': 'subitem',
  circle: 'subitem',
  decimal: 'item',
  box: 'box',
  annex: 'annex',
}

/** Numbers above 20 run through the whole document: they are articles. */
export const kindOf = (label: Label): SectionKind =>
  (label.style === 'digit-comma' || label.style === 'digit-dot') && label.number > 20 ? 'article' : KINDS[label.style]
