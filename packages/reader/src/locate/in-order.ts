import type { Statement } from '@lantu/model/statement'

/** More than a text has characters or statements: `at` and a number below it stand side by side in one exact number. */
const ROOM = 2 ** 26

const byRest = (a: Statement, b: Statement) => a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)

/**
 * Statements in text order, by where each begins, with these places in order too. The statements are objects of a dozen shapes, which
 * are slow to ask: the places are sorted, not the objects.
 */
export function inOrder(statements: readonly Statement[], begins: Float64Array): { ordered: Statement[]; places: Float64Array } {
  const places = begins.map((at, i) => at * ROOM + i)
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
