// Clauses of annotated texts with the projects named in them, as the tagger of `extract/projects/learned` is fitted to them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDocument } from '../../packages/reader/dist/decode/decode-document.js'
import { mayHoldName } from '../../packages/reader/dist/extract/projects/learned/features.js'
import { readBlocks } from '../../packages/reader/dist/extract/view/read-blocks.js'
import { Locator } from '../../packages/reader/dist/locate/locator.js'
import { normalise } from '../../packages/reader/dist/normalise/normalise.js'
import { structure } from '../../packages/reader/dist/structure/structure.js'
import { annotatedPassages } from '../../packages/reader/test-support/annotated-passages.mjs'
import { root } from '../prepare.mjs'
import { shared } from './gold.mjs'

const linesOf = path => readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
const plain = name => name.normalize('NFKC').replace(/\s/g, '')

/** The sentences of a file: their text as read, where each sign stands in the stored text, and their clauses. */
async function sentencesOf(bytes) {
  const document = await decodeDocument(bytes)
  const clean = normalise(document)
  const locator = new Locator(document, clean)
  const sentences = []
  const readParagraph = ({ kind }, views) => {
    if (kind !== 'paragraph' && kind !== 'bullet') return
    for (const { view, clauses } of views)
      sentences.push({ text: view.text, places: [...view.text].map((_, i) => locator.startOf(view.at(i))), clauses })
  }
  readBlocks(clean, structure(document, clean), [{ readTable: () => undefined, readParagraph }])
  return sentences
}

/** Where the words of a name end that stand at sign `from`: a name that its list completes has only its own part there. */
function endOf({ text }, from, name) {
  const wanted = plain(name)
  let at = from
  for (let k = 0; at < text.length && k < wanted.length; ) {
    if (text[at].normalize('NFKC') === wanted[k]) {
      at++
      k++
    } else if (at > from && '“”《》'.includes(text[at])) at++
    else if ('“”《》"'.includes(wanted[k])) k++
    else break
  }
  return at
}

/** The same where only the length of the name is known. */
function endByLength({ text, places }, from, length, next) {
  let end = Math.min(text.length, from + length)
  const mark = text.slice(from + 1, end).search(/[、，；。]/)
  if (mark >= 0) end = from + 1 + mark
  const following = next === undefined ? -1 : places.findIndex(place => place >= next)
  if (following > from && following < end) {
    end = following
    while (end > from + 1 && '、和及与以，'.includes(text[end - 1])) end--
  }
  return end
}

/** `[{ start, end, open }]` of what is annotated in a sentence; systems are no projects. */
function namesIn(sentence, names) {
  const { places } = sentence
  return names.flatMap(({ at, kind, name, length, optional }, i) => {
    if (at < places[0] || at > places[places.length - 1]) return []
    const start = places.findIndex(place => place >= at)
    const end = name ? endOf(sentence, start, name) : endByLength(sentence, start, length, names[i + 1]?.at)
    return end - start < 2 || (kind !== 'p' && !optional) ? [] : [{ start, end, open: optional }]
  })
}

const ANY = 15
/** Which tags each sign of a clause may have: a bit each, outside, begins, goes on, ends. */
function allowedIn([from, to], names) {
  const allowed = new Uint8Array(to - from).fill(1)
  for (const { start, end, open } of names)
    if (start < to && end > from && (open || start < from || end > to))
      allowed.fill(ANY, Math.max(start, from) - from, Math.min(end, to) - from)
  for (const { start, end, open } of names)
    if (!open && start >= from && end <= to) for (let i = start; i < end; i++) allowed[i - from] = i === start ? 2 : i === end - 1 ? 8 : 4
  return allowed
}

/** What rules named in a clause; `byRules` are statements in the reader's own form. */
function namedIn({ places }, [from, to], byRules) {
  return byRules
    .filter(({ at }) => at >= places[from] && at <= places[to - 1])
    .map(({ at, end, kind }) => {
      const last = places.findIndex(place => place >= end)
      return { start: places.findIndex(place => place >= at), end: last < 0 ? places.length : last, kind }
    })
}

