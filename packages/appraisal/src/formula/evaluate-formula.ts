import { type Known, known, missing, numberOf } from '../known-value.ts'
import type { UnitLookup } from './check-units.ts'
import { dimensionOf } from './dimension.ts'
import type { Formula } from './formula.ts'

/** Looks a value up, in the indicator's own unit: the year that is asked for, or so many years before it. */
export type ValueLookup = (name: string, yearsBack: number) => Known

/**
 * The derived value in `resultUnit`. A missing operand makes the result missing with that operand's reason, and so does a
 * division by zero. Call `checkUnits` first: here units are converted, not judged.
 */
export function evaluateFormula(formula: Formula, resultUnit: string, unit: UnitLookup, value: ValueLookup): Known {
  const found = evaluate(formula, 0, unit, value)
  const number = numberOf(found)
  return number === null ? found : known(number / dimensionOf(resultUnit).factor)
}

function evaluate(one: Formula, back: number, unit: UnitLookup, value: ValueLookup): Known {
  switch (one.kind) {
    case 'number':
      return known(one.value)
    case 'reference': {
      const written = unit(one.name)
      const found = written === null ? missing('not-reported', { of: one.name }) : value(one.name, one.yearsBack + back)
      return 'value' in found ? known(found.value * dimensionOf(written ?? '').factor) : { missing: { of: one.name, ...found.missing } }
    }
    case 'negate':
      return map([evaluate(one.of, back, unit, value)], ([x]) => known(-(x as number)))
    case 'binary':
      return map([evaluate(one.left, back, unit, value), evaluate(one.right, back, unit, value)], ([a, b]) =>
        operate(one.sign, a as number, b as number),
      )
    case 'call':
      return call(one, back, unit, value)
  }
}

function map(operands: readonly Known[], then: (values: readonly number[]) => Known): Known {
  const absent = operands.find(one => 'missing' in one)
  return absent ?? then(operands.map(one => numberOf(one) as number))
}

function operate(sign: '+' | '-' | '*' | '/', a: number, b: number): Known {
  if (sign === '+') return known(a + b)
  if (sign === '-') return known(a - b)
  if (sign === '*') return known(a * b)
  return b === 0 ? missing('division-by-zero') : known(a / b)
}

function call(one: Formula & { kind: 'call' }, back: number, unit: UnitLookup, value: ValueLookup): Known {
  const first = one.of[0] as Formula
  if (one.name === 'growth' || one.name === 'average') {
    const both = [evaluate(first, back, unit, value), evaluate(first, back + 1, unit, value)]
    return map(both, ([now, before]) =>
      one.name === 'average'
        ? known(((now as number) + (before as number)) / 2)
        : // a rate of growth from zero or below says nothing
          (before as number) > 0
          ? known((now as number) / (before as number) - 1)
          : missing((before as number) === 0 ? 'division-by-zero' : 'not-positive'),
    )
  }
  return map(
    one.of.map(part => evaluate(part, back, unit, value)),
    values => {
      if (one.name === 'sum') return known(values.reduce((a, b) => a + b, 0))
      if (one.name === 'mean') return known(values.reduce((a, b) => a + b, 0) / values.length)
      if (one.name === 'min') return known(Math.min(...values))
      if (one.name === 'max') return known(Math.max(...values))
      const [count, a, b] = values as [number, number, number]
      return b === 0 ? missing('division-by-zero') : known((a * count) / b)
    },
  )
}
