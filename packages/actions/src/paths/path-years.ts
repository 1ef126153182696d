import { curvesFor, pathOf, pathValue, yearTargets } from '@lantu/appraisal/paths/path-of-shape'
import type { TargetShape } from '@lantu/appraisal/shapes/target-shape'
import { startOfDay } from '@lantu/appraisal/time/dated-value'
import type { PathYear } from '@lantu/model/api/lights/paths'
import type { ReadCommitment } from '../lights/read-commitments.ts'

const decimals = (text: string) => /\.(\d+)$/.exec(text)?.[1]?.replace(/0+$/, '').length ?? 0

/** Digits that the years of a path are printed with: those of its target and base, one more where that would hide the steps. */
export function digitsOf({ row, shape }: ReadCommitment): number {
  const printed = Math.max(decimals(row.value?.[0] ?? ''), shape.base === null ? 0 : Math.min(3, decimals(String(shape.base))))
  const step = shape.target !== null && shape.base !== null ? Math.abs(shape.target - shape.base) / Math.max(1, shape.end - shape.start) : 0
  return Math.min(6, step > 0 && step < 10 * 10 ** -printed ? printed + 1 : printed)
}

/** What turns the shape's values into those that the plan prints: falls are printed as they are written, growth in 倍 too. */
export const printedFactor = ({ row, shape }: ReadCommitment): number =>
  shape.sign / (row.measure === 'growth' && row.unit === '倍' ? 100 : 1)

/** The years of a path in the target's printed terms, and who says each. */
export function pathYears(one: ReadCommitment): PathYear[] {
  const { shape, around, path, row } = one
  const factor = printedFactor(one)
  const rates = shape.name === 'annual-growth'
  const flat = 'path' in pathOf(shape, around.choice) && curvesFor(shape)[0] === 'flat'
  const years = flat && !rates ? boundYears(shape, one) : yearTargets(shape, Math.min(6, digitsOf(one)), around.choice)
  const last = Math.round(shape.end) - 1
  const since = row.since && one.earlier ? startOfDay(row.since) : 0
  return years.map(({ year, atEnd, ofYear }) => ({
    year,
    value: (rates ? ofYear : atEnd) * factor + 0,
    step: flat ? null : ofYear * factor + 0,
    from:
      year + 1 <= since
        ? 'before'
        : path.agreedYears.includes(year)
          ? 'agreed'
          : path.handYears.includes(year)
            ? 'hand'
            : year === last
              ? 'target'
              : 'curve',
  }))
}

const boundYears = (shape: TargetShape, { around }: ReadCommitment) =>
  Array.from({ length: Math.round(shape.end - shape.start) }, (_, i) => {
    const year = Math.round(shape.start) + i
    const value = pathValue(shape, year + 1, around.choice)
    const number = 'value' in value ? value.value : Number.NaN
    return { year, atEnd: number, ofYear: number }
  })