function clausesOf(sentences, names, [first, last], set, byRules = null) {
  const ordered = names.toSorted((a, b) => a.at - b.at)
  return sentences.flatMap(sentence => {
    const { text, places, clauses } = sentence
    if (places.length === 0 || places[places.length - 1] < first || places[0] >= last) return []
    const own = namesIn(sentence, ordered)
    return clauses
      .filter(([from, to]) => to - from >= 3 && to - from <= 600 && mayHoldName(text, from, to))
      .map(([from, to]) => ({
        text,
        from,
        to,
        allowed: allowedIn([from, to], own),
        named: byRules && namedIn(sentence, [from, to], byRules),
        set,
      }))
  })
}

const kept = new Map()
const readOnce = path => {
  if (!kept.has(path)) kept.set(path, sentencesOf(readFileSync(path)))
  return kept.get(path)
}

/** Annotated by position, in `../shared`: none where that folder is absent. */
async function byPosition(withSets) {
  const gold = join(shared, 'gold/projects')
  if (!existsSync(gold)) return []
  const found = []
  for (const file of readdirSync(gold)) {
    const [{ ranges }, ...records] = linesOf(join(gold, file))
    const names = records.map(one => ({ ...one, kind: one.kind[0], name: one.name_simplified ?? one.name }))
    for (const range of ranges) found.push({ file: `seeds/${file.replace('.jsonl', '.txt')}`, range, names, set: 'gold' })
  }
  for (const { file, from, to, set, only, names } of annotatedPassages(root, withSets))
    if (only !== 's')
      found.push({
        file,
        range: [from, to],
        names: names.map(([at, kind, , length, optional, own = length]) => ({ at, kind, length: own, optional: optional === 1 })),
        set,
      })
  const clauses = []
  for (const { file, range, names, set } of found) {
    const inside = names.filter(({ at }) => at >= range[0] && at < range[1])
    clauses.push(...clausesOf(await readOnce(join(shared, file)), inside, range, set))
  }
  return clauses
}

/** Where the words of each name stand that a case expects, in order; fewer where one does not. */
function placesOf(text, expect) {
  let from = 0
  return expect.flatMap(({ kind, name, own = name }) => {
    const at = text.indexOf(own, from)
    if (at < 0) return []
    from = at + own.length
    return [{ at: Array.from(text.slice(0, at)).length, kind: kind[0], name: own }]
  })
}

/** The invented cases of `specs/projects`: each with everything it names. */
async function byCases() {
  const folder = join(root, 'specs/projects')
  const clauses = []
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json')))
    for (const { text, expect } of JSON.parse(readFileSync(join(folder, file), 'utf8'))) {
      if (typeof text !== 'string' || !Array.isArray(expect)) continue
      const sentences = await sentencesOf(new TextEncoder().encode(text))
      const names = placesOf(text, expect)
      if (names.length < expect.length) continue
      const found = names.map(({ at, kind, name }) => ({ at, end: at + [...name].length, kind: kind === 'p' ? 'project' : 'system' }))
      clauses.push(...clausesOf(sentences, names, [0, Number.POSITIVE_INFINITY], 'cases', found))
    }
  return clauses
}

/**
 * Further texts, kept outside the project: a folder with `NN.txt`, in the form of the published gold `gold-strict/NN.jsonl`, and in
 * `first-sight/NN.jsonl` what rules read when they first met the text, before they were mended by it.
 */
async function inFolder(folder) {
  const clauses = []
  for (const file of readdirSync(join(folder, 'gold-strict'))) {
    const records = linesOf(join(folder, 'gold-strict', file)).filter(one => !one.ranges)
    const names = records.map(one => ({ ...one, kind: one.kind[0] }))
    const bytes = readFileSync(join(folder, file.replace('.jsonl', '.txt')))
    const atFirst = join(folder, 'first-sight', file)
    const byRules = existsSync(atFirst)
      ? linesOf(atFirst).filter(({ kind, rule }) => /project|system/.test(kind) && rule !== 'project.learned')
      : null
    clauses.push(...clausesOf(await sentencesOf(bytes), names, [0, Number.POSITIVE_INFINITY], folder, byRules))
  }
  return clauses
}

/** Every annotated clause that can hold a name, with the tags its signs may have and the set it comes from. */
export async function taggedClauses(folders, withSets = false) {
  const clauses = [...(await byCases()), ...(await byPosition(withSets))]
  for (const folder of folders) clauses.push(...(await inFolder(folder)))
  return clauses
}
