import { atEnd } from '../../../patterns/gates.ts'
import { WORKS } from '../lexicon/heads.ts'
import { specificity } from '../specificity.ts'
import type { Member } from './member.ts'
import type { Governed } from './name.ts'
import { ofSystems } from './promised.ts'

/** Whether half of the members or more have names of their own: then the others of the list are taken for named ones too. */
export const mostlyNamed = (members: readonly Member[], { places }: Governed, least = 3) =>
  members.length >= least && members.filter(one => specificity(one.text, one.ending.headAt, places) === 2).length * 2 >= members.length

/** “企服通”: a name of its own. */
export const quoted = (text: string, { start, end }: Member) => text[start - 1] === '“' && text[end] === '”'

/** A place alone, which is no name of a project: 石湾, 荻河. */
export const barePlace = ({ text, ending }: Member, { places }: Governed) =>
  ending.kind === 'none' &&
  text.length <= 6 &&
  (/^[\u4e00-\u9fff]+[县市区镇乡村江河湖海岛山岭州沟坝口头带]$/.test(text) || (text.length <= 4 && places.within(text)))

/** Whether a list is closed by its number and kind in quotation marks: 绿化、亮化、美化“三大工程”. */
export function calledTogether(members: readonly Member[], last: Member): boolean {
  if (!last.text.endsWith('”')) return false
  const number = /“([二三四五六七八九十])[大项个化][\u4e00-\u9fff]{2,4}”$/.exec(last.text)?.[1]
  return number !== undefined && members.length > 1 && Math.abs('一二三四五六七八九十'.indexOf(number) + 1 - members.length) <= 1
}

/** Where a name ends that the number of all follows in quotation marks: 甲基地、乙基地、丙基地｜“三基地”; −1 without one. */
export function beforeNumberOfAll(members: readonly Member[], { text }: Member): number {
  const number = /“([二三四五六七八九十])[\u4e00-\u9fff]{2,4}”$/.exec(text)
  return number && number.index > 3 && '一二三四五六七八九十'.indexOf(number[1] as string) + 1 === members.length ? number.index : -1
}

const OF_PEOPLE = atEnd(/(?:协会|商会)$/)

/** 完善甲水库、乙水库水源补偿机制: the things before a mechanism are what it is for. */
export const ofMechanism = (member: Member, last: Member, { verb }: Governed) =>
  member !== last &&
  verb !== null &&
  ofSystems(verb) &&
  /(?:机制|制度|体系)$/.test(last.text) &&
  (member.ending.kind === 'works' || OF_PEOPLE.test(member.text))

/** 甲水库、乙水库｜除险加固: one kind of thing. */
export const sameHead = (member: Member, last: Member) => {
  const noun = WORKS.endingAt(member.text)
  return noun !== '' && last.text.includes(noun)
}

/** Members that are places all, where they have no head: then the class says what is built. */
export const shortOrHeaded = ({ text, ending }: Member) => ending.kind !== 'none' || /^[\u4e00-\u9fff]{2,5}$/.test(text)
