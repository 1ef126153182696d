// Compares the projects and systems that were read in a passage with those annotated there by position: `[at, kind, stage, length,
// optional, …]`, kind `p` or `s`, length that of the name. A name is found where one of the same kind begins within NEAR code points and
// is at least SHARE as long as the longer of both (the published scorer compares the names' characters; these are not at hand here).
const NEAR = 3
const SHARE = 0.7

const lengthOf = name => name.replace(/\s+/g, '').length
const alike = (one, other) => Math.min(one, other) / Math.max(one, other) >= SHARE

const KINDS = { p: ['project'], s: ['system'] }

/**
 * @param {import('./annotated-passages.mjs').Passage} passage
 * @param {readonly { kind: string, at: number, name?: string, stage?: string }[]} statements of the document
 * @returns pairs found (with what was read), annotations missed, and what was read and is not annotated; optional ones are in none
 */
export function compareNames({ from, to, only, names }, statements) {
  const kinds = only ? KINDS[only] : ['project', 'system']
  const free = new Set(statements.filter(s => kinds.includes(s.kind) && s.at >= from && s.at < to))
  const take = ([at, kind, , length], sameKind) => {
    let best = null
    for (const s of free) {
      if (Math.abs(s.at - at) > NEAR || !alike(lengthOf(s.name), length) || (sameKind && s.kind[0] !== kind)) continue
      if (!best || Math.abs(s.at - at) < Math.abs(best.at - at)) best = s
    }
    if (best) free.delete(best)
    return best
  }
  const pairs = []
  const missed = []
  for (const one of names.filter(name => !name[4])) {
    const read = take(one, true)
    if (read) pairs.push({ annotated: one, read })
    else missed.push(one)
  }
  for (const one of names.filter(name => name[4])) take(one, false)
  return { pairs, missed, spurious: [...free] }
}
