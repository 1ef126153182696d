import { RANK, RANK_ALONE } from '../ranks.ts'
import { countedNoun } from './counted-noun.ts'

/** ｛百亿元｝、70个｛30亿元以上｝项目: how large each is. */
const SIZE = /^(?:\d[\d.]*)?[十百千万]*[万亿](?:元(?:级|以上|以下)?|级)的?/

/** 5个省级｛和4个市级园区｝: what both are stands with the second. */
export function withNextThing(rank: string, nextTail: string): string {
  if (SIZE.exec(rank)?.[0] === rank) {
    const thing = countedNoun(nextTail.replace(SIZE, ''))
    return thing.length >= 2 && SIZE.test(nextTail) ? rank + thing : rank
  }
  if (!RANK_ALONE.test(rank.replace(/以上$/, ''))) return rank
  const next = countedNoun(nextTail)
  const thing = next.replace(RANK, '')
  return thing !== next && thing.length >= 2 ? rank + thing : rank
}
