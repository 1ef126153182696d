export interface PeriodProgress {
  months: number
  passed: number
  share: number
}

/** Whole months of a plan's period that have passed on a day; a day that ends its month counts it. */
export function periodProgress(from: number, to: number, today: string): PeriodProgress {
  const [year = from, month = 1, date = 1] = today.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const months = Math.max(1, (to - from + 1) * 12)
  const passed = Math.min(months, Math.max(0, (year - from) * 12 + month - 1 + (date >= days ? 1 : 0)))
  const exact = (year - from) * 12 + month - 1 + date / days
  return { months, passed, share: Math.min(1, Math.max(0, exact / months)) }
}
