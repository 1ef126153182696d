// Variations that change words right at the numbers of a text.
/** Of tables the columns say more than the words do. */
export const isObservation = ({ kind, rule }) => kind === 'observation' && rule.startsWith('prose')

/** So many signs on either side of a number are looked at. */
const NEAR = 16

/**
 * Each number written anew.
 * @param {(number: { words: string, after: string, statement: object }) => { by: string, behind?: number } | null} change what stands in
 *   place of the number and of so many signs behind it; null where it stays
 * @param {(statement: object) => object | null} [expected] what a statement whose number is changed becomes
 */
export const atNumbers = (name, change, expected = statement => statement) => ({
  name,
  kinds: ['observation'],
  edits: ({ text, statements }) =>
    statements.filter(isObservation).flatMap(statement => {
      const { at, end } = statement
      const changed = change({ words: text.slice(at, end), after: text.slice(end, end + NEAR), statement })
      return changed ? [{ at, end: end + (changed.behind ?? 0), by: changed.by }] : []
    }),
  expected: (statement, edits) => (edits.some(({ at, end }) => at === statement.at && end >= statement.end) ? expected(statement) : null),
})

/**
 * The words right before each number by others that mean the same there.
 * @param {readonly (readonly [RegExp, string])[]} pairs what ends right before the number, and what stands in its place: the first that fits
 * @param {(statement: object, pair: readonly [RegExp, string]) => object | null} [expected] what the statement becomes; null where not known
 */
export function beforeNumbers(name, pairs, expected = statement => statement) {
  const pairAt = (text, { at }) => pairs.find(([found]) => found.test(text.slice(Math.max(0, at - NEAR), at)))
  const wanted = new Map()
  return {
    name,
    kinds: ['observation'],
    edits: ({ text, statements }) => {
      wanted.clear()
      return statements.filter(isObservation).flatMap(statement => {
        const pair = pairAt(text, statement)
        const becomes = pair ? expected(statement, pair) : null
        if (!becomes) return []
        wanted.set(statement.at, becomes)
        const { 0: words } = pair[0].exec(text.slice(Math.max(0, statement.at - NEAR), statement.at))
        return [{ at: statement.at - words.length, end: statement.at, by: pair[1] }]
      })
    },
    expected: statement => wanted.get(statement.at) ?? null,
  }
}

/** Words of the sentences that hold numbers by others, where neither name nor number is touched. */
export const inSentences = (name, pairs) => ({
  name,
  kinds: ['observation'],
  edits: ({ text, statements }) => {
    const sentences = new Map(statements.filter(isObservation).map(({ quoteStart, quoteEnd }) => [quoteStart, quoteEnd]))
    return [...sentences].flatMap(([from, to]) =>
      pairs.flatMap(([found, by]) =>
        [...text.slice(from, to).matchAll(found)].map(({ index, 0: words }) => ({
          at: from + index,
          end: from + index + words.length,
          by,
        })),
      ),
    )
  },
  expected: (statement, edits) =>
    edits.some(({ at, end }) => at >= statement.quoteStart && end <= statement.quoteEnd) &&
    !pairs.some(([found]) => statement.indicator.search(found) >= 0)
      ? statement
      : null,
})
