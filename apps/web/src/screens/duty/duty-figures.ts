import type { BodyLoad } from '@lantu/model/api/duty/duty'

export interface Load extends BodyLoad {
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

/** How much each body answers for, the busiest first, with who has far more than the others. */
export function loadsOf(bodies: readonly BodyLoad[]): Load[] {
  const fence = upperFence(bodies.map(one => one.leads).filter(n => n > 0))
  return bodies.map(one => ({ ...one, tooMany: one.leads >= 8 && one.leads > fence }))
}

/** A body's name in few characters, for the head of a column. */
export const shortName = (name: string): string =>
  name
    .replace(/^市(?=.{3})/, '')
    .replace(/人民政府$/, '')
    .replace(/(?:委员会|管理局|局|委)$/, '')
