/** What single signs are, and how each is written in clean text. */

/** Blanks of every width; line breaks are not blanks. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    // what old programs made of GBK's second wide blank
    code === 0xe5e5
  )
}

/** Signs without width or meaning: byte order mark, joiners, soft hyphen, control characters. */
function isInvisible(code: number): boolean {
  return (
    code === 0xfeff ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0b && code !== 0x0c)
  )
}

/** A Chinese character or Chinese punctuation: next to it a blank means nothing. */
export function isChinese(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff && code !== 0x3000) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xff00 && code <= 0xff0e) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2200 && code <= 0x22ff) ||
    (code >= 0x25a0 && code <= 0x27bf)
  )
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

export const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Full-width signs that are Chinese punctuation and stay so: ！（），：；？ */
const STAYS = new Set([0xff01, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b, 0xff1f])

/** Other forms of one sign. Dashes inside numbers and the wave ～ become `-` and `~`, the ratio sign a colon. */
const ALIKE = new Map<number, number>(
  [
    ['「', '“'],
    ['」', '”'],
    ['〝', '“'],
    ['〞', '”'],
    ['『', '‘'],
    ['』', '’'],
    ['﹪', '%'],
    // the sign of “care of”, which looks like it
    ['℅', '%'],
    ['∶', ':'],
    ['∕', '/'],
    ['⁄', '/'],
    ['︰', '：'],
    ['〜', '~'],
    ['∼', '~'],
    // the bar that PDFs and old tables of characters have for the dash
    ['―', '—'],
    ['﹣', '-'],
    ['−', '-'],
    ['﹢', '+'],
    ['〈', '《'],
    ['〉', '》'],
    ['•', '·'],
    ['‧', '·'],
    ['・', '·'],
    ['﹒', '.'],
  ].map(([from = '', to = '']) => [from.charCodeAt(0), to.charCodeAt(0)]),
)

/**
 * Radicals that are characters too: what many PDFs say for 增长, 青年, 车 and 户, since the font has one drawing for both. NFKC leaves most of
 * them alone (Unicode's EquivalentUnifiedIdeograph names their characters) and has forms for two of them in which nobody writes.
 */
const RADICALS = new Map<number, number>(
  [
    ...'⼾户⾭青⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺩王⺬示⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign.charCodeAt(0), (all[i + 1] as string).charCodeAt(0)] as const] : [])),
)

/** Half-width digits, letters and signs; Kangxi radicals and compatibility forms (⼯) become the plain character (工). */
export function plainSign(code: number): number {
  if (code < 0x2000) return code
  if (code >= 0xff01 && code <= 0xff5e) return STAYS.has(code) ? code : code - 0xfee0
  const character = RADICALS.get(code)
  if (character !== undefined) return character
  if ((code >= 0x2f00 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = String.fromCharCode(code).normalize('NFKC')
    return plain.length === 1 ? plain.charCodeAt(0) : code
  }
  return ALIKE.get(code) ?? code
}

const BLANK = 1
const INVISIBLE = 2

/** The plain form of every unit, and whether it shows: looked up for each character of a text, so worked out once. */
export const PLAIN: Uint16Array = new Uint16Array(0x10000).map((_, code) => plainSign(code))
const SHOWS: Uint8Array = new Uint8Array(0x10000).map((_, code) =>
  isInvisible(code) || code === 0x0d ? INVISIBLE : isBlank(code) ? BLANK : 0,
)

/** In `TIDY`: a sign that one in the clean text is a copy of, half as wide as a Chinese one, as wide, or a colon. */
export const NARROW = 1
export const WIDE = 2
export const COLON = 4
/**
 * What a sign is that stands for itself whatever is around it; 0 for blanks, for what is written otherwise, and for the ASCII
 * punctuation that turns Chinese among Chinese words.
 */
export const TIDY: Uint8Array = new Uint8Array(0x10000).map((_, code) =>
  SHOWS[code] !== 0 || PLAIN[code] !== code || ',:";?!()'.includes(String.fromCharCode(code))
    ? 0
    : code === 0xff1a
      ? COLON
      : code < 0x2000
        ? NARROW
        : WIDE,
)

/** 0 for a sign that shows, 1 for a blank, 2 for one without width (a carriage return among them). */
export const showing = (code: number): 0 | 1 | 2 => SHOWS[code] as 0 | 1 | 2
