const BETWEEN = /[A-Za-z0-9.%％)）]/

/** The signs of a quotation without its line breaks: between Chinese signs they go without a trace, beside a number or a Latin word they are a blank. */
export function withoutBreaks(points: readonly string[]): string[] {
  const out = [...points]
  for (let i = 0; i < out.length; i++) {
    if (!/\s/.test(points[i] as string)) continue
    let end = i
    while (end < points.length && /\s/.test(points[end] as string)) end++
    if (points.slice(i, end).includes('\n')) {
      out.fill('', i, end)
      if (BETWEEN.test(points[i - 1] ?? '') || BETWEEN.test(points[end] ?? '')) out[i] = ' '
    }
    i = end - 1
  }
  return out
}

/** A quotation as one line, wherever its page had broken it. */
export const asQuoted = (text: string): string => withoutBreaks([...text]).join('')
