import type { AmendmentWarning } from '@lantu/model/api/amendments'

export interface AmendmentFacts {
  readonly planKind: string
  readonly periodFrom: number
  readonly periodTo: number
  /** Days that the plan entered the stage of evaluation. */
  readonly evaluatedOn: readonly string[]
  readonly proposedOn: string
  readonly decidedOn: string | null
  readonly decidingBody: string
  readonly legalBasis: string
}

/**
 * What an amendment departs from, by the customs of plan practice: a five-year plan is evaluated in its third year and adjusted
 * not later than the first quarter of its fourth, an annual plan not later than the third quarter; what a people's congress
 * approved is adjusted by it or its standing committee. Warnings, not bars: a decision is the body's, not the register's.
 */
export function amendmentWarnings(facts: AmendmentFacts): AmendmentWarning[] {
  const found: AmendmentWarning[] = []
  const { periodFrom, periodTo } = facts
  const day = facts.decidedOn ?? facts.proposedOn
  const years = periodTo - periodFrom + 1
  const say = (rule: string, zh: string, en: string, basisZh: string, basisEn: string) => found.push({ rule, zh, en, basisZh, basisEn })
  if (years >= 4) {
    const last = `${periodFrom + 3}-03-31`
    if (day > last)
      say(
        'five-year-late',
        `五年规划的调整已过第四年一季度（${last}）`,
        `A five-year plan is adjusted after the first quarter of its fourth year (${last})`,
        '惯例：五年规划的调整不迟于第四年一季度，以便余下的时间能够落实',
        'Practice: not later than the first quarter of year four, so that time remains to carry it out',
      )
    if (!facts.evaluatedOn.some(on => on <= day))
      say(
        'no-mid-term',
        `还没有登记中期评估（一般在 ${periodFrom + 2} 年）`,
        `No mid-term evaluation is recorded (usually in ${periodFrom + 2})`,
        '惯例：第三年开展中期评估，调整以评估结论为依据',
        'Practice: the third year brings a mid-term evaluation, and adjustments rest on it',
      )
  } else if (years === 1 && day > `${periodTo}-09-30`)
    say(
      'annual-late',
      `年度计划的调整已过三季度（${periodTo}-09-30）`,
      `An annual plan is adjusted after its third quarter (${periodTo}-09-30)`,
      '惯例：年度计划的调整不迟于三季度',
      'Practice: an annual plan is adjusted not later than the third quarter',
    )
  if (facts.planKind === 'outline' && facts.decidingBody && !/人民代表大会|人大/.test(facts.decidingBody))
    say(
      'congress',
      '纲要由人民代表大会批准，决定机关却不是人大或其常委会',
      'The outline was approved by the people’s congress, but neither it nor its standing committee decides',
      '惯例：经人大批准的规划，调整报人大常委会审查批准',
      'Practice: what a congress approved is adjusted by its standing committee',
    )
  if (!facts.legalBasis.trim())
    say(
      'no-basis',
      '没有写依据',
      'No legal basis is given',
      '调整应写明依据的法规、规划条款或评估结论',
      'An adjustment names the rule, article or evaluation that it rests on',
    )
  return found
}
