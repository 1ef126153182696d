import type { Words } from './table-shape.ts'

/** Headings that a page ran together into one line: 序号指标单位2020年2025年属性. */

const HEAD =
  /序号|编号|指标(?:名称|类别|属性|性质|项|值)?|主要指标|项目名称|名称|项目|计量单位|单位|(?:责任|牵头|配合)(?:单位|部门)|属性|性质|类别|领域|板块|类目|(?:[“"]?十[一二三四五六]?五[”"]?(?:时期|期间|末)?)?(?:现状|目标|规划|完成|基期|基准|实际|预期)(?:情况|值|数)?(?:（(?:19|20)\d\d年?）)?|[近中远]期(?:目标|规划)?值?|(?:（(?:19|20)\d\d年?）|(?:19|20)\d\d(?:年|(?=(?:19|20)\d\d|[^\d.]|$)))(?:末|底)?(?:现状|基期|基准|目标|规划|实际|完成|预期|预计)?[值数]?|(?:年均)?(?:增长率?|增速)(?:（%）)?(?:[和或及]?[〔[（(]?(?:五年)?累计[〕\]）)]?)?(?:（%）)?|备注|说明/y
const [SHORTEST, LONGEST] = [6, 90]

/** By its length, and by what a table of indicators names. */
export const mayBeJoined = (text: string): boolean =>
  text.length <= LONGEST && text.length >= SHORTEST && !text.endsWith('。') && /单位|20\d\d/.test(text)

/** The headings of which a line is made; null where it is not made of headings. */
export function joinedHeads({ start, text }: Words): Words[] | null {
  if (text.length > LONGEST || text.length < SHORTEST) return null
  const heads: Words[] = []
  let at = 0
  while (at < text.length) {
    HEAD.lastIndex = at
    const found = HEAD.exec(text)?.[0]
    if (!found) return null
    heads.push({ start: start + at, end: start + at + found.length, text: found })
    at += found.length
    while (text[at] === ' ') at++
  }
  return heads.length > 1 ? heads : null
}
