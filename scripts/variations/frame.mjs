// Metamorphic trials of the reader (T. Y. Chen et al., Metamorphic Testing, ACM Computing Surveys 51, 2018): a text is changed in a way

// that must not change what is read, or must change it in a known way. Where the two readings differ, at least one of them is wrong; no
// annotation is needed.

/**
 * @typedef {{ at: number, end: number, by: string }} Edit `[at, end)` of a text, in code units, becomes `by`
 * @typedef {{ text: string, statements: readonly object[], sections: readonly object[], blocks: readonly object[], facts: object }} Read a text and
 *   what is read of it (`@lantu/model/reading`), with positions in code units
 * @typedef {object} Variation
 * @property {string} name what is done, for the table: `other numbers of the same form`
 * @property {readonly string[]} kinds which statements it compares: `observation`, `project` …
 * @property {(read: Read, random: () => number) => Edit[]} edits in any order; of those that overlap the first is made
 * @property {(statement: object, edits: readonly Edit[]) => object | symbol | null} [expected] what the statement must become, `ABSENT` where
 *   it must go, null where that is not known; a field that is undefined then may be anything; without it every field must stay, words that the
 *   edits changed changed alike
 */

/** What is expected of a statement that must not be read any more. */
export const ABSENT = Symbol('absent')

/** Which fields of a statement say what it is; positions, quotes, confidence and reasons aside. */
export const FIELDS = {
  observation: ['status', 'indicator', 'measure', 'basis', 'value', 'unit', 'comparator', 'time', 'attribute', 'place'],
  goal: ['status', 'form', 'indicator', 'reference', 'time'],
  project: ['name', 'stage', 'verb', 'quantity'],
  system: ['name', 'stage', 'verb'],
  task: ['action', 'object', 'actor', 'due'],
}

/** A text with edits made, and where each position of the old one lies in the new one. */
export function varied(text, edits) {
  const made = []
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) if (edit.at >= (made.at(-1)?.end ?? 0)) made.push(edit)
  let out = ''
  let at = 0
  const shifts = made.map(({ at: from, end, by }) => {
    out += text.slice(at, from)
    const start = out.length
    out += by
    at = end
    return { from, end, start, by: by.length }
  })
  out += text.slice(at)
  const moved = position => {
    let [low, high] = [0, shifts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (shifts[middle].from <= position) low = middle + 1
      else high = middle
    }
    const last = shifts[low - 1]
    if (!last) return position
    const behind = last.start + last.by + position - last.end
    return position >= last.end ? behind : last.start + Math.min(position - last.from, last.by)
  }
  return { text: out, edits: made, moved }
}

/** A field as it is compared. What there is, or is made, in 2021-2025 is of 2025 too, as the annotations have it. */
function saidBy(statement, field) {
  const said = statement[field]
  return field === 'time' && statement.measure === 'level' ? said.slice(-4) : JSON.stringify(said)
}

function fieldsThatDiffer(wanted, found) {
  if (wanted === ABSENT) return found ? ['there'] : []
  if (!found) return ['gone']
  return FIELDS[wanted.kind].filter(field => wanted[field] !== undefined && saidBy(found, field) !== saidBy(wanted, field))
}

/**
 * What differs between two readings.
 * @param {readonly object[]} before
 * @param {readonly object[]} after
 * @param {(position: number) => number} moved
 * @param {Variation} variation
 * @param {readonly Edit[]} edits
 * @returns {{ compared: number, same: number, fields: Map<string, number>, differences: { before: object, after: object | undefined, fields: string[] }[] }}
 *   a statement that is gone counts as different in `gone`, one that stands where it must not in `there`
 */
export function difference(before, after, moved, { kinds, expected = statement => statement }, edits) {
  const there = new Map(after.map(statement => [`${statement.kind} ${statement.at}`, statement]))
  const result = { compared: 0, same: 0, fields: new Map(), differences: [] }
  for (const statement of before) {
    if (!kinds.includes(statement.kind)) continue
    const wanted = expected(statement, edits)
    if (!wanted) continue
    const found = there.get(`${statement.kind} ${moved(statement.at)}`)
    const fields = fieldsThatDiffer(wanted, found)
    result.compared++
    if (fields.length === 0) result.same++
    else result.differences.push({ before: wanted === ABSENT ? statement : wanted, after: found, fields })
    for (const field of fields) result.fields.set(field, (result.fields.get(field) ?? 0) + 1)
  }
  return result
}

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = (list, random) => list[Math.floor(random() * list.length)]
