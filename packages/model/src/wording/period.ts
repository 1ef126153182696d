/**
 * The time that a value speaks of, as a code and as days. Codes follow SDMX: `2024`, `2021-2025`, `2024-06`, `2024-Q2`, `2024-H1`;
 * other spans within a year, as Chinese statistics count them from January on, are `2024-01~09`. One span has one code.
 */
export interface Period {
  readonly code: string
  readonly from: number
  readonly to: number
  /** First and last day, both included; null for whole years, as the register keeps them. */
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export type Frequency = 'year' | 'half' | 'quarter' | 'month'

const two = (n: number) => String(n).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A year, or years from one to another, both included. */
export function years(from: number, to = from): Period {
  return { code: from === to ? String(from) : `${from}-${to}`, from, to, startsOn: null, endsOn: null }
}

/** Months of one year, both included. Twelve of them are the year. */
export function months(year: number, first: number, last = first): Period {
  if (first === 1 && last === 12) return years(year)
  const size = last - first + 1
  const code =
    size === 1
      ? `${year}-${two(first)}`
      : size === 3 && first % 3 === 1
        ? `${year}-Q${(first + 2) / 3}`
        : size === 6 && first % 6 === 1
          ? `${year}-H${first === 1 ? 1 : 2}`
          : `${year}-${two(first)}~${two(last)}`
  return { code, from: year, to: year, startsOn: `${year}-${two(first)}-01`, endsOn: `${year}-${two(last)}-${two(lastDay(year, last))}` }
}

/** The code of a row of the register; days that are no whole months, or cross a year, are written out. */
export function codeOfDays(from: number | null, to: number | null, startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null || endsOn === null) return from === null || to === null ? '' : years(from, to).code
  const [a = 0, b = 0, c = 0] = startsOn.split('-').map(Number)
  const [d = 0, e = 0, f = 0] = endsOn.split('-').map(Number)
  return a === d && c === 1 && f === lastDay(d, e) ? months(a, b, e).code : startsOn === endsOn ? endsOn : `${startsOn}/${endsOn}`
}

const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 }
const span = (year: number, first: number, last: number): Period | null =>
  year >= 1949 && year <= 2100 && first >= 1 && last <= 12 && first <= last ? months(year, first, last) : null

/** Reads a code or what people write over a column: `2024`, `2024年`, `2024.6`, `2024年1—6月`, `2024年上半年`, `2024Q2`, `2024年二季度`, `2024年前三季度`. */
export function parsePeriod(text: string): Period | null {
  const t = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[—–−～至]+/g, '-')
  const year = Number(/^\d{4}/.exec(t)?.[0] ?? Number.NaN)
  if (!(year >= 1949 && year <= 2100)) return null
  const rest = t.slice(4)
  if (/^(年|年度|全年|年全年)?$/.test(rest)) return years(year)
  const to = /^年?-(\d{4})年?$/.exec(rest)
  if (to) return Number(to[1]) >= year && Number(to[1]) <= 2100 ? years(year, Number(to[1])) : null
  const quarter = /^年?[-.]?(?:Q([1-4])|第?([一二三四1-4])季度?)$/i.exec(rest)
  if (quarter) {
    const q = Number(quarter[1] ?? NUMERALS[quarter[2] as string] ?? quarter[2])
    return span(year, q * 3 - 2, q * 3)
  }
  if (/^年?前(三|3)季度$/.test(rest)) return span(year, 1, 9)
  if (/^年?[-.]?(H1|上半年)$/i.test(rest)) return span(year, 1, 6)
  if (/^年?[-.]?(H2|下半年)$/i.test(rest)) return span(year, 7, 12)
  const range = /^(?:年|[-./])(\d{1,2})月?[-~](\d{1,2})月?$/.exec(rest)
  if (range) return span(year, Number(range[1]), Number(range[2]))
  const month = /^(?:年|[-./]|M)(\d{1,2})月?$/.exec(rest)
  return month ? span(year, Number(month[1]), Number(month[1])) : null
}

/**
 * Years as they are printed: `2021—2025`, with the dash of GB/T 15834; in English `2021–2025`. Whatever shows a span of years to a
 * person, on a screen, in a workbook or in Word, says it through this function; codes keep their hyphen.
 */
export const yearSpan = (from: number, to: number, language: 'zh' | 'en'): string =>
  from === to ? String(from) : `${from}${language === 'zh' ? '—' : '–'}${to}`

/** The same with its 年: `2021—2025年`. */
export const labelOfYears = (from: number, to: number, language: 'zh' | 'en'): string =>
  `${yearSpan(from, to, language)}${language === 'zh' ? '年' : ''}`

/** As people read it: `2024年1—6月`, `2024年二季度`; in English `Jan–Jun 2024`. */
export function labelOfPeriod(code: string, language: 'zh' | 'en'): string {
  const period = parsePeriod(code)
  if (!period) return code
  const zh = language === 'zh'
  if (period.startsOn === null || period.endsOn === null) return labelOfYears(period.from, period.to, language)
  const first = Number(period.startsOn.slice(5, 7))
  const last = Number(period.endsOn.slice(5, 7))
  if (first === last) return zh ? `${period.from}年${first}月` : `${MONTHS[first - 1]} ${period.from}`
  return zh ? `${period.from}年${first}—${last}月` : `${MONTHS[first - 1]}–${MONTHS[last - 1]} ${period.from}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The columns of a grid for one year: each period of the frequency on its own, or all that has passed since January (年初累计),
 * which is how flows are published.
 */
export function periodsOfYear(year: number, frequency: Frequency, cumulative: boolean): Period[] {
  const size = { year: 12, half: 6, quarter: 3, month: 1 }[frequency]
  return Array.from({ length: 12 / size }, (_, i) => months(year, cumulative ? 1 : i * size + 1, (i + 1) * size))
}

/** The first year of the five-year plan that a year falls in: 2021 for 2021 to 2025. */
export const fiveYearStart = (year: number): number => year - ((year - 1) % 5)
