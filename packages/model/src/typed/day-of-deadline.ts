const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last year of a five-year plan by its ordinal: 十四五 ends in 2025, 十五五 in 2030. */
function endOfPlan(ordinal: string): number | null {
  const ones = NUMBERS[ordinal.slice(1)]
  return ordinal.startsWith('十') && ones ? 1955 + (10 + ones) * 5 : null
}

/** 汛期前 and the like have no day of their own; those that the calendar fixes do. */
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/国庆/, '09-30'],
  [/元旦/, '12-31'],
  [/五一/, '04-30'],
  [/七一/, '06-30'],
]
const DECADES: Readonly<Record<string, number>> = { 上: 10, 中: 20 }

/** The last day of a month, of its part (上旬, 中旬) or of the day that is named. */
function dayOfMonth(year: number, found: RegExpExecArray): string | null {
  const month = Number(found[1])
  if (month < 1 || month > 12) return null
  const day = found[2] ? Number(found[2]) : DECADES[found[3] ?? '']
  const last = lastDay(year, month)
  return day && day >= 1 && day < Number(last.slice(8)) ? `${last.slice(0, 8)}${String(day).padStart(2, '0')}` : last
}

/**
 * The last day of a deadline as printed: `2023年底前` is 2023-12-31, `2024年6月15日前` 2024-06-15, `2024年上半年` 2024-06-30, `“十四五”末` 2025-12-31.
 * `year` is the year that words without one mean (6月底前, 今年三季度). Null where they name no day: the caller then takes the end of the list or of
 * the plan, and says that it did.
 */
export function dayOfDeadline(printed: string, year: number | null = null): string | null {
  // 二〇三五年 counts its year sign by sign
  const due = printed
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, signs => [...signs].map(sign => NUMBERS[sign] ?? 0).join(''))
    // 2024.9, 2024-9-15: as tables of duties print it
    .replace(
      /(?<!\d)(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?!\d)/g,
      (_, y: string, m: string, d?: string) => `${y}年${m}月${d ? `${d}日` : ''}`,
    )
  const years = [...due.matchAll(/(\d{4})年/g)].map(found => Number(found[1]))
  const plan = /(十[一二三四五六七八九])五/.exec(due)
  if (!years.length && plan) {
    const end = endOfPlan(plan[1] as string)
    return end ? lastDay(end, 12) : null
  }
  const said = years.length ? Math.max(...years) : year === null ? null : due.includes('明年') ? year + 1 : year
  if (said === null) return null
  const month = /(?<!\d)(\d{1,2})月(?:(\d{1,2})日|([上中下])旬)?/.exec(due)
  const inMonth = month && dayOfMonth(said, month)
  if (inMonth) return inMonth
  if (due.includes('上半年')) return lastDay(said, 6)
  const quarter = /第?([一二三四1-4])季度/.exec(due)
  if (quarter) return lastDay(said, (NUMBERS[quarter[1] as string] ?? Number(quarter[1])) * 3)
  const feast = FEASTS.find(([name]) => name.test(due))
  if (feast) return `${said}-${feast[1]}`
  return years.length || /年(?:底|末|内)|下半年|全年|[今明本当]年/.test(due.replace(/[\d一二三四五六七八九十两]个?年内/, ''))
    ? lastDay(said, 12)
    : null
}
