import { completedMember } from './completed-member.ts'
import { withSharedOwner } from './shared-owner.ts'
import { SHORT_FORMS } from './short-forms.ts'

/** 信息｛等｝产业: the class of all members. */
const CLASS_MARK = /等(?=[^等]{0,4}(?:产业|行业|产品|作物|企业|领域))/
const PER_OUTPUT = /^(?:单位|万元|亿元)(?:地区|国内)?(?:生产总值|GDP|工业增加值)/
const TOWARDS = /^对(?![口外])/
const REACHED = /^(?:实现|完成|达到)(?=.{3})/

/** 城镇职工基本养老、医疗、生育｛保险参保人数｝: who is insured is said first, that it is an insurance last. */
const INSURANCE = /(?<=.)保险.{0,8}$/
const INSURED = /(?:养老|医疗|失业|工伤|生育)$/
function withInsurance(parts: readonly string[], insurance: string): string[] {
  const whose = /^.*?(?=基本养老|养老|基本医疗|医疗|失业|工伤|生育)/.exec(parts[0] as string)?.[0] ?? ''
  return parts.map((part, i) => (i > 0 ? whose : '') + (i < parts.length - 1 ? part + insurance : part))
}

/** The last of a list: where all begin with a short form (城、｛乡｝居民人均收入), its own in full. */
function lastOf(part: string, first: string): string {
  const form = first.length === 1 && SHORT_FORMS[first] ? SHORT_FORMS[part[0] ?? ''] : undefined
  return form && !part.startsWith('乡镇') ? form + part.slice(1) : part.replace(CLASS_MARK, '')
}

/** The head that the last of a list shares with the others: 国、省｛专精特新企业｝; 公办｛幼儿园｝、普惠性幼儿园｛在园比例｝. */
export function withSharedHead(parts: readonly string[]): string[] {
  // 接待游客人次、实现旅游收入: each has its own verb and its own measure
  if (parts.some((part, i) => i > 0 && REACHED.test(part))) return parts.map(part => part.replace(REACHED, ''))
  const last = (parts[parts.length - 1] as string).replace(CLASS_MARK, '')
  const first = parts[0] as string
  const insured = INSURANCE.exec(last)
  if (insured && parts.every((part, i) => i === parts.length - 1 || INSURED.test(part)))
    return withInsurance(parts, last.slice(insured.index))
  // 对东盟、｛对｝中亚｛进出口总额｝
  if (TOWARDS.test(first) && !parts.some((part, i) => i > 0 && TOWARDS.test(part)))
    return withSharedHead(parts.map(part => part.replace(TOWARDS, ''))).map(part => `对${part}`)
  const owned = withSharedOwner(parts)
  if (owned) return owned
  // 单位生产总值用水量、能耗: of the same unit of output
  const per = PER_OUTPUT.exec(first)?.[0] ?? ''
  return parts.map((one, i) => {
    const part = per && i > 0 && !PER_OUTPUT.test(one) ? per + one : one
    return i === parts.length - 1 ? lastOf(part, first) : completedMember(part, parts, last)
  })
}

/** 城、乡居民: the last in its own full form too, where the first is but a short one. */
export function withLastInFull(parts: string[]): string[] {
  const last = parts[parts.length - 1] as string
  const form = SHORT_FORMS[last[0] ?? '']
  return parts[0]?.length === 1 && form && !last.startsWith(form) ? [...parts.slice(0, -1), form + last.slice(1)] : parts
}
