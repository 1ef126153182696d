import { COUNTIES } from '../lexicon/counties.ts'
import type { Name } from '../names/name.ts'
import { isMotto, isQuoted } from '../names/quoted.ts'
import { bitOf } from './cues.ts'

const HOLDS_VERB = bitOf('holds-a-verb')
const JOINED = /[和及与、]/

/**
 * 石梁国家经济技术示范区: what begins with a county's own name and ends as a thing, without a verb within, is one of its own, though a
 * tagger never saw such words (of 875 names that it turned down in annotated passages ten of these were right and two wrong).
 */
export const isOfPlace = ({ name, evidence }: Name, cues: number): boolean =>
  evidence.ending === 'works' && (cues & HOLDS_VERB) === 0 && COUNTIES.startingAt(name) !== '' && !JOINED.test(name)

const ROAD = /^[GSXYC]\d{2,4}(?:线|[\u4e00-\u9fff]{2,6}段)?$/
/** 打通G528: the number is all that a road is called by. */
export const isRoadNumber = ({ name, evidence }: Name): boolean => evidence.ending === 'works' && ROAD.test(name)

/** 建设“东部新城”和“飞地物流园”: what is begun in quotation marks and ends as a thing is called so. */
export const isQuotedThing = (text: string, { start, end, name, verb, evidence }: Name, cues: number): boolean =>
  evidence.ending === 'works' &&
  evidence.governed === 'made' &&
  (cues & HOLDS_VERB) === 0 &&
  isQuoted(text, start, end) &&
  !verb.endsWith('打造') &&
  !isMotto(name)
