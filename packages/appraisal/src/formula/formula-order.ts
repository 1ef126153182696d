import { type Formula, referencesOf } from './formula.ts'

/**
 * An order in which derived indicators can be computed, each after those that it needs; or the names that need each other in
 * a circle, beginning and ending with the same one. A reference to the year before within the circle is refused too: a value
 * must not depend on its own name. Linear in formulas and references.
 */
export function orderFormulas(
  formulas: ReadonlyMap<string, Formula>,
): { readonly order: readonly string[] } | { readonly loop: readonly string[] } {
  const state = new Map<string, 'open' | 'done'>()
  const order: string[] = []
  for (const start of formulas.keys()) {
    if (state.has(start)) continue
    const path: { name: string; next: string[] }[] = []
    const enter = (name: string) => {
      state.set(name, 'open')
      path.push({ name, next: referencesOf(formulas.get(name) as Formula).filter(other => formulas.has(other)) })
    }
    enter(start)
    while (path.length) {
      const top = path.at(-1) as { name: string; next: string[] }
      const other = top.next.shift()
      if (other === undefined) {
        state.set(top.name, 'done')
        order.push(top.name)
        path.pop()
      } else if (state.get(other) === 'open') {
        const names = path.map(one => one.name)
        return { loop: [...names.slice(names.indexOf(other)), other] }
      } else if (!state.has(other)) enter(other)
    }
  }
  return { order }
}
