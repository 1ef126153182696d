const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last year of a five-year plan by its ordinal: 十四五 ends in 2025, 十五五 in 2030. */
function endOfPlan(ordinal: string): number | null {
  const ones = NUMBERS[ordinal.slice(1)]
  return ordinal.startsWith('十') && ones ? 1955 + (10 + ones) * 5 : null
}

/**
 * The last day of a deadline as printed: `2023年底前` is 2023-12-31, `2024年6月底` 2024-06-30, `2024年上半年` 2024-06-30, `“十四五”末` 2025-12-31.
 * Null where the words name no day: the caller then takes the end of the list or of the plan, and says that it did.
 */
export function dayOfDeadline(printed: string): string | null {
  // 二〇三五年 counts its year sign by sign
  const due = printed.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, year => [...year].map(sign => NUMBERS[sign] ?? 0).join(''))
  const month = /(\d{4})年(\d{1,2})月/.exec(due)
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return lastDay(Number(month[1]), Number(month[2]))
  const half = /(\d{4})年上半年/.exec(due)
  if (half) return lastDay(Number(half[1]), 6)
  const quarter = /(\d{4})年(?:第)?([一二三四1-4])季度/.exec(due)
  if (quarter) return lastDay(Number(quarter[1]), (NUMBERS[quarter[2] as string] ?? Number(quarter[2])) * 3)
  const years = [...due.matchAll(/(\d{4})年/g)].map(found => Number(found[1]))
  if (years.length) return lastDay(Math.max(...years), 12)
  const plan = /(十[一二三四五六七八九])五/.exec(due)
  const end = plan ? endOfPlan(plan[1] as string) : null
  return end ? lastDay(end, 12) : null
}
