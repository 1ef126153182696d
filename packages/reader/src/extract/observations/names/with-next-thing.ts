import { countedNoun } from './counted-noun.ts'
import { RANK, RANK_ALONE } from './ranks.ts'

/** 5个省级｛和4个市级园区｝: what both are stands with the second. */
export function withNextThing(rank: string, nextTail: string): string {
  if (!RANK_ALONE.test(rank.replace(/以上$/, ''))) return rank
  const next = countedNoun(nextTail)
  const thing = next.replace(RANK, '')
  return thing !== next && thing.length >= 2 ? rank + thing : rank
}
