/** Where a list has members of one kind, and where a mark parts none. */

const GRADES = new Set('一二三四五')
const SECOND_GRADE = /^、[一二三四五][级类期等]/
/** 一｛、｝二级公路: the mark at `at` parts two grades of one thing. */
export const betweenGrades = (text: string, at: number) => GRADES.has(text[at - 1] ?? '') && SECOND_GRADE.test(text.slice(at, at + 3))

const KIND_SIGN = /[港房城区县镇厂站桥库河湖校院路线段]$/
const SETTLED = '(?:中心城区|主城区|城区|县城|市区|城市|城镇|乡镇|农村|县（市）|县市|各县|各区)'
const SETTLED_END = new RegExp(`${SETTLED}$`)
const SETTLED_FRONT = new RegExp(`^[\\u4e00-\\u9fff]{0,3}${SETTLED}`)
const SHORTEST_TAIL = 3

/** 甲港、乙港｛大宗货物清洁运输率｝; 湖东城区、各县城｛垃圾处理率｝: what members of one kind share with the last; empty where they are of none. */
export function tailOfSame(part: string, last: string): string {
  if (part.length < 2) return ''
  const settled = SETTLED_END.test(part) ? SETTLED_FRONT.exec(last)?.[0] : undefined
  const kind = KIND_SIGN.exec(part)?.[0]
  const at = settled ? settled.length : kind ? last.indexOf(kind, 1) + 1 : 0
  const rest = last.slice(at)
  return at >= 2 && rest.length >= SHORTEST_TAIL && !/^[、和及与的]/.test(rest) ? rest : ''
}
