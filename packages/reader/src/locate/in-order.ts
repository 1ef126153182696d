import type { Statement } from '@lantu/model/statement'

/** More than a text has characters or statements: `at` and a number below it stand side by side in one exact number. */
const ROOM = 2 ** 26

const byRest = (a: Statement, b: Statement) => a.end - b.end || (a.kind < b.kind ? -1 : 1)

/**
 * Statements in text order, and where each begins. The statements are objects of a dozen shapes, which are slow to ask: each is asked
 * for its place once, and the places are sorted, not the objects.
 */
export function inOrder(statements: readonly Statement[]): { ordered: Statement[]; places: Float64Array } {
  const places = new Float64Array(statements.length)
  for (let i = 0; i < places.length; i++) places[i] = (statements[i] as Statement).at * ROOM + i
  places.sort()
  const ordered: Statement[] = []
  for (let i = 0; i < places.length; i++) {
    const key = places[i] as number
    const at = Math.floor(key / ROOM)
    places[i] = at
    ordered.push(statements[key - at * ROOM] as Statement)
  }
  // statements at one place, of which there are few
  for (let from = 0; from < places.length; ) {
    let to = from + 1
    while (to < places.length && places[to] === places[from]) to++
    if (to - from > 1) {
      const same = ordered.slice(from, to).sort(byRest)
      for (let i = from; i < to; i++) ordered[i] = same[i - from] as Statement
    }
    from = to
  }
  return { ordered, places }
}
