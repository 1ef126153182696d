/** Who answers for what is to be done, and by when where the same words say so. */
export interface Duty {
  /** Those who are said to lead. */
  readonly leads: readonly string[]
  /** Those who are said to answer where nobody is said to lead before them: the first of them does. */
  readonly answers: readonly string[]
  /** Those who help, and those who answer beside a lead, in the order of the text. */
  readonly helpers: readonly string[]
  /** The leader in charge: 分管领导：周远山. */
  readonly overseer: string
  readonly due: string
  /** 以下工作由甲局负责: it is said before what it is for. */
  readonly ahead: boolean
  /** 同上: whoever answered before. */
  readonly same: boolean
}

export const NO_DUTY: Duty = { leads: [], answers: [], helpers: [], overseer: '', due: '', ahead: false, same: false }

/** Whoever it names, the lead first, those who help last; each once. */
export const unitsOf = ({ leads, answers, helpers }: Duty): string[] => [...new Set([...leads, ...answers, ...helpers])]

/** Two lists as one: 牵头单位：甲局 and 配合单位：乙局 on lines of their own. */
export const joinedDuty = (before: Duty | null, then: Duty): Duty =>
  before
    ? {
        leads: [...before.leads, ...then.leads],
        answers: [...before.answers, ...then.answers],
        helpers: [...before.helpers, ...then.helpers],
        overseer: before.overseer || then.overseer,
        due: before.due || then.due,
        ahead: before.ahead || then.ahead,
        same: before.same || then.same,
      }
    : then
