// What the model of roles is told of sentences whose roles were annotated.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = new URL('../../packages/reader/dist/', import.meta.url)
const { decodeDocument } = await import(new URL('decode/decode-document.js', dist))
const { normalise } = await import(new URL('normalise/normalise.js', dist))
const { structure } = await import(new URL('structure/structure.js', dist))
const { contextsOf } = await import(new URL('extract/context/passages.js', dist))
const { readBlocks } = await import(new URL('extract/view/read-blocks.js', dist))
const { TaskReader } = await import(new URL('extract/tasks/task-reader.js', dist))
const { RolesInTurn } = await import(new URL('extract/tasks/roles/roles-in-turn.js', dist))
const { Features, openingOf, endingOf, verbOf } = await import(new URL('extract/tasks/roles/features.js', dist))
const { Locator } = await import(new URL('locate/locator.js', dist))
const { putWordsInPlace } = await import(new URL('locate/put-in-place.js', dist))

/** The word of one sign or two that a number stands for. */
const wordOf = number => String.fromCharCode(number >>> 16, number & 0xffff).replaceAll('\0', '')

/** The samples of a file's sentences by where they begin and end in it: what the rules say, the features, and the words that may be known. */
async function samplesOf(bytes) {
  const document = await decodeDocument(bytes)
  const clean = normalise(document)
  const outline = structure(document, clean)
  const told = []
  const { judge, settle } = RolesInTurn.prototype
  let sentences = []
  let k = 0
  RolesInTurn.prototype.settle = function (paragraph, section) {
    const { sentences: all, ones, aside } = paragraph
    sentences = aside ? [] : all.filter((_, i) => !(ones[i].duty && ones[i].clause < 0))
    k = 0
    return settle.call(this, paragraph, section)
  }
  RolesInTurn.prototype.judge = (one, among, at, end) => {
    const features = new Features()
    features.fill(one, among)
    const closed = [...features.ids.subarray(0, features.count)].map((id, i) => [id, features.values[i]])
    const words = [openingOf(one.text), endingOf(one.text), end > at ? verbOf(one.text, at, end) : 0].map(wordOf)
    told.push({ start: sentences[k++].start, rules: one.role, closed, words })
    return one.role
  }
  try {
    const tasks = new TaskReader(clean, outline, contextsOf(clean, outline))
    readBlocks(clean, outline, [tasks])
    const byStart = new Map(told.map(sample => [sample.start, sample]))
    const locator = new Locator(document, clean)
    return tasks.sentences.flatMap(sentence => {
      const sample = byStart.get(sentence.at)
      putWordsInPlace(sentence, locator)
      return sample ? [{ at: sentence.at, end: sentence.end, ...sample }] : []
    })
  } finally {
    Object.assign(RolesInTurn.prototype, { judge, settle })
  }
}

/** All annotated sentences with what is known of them; those of documents that are not at hand are left out. */
export async function readRoleSamples(root) {
  const annotated = join(root, 'specs/tasks/annotated')
  const read = name => JSON.parse(readFileSync(join(annotated, name), 'utf8'))
  const rows = [...read('sentences.json').sentences, ...read('roles.json').sentences]
  const samples = []
  for (const file of new Set(rows.map(row => row.file))) {
    const path = file.startsWith('corpus/') ? join(root, 'corpus/qingchuanhu', file.slice(7)) : join(root, '../shared', file)
    const byPlace = new Map((await samplesOf(readFileSync(path))).map(sample => [sample.at, sample]))
    for (const { at, role, half } of rows.filter(row => row.file === file)) {
      const sample = byPlace.get(at)
      if (sample) samples.push({ ...sample, document: file, role, half })
    }
  }
  const documents = read('documents.json')
  const cases = readdirSync(join(root, 'specs/tasks')).filter(file => file.endsWith('.json'))
  for (const one of cases.flatMap(file => JSON.parse(readFileSync(join(root, 'specs/tasks', file), 'utf8')))) {
    const before = documents[one.document]
    const { role, actions } = one.expect
    const found = await samplesOf(new TextEncoder().encode(`${before}${one.text}\n`))
    const sample = found.find(({ at }) => at >= [...before].length)
    // what only says who answers is not judged: the task is the sentence behind it
    if (sample) samples.push({ ...sample, document: one.text, role: actions ? 'task' : role, half: 'case' })
  }
  for (const { document, half, role, rules, closed, words } of read('role-features.json').sentences)
    samples.push({ document, half, role, rules, closed: closed.map(one => (Array.isArray(one) ? one : [one, 1])), words })
  return samples
}
