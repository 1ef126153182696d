const two = (text: string | undefined) => (text ?? '').padStart(2, '0')

const exists = (year: number, month: number, date: number) => {
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
}

/** A day as people type it (2024-06-30, 20240630, 2024年6月30日, 2024/6/30, 2024.6.30, full-width digits too) as ISO 8601; undefined where it is none. */
export function readDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const match =
    /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!match || !exists(Number(match[1]), Number(match[2]), Number(match[3]))) return undefined
  return `${match[1]}-${two(match[2])}-${two(match[3])}`
}

/** A month as people type it (2024-06, 202406, 2024年6月, 2024/6) as ISO 8601; undefined where it is none. */
export function readMonth(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const match = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*月?$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)$/.exec(text)
  return match && exists(Number(match[1]), Number(match[2]), 1) ? `${match[1]}-${two(match[2])}` : undefined
}
