import { atEnd } from '../../../../patterns/gates.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { countedNoun } from './counted-noun.ts'

/** Whom something reaches, said once for a row: 工程覆盖5个县、⟦32⟧个｛乡镇｝, 人口⟦9⟧万人. */

const REACHES = /^([\u4e00-\u9fff“”]{0,16}?(?:涉及|覆盖|惠及|遍及|辐射)(?:到|全[市省县国])?)(?![率面到及])/
const PLACE = atEnd(/^[\u4e00-\u9fff]{0,6}(?:省|市|州|县|区|乡|镇|村|街道|社区|小区|屯)(?:（[^）]{1,6}）)?$/)
const OF_PLACES = atEnd(/^(?:国土|总|国土总|耕地|流域)?面积$|^(?:总|常住|户籍|农业|受益)?人口$/)

/** 工程覆盖乡镇, 工程覆盖人口. */
export function nameOfReached({ quantity, head, noun, around: { words, tail, subject, fresh } }: Question): Name | null {
  const front = fresh ? REACHES.exec(subject)?.[1] : undefined
  if (!front || !PLACE.test(subject.slice(front.length))) return null
  if (words === '' && quantity.kind === 'count') {
    const counted = PLACE.test(tail) ? tail : countedNoun(tail)
    return PLACE.test(counted) ? { words: front + counted, from: 'counted' } : null
  }
  const measured = head.verb === 'none' || head.verb === 'level'
  return measured && OF_PLACES.test(noun) ? { words: front + noun, from: 'own' } : null
}
