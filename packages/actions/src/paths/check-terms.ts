import { curvesFor } from '@lantu/appraisal/paths/path-of-shape'
import type { PathTerms } from '@lantu/model/api/lights/paths'
import { yearSpan } from '@lantu/model/wording/period'
import type { ReadCommitment } from '../lights/read-commitments.ts'

export interface TermsProblem {
  readonly zh: string
  readonly en: string
}

/** What is wrong with terms for this commitment; nothing where they can be chosen. */
export function checkTerms({ shape, path }: ReadCommitment, terms: PathTerms): TermsProblem[] {
  const problems: TermsProblem[] = []
  const say = (zh: string, en: string) => problems.push({ zh, en })
  const curves = curvesFor(shape)
  if (!curves.length) say('这项目标没有可选的路径', 'this target has no path to choose')
  else if (terms.curve !== null && !curves.includes(terms.curve)) say('这项目标不能用这种走法', 'this target cannot run along such a curve')
  if (terms.bend !== null && terms.curve !== 'front' && terms.curve !== 'back')
    say('只有前快后慢、前慢后快可以调快慢程度', 'only front- and back-loaded curves can be bent')
  if (terms.profile) {
    const { profile } = terms
    if (profile.length !== 4 && profile.length !== 12)
      say('年内比重要有 4 个季度或 12 个月', 'shares of a year are of 4 quarters or 12 months')
    else if (profile.some((share, i) => share < (profile[i - 1] ?? 0))) say('累计比重不能往下走', 'cumulative shares never fall')
    else if (Math.abs((profile.at(-1) as number) - 1) > 1e-6) say('全年比重合计要为 100%', 'the shares of a year add up to 100%')
    if (curves[0] === 'flat') say('底线、上限和年均增速没有年内比重', 'bounds and mean rates have no share of the year')
  }
  const [first, last] = [Math.round(shape.start), Math.round(shape.end) - 1]
  const seen = new Set<number>()
  for (const { year } of terms.years) {
    if (seen.has(year)) say(`${year} 年给了两次`, `${year} is given twice`)
    seen.add(year)
    if (year < first || year >= last)
      say(
        `${year} 年不能手工设定：只能设 ${yearSpan(first, last - 1, 'zh')} 年，期末就是目标本身`,
        `${year} cannot be set: only ${first} to ${last - 1}; the end is the target itself`,
      )
    else if (path.agreedYears.includes(year))
      say(`${year} 年已有商定的分解数，要改请改分解`, `${year} was agreed in the breakdown; change it there`)
  }
  return problems
}
