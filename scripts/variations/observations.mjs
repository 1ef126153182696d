// What must not change the reading of numbers.
/** Another number of the same form: digits for digits, the first of them no nought. */
function otherDigits(words, random) {
  return words.replace(/\d/g, digit => (digit === '0' ? '0' : String(1 + Math.floor(random() * 9))))
}

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  {
    name: 'other numbers of the same form',
    kinds: ['observation'],
    edits: ({ statements }, random) =>
      statements
        .filter(({ kind, text }) => kind === 'observation' && /^\d+(?:\.\d+)?$/.test(text))
        .map(({ at, end, text }) => ({ at, end, by: otherDigits(text, random) })),
    expected: (statement, edits) => {
      const edit = edits.find(({ at }) => at === statement.at)
      // 下降5.6% is a growth of −5.6
      return edit && typeof statement.value === 'number' ? { ...statement, value: Math.sign(statement.value) * Number(edit.by) } : null
    },
  },
]
