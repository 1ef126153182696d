/** What weighs, as a script has written it: keys, and for each its weights for so many tags, one after another. */
export interface KeptWeights {
  readonly keys: Int32Array
  readonly values: Int8Array
}

const [BLANK, COMMA, MINUS, NOUGHT] = [0x20, 0x2c, 0x2d, 0x30]

/**
 * Reads rows of answers, one row for each question: `answer=1,,-3` parted by blanks, where an empty weight and those left out at the end
 * are nought. `keyOf`: the key of an answer to a question. No list of words is made of a row: there are tens of thousands of them.
 */
export function keptWeights(rows: readonly string[], tags: number, keyOf: (question: number, answer: string) => number): KeptWeights {
  let most = 0
  for (const row of rows) for (let at = row === '' ? -1 : 0; at >= 0; at = row.indexOf(' ', at + 1)) most++
  const keys = new Int32Array(most)
  const values = new Int8Array(most * tags)
  let many = 0
  rows.forEach((row, question) => {
    for (let from = 0; from < row.length; ) {
      const next = row.indexOf(' ', from)
      const end = next < 0 ? row.length : next
      const cut = row.lastIndexOf('=', end)
      if (cut > from) {
        keys[many] = keyOf(question, row.slice(from, cut))
        readRow(row, cut + 1, end, values, many * tags)
        many++
      }
      from = end + 1
    }
  })
  return { keys: keys.subarray(0, many), values: values.subarray(0, many * tags) }
}

/** The weights in `row[from, end)`. */
function readRow(row: string, from: number, end: number, values: Int8Array, to: number): void {
  let place = to
  let sign = 1
  let value = 0
  for (let i = from; i <= end; i++) {
    const code = i === end ? BLANK : row.charCodeAt(i)
    if (code === MINUS) sign = -1
    else if (code === COMMA || code === BLANK) {
      values[place++] = sign * value
      sign = 1
      value = 0
    } else value = value * 10 + code - NOUGHT
  }
}
