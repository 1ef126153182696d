import { combine, type Dimension, dimensionOf, sameDimension } from './dimension.ts'
import type { Formula, FormulaProblem } from './formula.ts'

/** Looks a referenced indicator's unit up: as written (`亿元`), or null where there is no such indicator. */
export type UnitLookup = (name: string) => string | null

const PLAIN: Dimension = { powers: new Map(), factor: 1 }

class Unfit extends Error {
  readonly problem: FormulaProblem
  constructor(at: number, zh: string, en: string) {
    super(en)
    this.problem = { at, zh, en }
  }
}

/**
 * Checks that what is added or compared has one dimension, and that the result has that of `resultUnit`. Null when all is
 * well. Units within a family may differ (亿元 and 万元): the evaluation converts.
 */
export function checkUnits(formula: Formula, resultUnit: string, unit: UnitLookup): FormulaProblem | null {
  try {
    const found = dimension(formula, unit)
    const wanted = dimensionOf(resultUnit)
    if (!sameDimension(found, wanted))
      throw new Unfit(
        formula.at,
        `公式算出的不是“${resultUnit || '无单位的数'}”，请核对单位。`,
        `The formula does not give “${resultUnit || 'a plain number'}”; check the units.`,
      )
    if (wanted.factor === 0.01 && timesHundred(formula))
      throw new Unfit(
        formula.at,
        '单位是 %，不必再乘 100：换算会自动完成。',
        'The unit is %: leave × 100 out, the conversion is done for you.',
      )
    return null
  } catch (error) {
    if (error instanceof Unfit) return error.problem
    throw error
  }
}

function dimension(one: Formula, unit: UnitLookup): Dimension {
  switch (one.kind) {
    case 'number':
      return PLAIN
    case 'reference': {
      const written = unit(one.name)
      if (written === null)
        throw new Unfit(one.at, `没有叫“${one.name}”的指标，请从列表中选。`, `There is no indicator “${one.name}”; choose from the list.`)
      return dimensionOf(written)
    }
    case 'negate':
      return dimension(one.of, unit)
    case 'binary': {
      const [left, right] = [dimension(one.left, unit), dimension(one.right, unit)]
      if (one.sign === '*' || one.sign === '/') return combine(left, right, one.sign === '*' ? 1 : -1)
      return same(one, [left, right])
    }
    case 'call': {
      const of = one.of.map(part => dimension(part, unit))
      if (one.name === 'growth') return PLAIN
      if (one.name !== 'per') return same(one, of)
      const [count, first] = of as [Dimension, Dimension, Dimension]
      if (!sameDimension(count, PLAIN))
        throw new Unfit(one.at, '每() 的第一项是个数，如 1000。', 'The first argument of per() is a plain number such as 1000.')
      return first
    }
  }
}

function same(one: Formula, of: readonly Dimension[]): Dimension {
  const first = of[0] as Dimension
  if (!of.every(other => sameDimension(first, other)))
    throw new Unfit(
      one.at,
      '单位不同类的数不能相加减或相比，请核对。',
      'Quantities of different kinds cannot be added or compared; check the units.',
    )
  return first
}

/** Whether the outermost product has a factor 100: then a share would come out a hundred times too great. */
function timesHundred(one: Formula): boolean {
  if (one.kind === 'number') return one.value === 100
  if (one.kind === 'binary' && one.sign === '*') return timesHundred(one.left) || timesHundred(one.right)
  return one.kind === 'binary' && one.sign === '/' ? timesHundred(one.left) : false
}
