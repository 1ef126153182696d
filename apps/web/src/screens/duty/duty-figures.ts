import type { DutyItem } from '@lantu/model/api/duty'

export interface Load {
  readonly id: string
  readonly name: string
  readonly leads: number
  readonly supports: number
  /** More than twice the median of those that lead anything, and at least eight. */
  readonly tooMany: boolean
}

/** How much each body answers for among the items, the busiest first. */
export function loadsOf(items: readonly DutyItem[]): Load[] {
  const found = new Map<string, { id: string; name: string; leads: number; supports: number }>()
  const of = (id: string, name: string) => {
    const known = found.get(id) ?? { id, name, leads: 0, supports: 0 }
    found.set(id, known)
    return known
  }
  for (const item of items) {
    if (item.lead) of(item.lead.organizationId, item.lead.name).leads++
    for (const one of item.support) of(one.organizationId, one.name).supports++
  }
  const list = [...found.values()].sort((a, b) => b.leads - a.leads || b.supports - a.supports || a.name.localeCompare(b.name, 'zh'))
  const leading = list.map(one => one.leads).filter(n => n > 0)
  const median = leading[Math.floor(leading.length / 2)] ?? 0
  return list.map(one => ({ ...one, tooMany: one.leads >= Math.max(8, 2 * median + 1) }))
}

/** A body's name in few characters, for the head of a column. */
export const shortName = (name: string): string =>
  name
    .replace(/^市(?=.{3})/, '')
    .replace(/人民政府$/, '')
    .replace(/(?:委员会|管理局|局|委)$/, '')
