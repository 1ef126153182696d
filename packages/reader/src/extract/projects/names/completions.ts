import { areProvinces } from '../lexicon/counties.ts'
import type { Places } from '../places.ts'
import { endsInPlace, kindBefore, ownAt, specificity } from '../specificity.ts'
import { isNaturalBeside } from './by-itself.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'
import { CLAUSE, itemLike } from './no-names.ts'
import { completed } from './shared-words.ts'
import { take } from './take.ts'

/** Whose county it is goes with the place: 石梁、荻浦县｜福利院, but 石梁、荻浦｜县城防洪堤. */
const UNIT = /^[县市区镇乡](?![城域级村区])/

/** Where what a name shares with the shorter ones before it begins: its head, and the words of kind before the head. */
function tailAt({ text, ending }: Member, pending: readonly Member[], { places }: Governed): number {
  const at = kindBefore(text, ending.headAt)
  const length = placeBefore(text, pending, places)
  return length > 0 && length < at ? length + (UNIT.test(text.slice(length)) ? 1 : 0) : at
}

/** How long the place is that the last name begins with, where places stand before it: 石梁、荻浦｜种业示范区; 0 where they do not tell. */
function placeBefore(text: string, pending: readonly Member[], places: Places): number {
  const { length } = (pending[0] as Member).text
  const isPlace = (words: string) => places.within(words) || endsInPlace(words) || areProvinces(words)
  const even = length > 1 && length < 5 && pending.every(one => one.text.length === length) && isPlace(text.slice(0, length))
  // 甲城、乙城高原集中供热工程: of several of one length none needs to be known
  return even && (pending.length > 1 || isPlace((pending[0] as Member).text)) ? length : 0
}

/** Whether short names stand before a named thing and are each as long as what it is called by: 川荻、川云、石荻｜高速公路. */
function isEven(member: Member, at: number, pending: readonly Member[], { places }: Governed): boolean {
  const asLong = ({ text }: Member) =>
    text.length > 1 &&
    text.length < 5 &&
    Math.abs(text.length - at) < 2 &&
    ownAt(text, text.length) === 0 &&
    !/[一二三四五六七八九十]$/.test(text)
  return (
    ownAt(member.text, at) === 0 &&
    !/[和与及]/.test(member.text.slice(0, at)) &&
    pending.every(asLong) &&
    (member.text.includes('（') || member.specificity(places) === 2)
  )
}

/** 川石高速公路｜荻浦段: a stretch of it is not shared. */
const STRETCH = /^([\u4e00-\u9fff]{2,4}?)(高速公路|高速|铁路|公路)[\u4e00-\u9fff]{2,6}段$/

/** Shorter names before one that brings the head: 城东、云埠、荻浦污水处理厂. */
export function completions(found: Name[], pending: readonly Member[], member: Member, governed: Governed): void {
  const { ending } = member
  if (!pending.length) return
  const at = tailAt(member, pending, governed)
  // 荻安、荻水（双桥段）路: how far the last one goes is not shared
  const stretch = STRETCH.exec(member.text)
  const tail = stretch?.[2] ?? member.text.slice(at).replace(/^（[^）]*）|^\d+(?:个?[县市区])(?=[\u4e00-\u9fff]{2})/, '')
  if (CLAUSE.test(member.text)) return
  const named = (one: Member) => specificity(one.text, one.text.length, governed.places) === 2
  const bracket = member.text.indexOf('（')
  const own = stretch ? (stretch[1] as string).length : bracket > 0 ? Math.min(bracket, at) : at
  const even = ending.kind === 'works' && isEven(member, own, pending, governed)
  // 新建石梁、荻浦站, 建成川荻、川云路: one sign is enough behind places and where all are of one form
  if (
    (tail.length < 2 && !('站港桥闸'.includes(tail) && makes(governed.verb) && pending.every(named)) && !(even && tail === '路')) ||
    tail === '中心' ||
    /[“”]/.test(member.text) ||
    ending.kind === 'programme'
  )
    return
  // 抓好石梁、荻浦、云埠机场前期工作: what is prepared is one thing each
  const prepared = governed.stage === 'planning' && ending.kind === 'works'
  if (
    !makes(governed.verb) &&
    !prepared &&
    !(even && governed.verb?.force === 'weak') &&
    (ending.kind === 'act' ||
      (governed.verb?.force === 'strong' && (governed.verb.stage !== 'upgrade' || governed.verb.word === '整合')) ||
      !pending.every(named))
  )
    return
  // 娱乐、健身项目 are kinds; 石梁、荻浦集中供热工程 are places, though only one of them is known for one
  const parallel = own <= 6 && (ending.kind === 'works' || (ending.kind === 'project' && pending.some(named)))
  for (const one of pending) {
    // 石梁段航运开发和石梁机场扩建: what is done to the first was said
    if (one.whole !== one.text && /(?:开发|发展|建设)$/.test(one.whole)) continue
    if (one.text.length > 8 || !itemLike(one.text) || /[化性型类]$/.test(one.text)) continue
    if (isNaturalBeside(one.text, member)) {
      if (makes(governed.verb)) take(found, one, one.text, 'project', governed, 'project.listed', true)
      continue
    }
    if (named(one) || (parallel && one.text.length <= 4 && pending.length <= 6))
      take(found, one, completed(one.text, tail), 'project', governed, 'project.shared-tail', true, ending.upgrade)
  }
}
