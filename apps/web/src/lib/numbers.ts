/** Numbers as the look asks: thousands with a comma, a true minus, decimals as the source has them. */
export function formatNumber(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.trim()
  const match = /^([-−+]?)(\d+)(\.\d+)?$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = ''] = match
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return (sign === '-' || sign === '−' ? '−' : sign) + grouped + fraction
}

/** Trims a computed number to at most the given decimals, without trailing noughts. */
export function roundTo(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}

const prefixes: Record<string, string> = { ge: '≥', gt: '>', le: '≤', lt: '<' }

/** A value with its comparator: `≥118`, `8.8～9.8`, `3.5∶41.2∶55.3`; null gives a dash. */
export function formatQuantity(value: string | number | readonly (string | number)[] | null | undefined, comparator?: string): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map(part => formatNumber(part as string)).join(value.length === 2 ? '～' : '∶')
  return (prefixes[comparator ?? ''] ?? '') + formatNumber(value as string)
}

/** Bytes for people: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${roundTo(bytes / 1024, 1)} KB`
  return `${roundTo(bytes / 1024 / 1024, 1)} MB`
}
