/** Chinese numerals as plans write them: 一百二十, 三千五百, 十二万五千, 七点五, 两. */

export const CHINESE_DIGITS = '零〇一二两三四五六七八九'
export const CHINESE_NUMERAL = `${CHINESE_DIGITS}十百千万亿`
/** What a numeral of one sign may go on with: 三⟦分⟧之二, 三⟦成⟧, 三⟦点⟧五, 三⟦至⟧五, 一⟦半⟧. */
export const ON_FROM_NUMERAL = '分成点半-至到—'
/** What may stand behind a numeral in words, if not a unit; any other sign there leaves it without a meaning as a number. */
export const BEHIND_NUMERAL: string = CHINESE_NUMERAL + ON_FROM_NUMERAL

/** What each sign is worth: a digit 0 to 9, a power of ten, or nothing. */
const DIGITS = new Int8Array(0x10000).fill(-1)
;[...'零一二三四五六七八九'].forEach((sign, digit) => {
  DIGITS[sign.charCodeAt(0)] = digit
})
DIGITS['〇'.charCodeAt(0)] = 0
DIGITS['两'.charCodeAt(0)] = 2
const SMALL = new Uint16Array(0x10000)
SMALL['十'.charCodeAt(0)] = 10
SMALL['百'.charCodeAt(0)] = 100
SMALL['千'.charCodeAt(0)] = 1000
const [TEN_THOUSAND, HUNDRED_MILLION] = ['万'.charCodeAt(0), '亿'.charCodeAt(0)]

/** Beyond, digits are more than a number holds exactly. */
const EXACT = 15

/** 二〇二五 → 2025: digits said one by one. NaN where another sign stands among them, or none. */
function spelled(text: string): number {
  let value = text === '' ? Number.NaN : 0
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS[text.charCodeAt(i)] as number
    if (digit < 0) return Number.NaN
    value = value * 10 + digit
  }
  return text.length > EXACT ? Number([...text].map(sign => DIGITS[sign.charCodeAt(0)]).join('')) : value
}

/** The number written, or NaN where the characters do not make one (`万千`, `十五五`). */
export function parseChineseNumeral(text: string): number {
  const point = text.indexOf('点')
  if (point >= 0) return parseChineseNumeral(text.slice(0, point)) + spelled(text.slice(point + 1)) / 10 ** (text.length - point - 1)
  if (text.length > 1) {
    const value = spelled(text)
    if (!Number.isNaN(value)) return value
  }
  // what 亿 has closed, what 万 has, and what stands after them
  let high = 0
  let total = 0
  let section = 0
  let digit = -1
  let lastUnit = Infinity
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = DIGITS[code] as number
    if (value >= 0) {
      if (digit > 0) return Number.NaN
      digit = value
      continue
    }
    const small = SMALL[code] as number
    if (small !== 0) {
      if (small >= lastUnit) return Number.NaN
      // 三千零十八: the 零 only fills a place
      section += (digit <= 0 ? 1 : digit) * small
      lastUnit = small
      digit = -1
      continue
    }
    const amount = section + Math.max(digit, 0)
    if (code === HUNDRED_MILLION) {
      high = (high + total + amount || 1) * 1e8
      total = 0
    } else {
      if (code !== TEN_THOUSAND || total) return Number.NaN
      total = (amount || 1) * 1e4
    }
    section = 0
    digit = -1
    lastUnit = Infinity
  }
  return high + total + section + Math.max(digit, 0)
}
