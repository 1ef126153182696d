import { atEnd } from '../../../../patterns/gates.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
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

const LEVEL_END = atEnd(/(?:国家|省|自治区|市|州|县|区)(?:定|级|本级|属|直)?$/)
/** 省定｛12件｝、市定10件｛民生实事｝: what both count stands with the second. */
export function nameOfLevel({ head, noun, around: { tail, nextTail } }: Question): Name | null {
  if (tail !== '' || nextTail === '' || head.verb !== 'none' || noun.length > LONGEST_LEVEL || !LEVEL_END.test(noun)) return null
  const thing = countedNoun(nextTail)
  return thing.length >= SHORTEST_THING ? { words: noun + thing, from: 'counted' } : null
}
const LONGEST_LEVEL = 6
const SHORTEST_THING = 4
