import type { DutyItem } from '@lantu/model/api/duty'

export interface Load {
  readonly id: string
  readonly name: string
  readonly leads: number
  readonly supports: number
  /** Far more than others: beyond the upper quartile by one and a half times the distance of the quartiles (Tukey's fence), and at least eight. */
  readonly tooMany: boolean
}

/** The value beyond which a figure lies far out: Q3 + 1.5 (Q3 − Q1), with quartiles between ranks. */
function upperFence(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const quartile = (share: number) => {
    const at = (sorted.length - 1) * share
    const low = sorted[Math.floor(at)] ?? 0
    return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at))
  }
  return quartile(0.75) + 1.5 * (quartile(0.75) - quartile(0.25))
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
  const fence = upperFence(list.map(one => one.leads).filter(n => n > 0))
  return list.map(one => ({ ...one, tooMany: one.leads >= 8 && one.leads > fence }))
}

/** A body's name in few characters, for the head of a column. */
export const shortName = (name: string): string =>
  name
    .replace(/^市(?=.{3})/, '')
    .replace(/人民政府$/, '')
    .replace(/(?:委员会|管理局|局|委)$/, '')
