// What the cells of an indicator table say: of a row of an outline, and of one of a special plan with two ends.

export const expected = (fields, value) => ({
  ...fields,
  value: value.value,
  comparator: value.comparator,
  text: value.print.replace(/[^\d.-]/g, ''),
})

/** What the cells of an outline's row say. */
export function outlineCells([, name, unit, base, end, pace, binding], years) {
  const attribute = binding ? 'binding' : 'expected'
  const [from, to] = years
  const period = `${from + 1}-${to}`
  const fall = /降低$/.test(name)
  const growing = /增长$/.test(name)
  const cells = []
  if (base.value !== undefined)
    cells.push(expected({ name, unit, time: String(from), status: 'actual', measure: 'level', attribute }, base))
  if (end.moves !== undefined)
    cells.push(expected({ name, unit, time: period, status: 'target', measure: 'change', basis: 'total', attribute }, end))
  else if (end.value !== undefined)
    cells.push(expected({ name, unit, time: String(to), status: 'target', measure: 'level', attribute }, end))
  if (pace.value !== undefined) {
    const level = base.value !== undefined
    const how = !pace.summed
      ? { measure: 'growth', basis: 'annual', unit: '%' }
      : fall || growing
        ? { measure: 'growth', basis: 'total', unit: '%' }
        : level
          ? { measure: 'change', basis: 'total', unit: unit === '%' ? '个百分点' : unit }
          : { measure: 'level', unit }
    cells.push(expected({ name, time: period, status: 'target', attribute, ...how }, pace))
  }
  return cells
}

export function specialCells([name, unit, base, near, far, binding], [start, middle, end]) {
  const attribute = binding ? 'binding' : 'expected'
  const at = (value, time, status) =>
    value.value === undefined ? [] : [expected({ name, unit, time, status, measure: 'level', attribute }, value)]
  return [...at(base, String(start), 'actual'), ...at(near, String(middle), 'target'), ...at(far, String(end), 'target')]
}

export const BINDING = binding => (binding ? '约束性' : '预期性')
export const inBrackets = (name, unit) => `${name}（${unit}）`
