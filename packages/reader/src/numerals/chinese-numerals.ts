/** Chinese numerals as plans write them: 一百二十, 三千五百, 十二万五千, 七点五, 两. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

export const CHINESE_DIGITS = '零〇一二两三四五六七八九'
export const CHINESE_NUMERAL = `${CHINESE_DIGITS}十百千万亿`

/** 二〇二五 → 2025: digits said one by one. */
function spelled(text: string): number {
  return Number([...text].map(char => DIGITS[char]).join(''))
}

/** The number written, or NaN where the characters do not make one (`万千`, `十五五`). */
export function parseChineseNumeral(text: string): number {
  const point = text.indexOf('点')
  if (point >= 0) {
    const whole = parseChineseNumeral(text.slice(0, point))
    const decimals = text.slice(point + 1)
    return [...decimals].every(char => char in DIGITS) && decimals ? whole + spelled(decimals) / 10 ** decimals.length : Number.NaN
  }
  if (text.length > 1 && [...text].every(char => char in DIGITS)) return spelled(text)
  // what 亿 has closed, what 万 has, and what stands after them
  let high = 0
  let total = 0
  let section = 0
  let digit = -1
  let lastUnit = Infinity
  for (const char of text) {
    const value = DIGITS[char]
    if (value !== undefined) {
      if (digit > 0) return Number.NaN
      digit = value
      continue
    }
    const small = SMALL[char]
    if (small !== undefined) {
      if (small >= lastUnit) return Number.NaN
      // 三千零十八: the 零 only fills a place
      section += (digit <= 0 ? 1 : digit) * small
      lastUnit = small
      digit = -1
      continue
    }
    const large = LARGE[char]
    if (large === undefined) return Number.NaN
    const amount = section + Math.max(digit, 0)
    if (large === LARGE.亿) {
      high = (high + total + amount || 1) * large
      total = 0
    } else {
      if (total) return Number.NaN
      total = (amount || 1) * large
    }
    section = 0
    digit = -1
    lastUnit = Infinity
  }
  return high + total + section + Math.max(digit, 0)
}
