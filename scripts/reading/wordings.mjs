// Numbers of annotated texts with the signs around them that name what they measure, as the field of `extract/observations/wordings`
// is fitted to them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cleanPlace } from '../../packages/model/dist/clean-text.js'
import { decodeDocument } from '../../packages/reader/dist/decode/decode-document.js'
import { Stretch } from '../../packages/reader/dist/extract/observations/wordings/stretch.js'
import { formOf } from '../../packages/reader/dist/extract/view/forms.js'
import { normalise } from '../../packages/reader/dist/normalise/normalise.js'
import { root } from '../prepare.mjs'
import { shared } from './gold.mjs'

const linesOf = path => readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)

/** A name in the form of a stretch. */
export const plain = name => {
  const signs = name.replace(/\s/g, '')
  return [...signs]
    .map((_, i) => formOf(signs, i))
    .join('')
    .replace(/\d[\d.,]*/g, '0')
}

/**
 * Which signs of a stretch a name is made of: its longest piece that stands there, nearest to the number, then the longest of what is
 * left on either side.
 */
export function alignedTo(name, text, at) {
  const inside = new Uint8Array(text.length)
  let found = 0
  const place = piece => {
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY]
    for (let from = text.indexOf(piece); from >= 0; from = text.indexOf(piece, from + 1)) {
      const to = from + piece.length
      if (inside.subarray(from, to).includes(1) || (from <= at && to > at)) continue
      const away = from < at ? at - to : from - at
      if (away < least) [nearest, least] = [from, away]
    }
    return nearest
  }
  const take = (from, to) => {
    for (let size = to - from; size >= 2; size--)
      for (let start = from; start + size <= to; start++) {
        const nearest = place(name.slice(start, start + size))
        if (nearest < 0) continue
        inside.fill(1, nearest, nearest + size)
        found += size
        take(from, start)
        take(start + size, to)
        return
      }
  }
  take(0, name.length)
  return { inside, share: found / Math.max(1, name.length) }
}

const [OUT, BEGINS, GOES_ON, ENDS, ANY] = [1, 2, 4, 8, 15]
/** Which tags each sign may have. */
function tagsOf(inside) {
  const tags = new Uint8Array(inside.length).fill(OUT)
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue
    const [first, last] = [!inside[i - 1], !inside[i + 1]]
    tags[i] = first && last ? ANY : first ? BEGINS : last ? ENDS : GOES_ON
  }
  return tags
}

/** Less of a name than this in the words around its number teaches nothing. */
export const ENOUGH = 0.85

/** One number of a clean text: `{ clean, start, end, unit, name, tags, set }`, null where the words around do not say its name. */
function sampleOf(clean, start, end, unit, name, set) {
  const stretch = new Stretch()
  stretch.read(clean, start, end, unit)
  const { inside, share } = alignedTo(plain(name), stretch.text, stretch.at)
  return share < ENOUGH ? null : { clean, start, end, unit, name, tags: tagsOf(inside), set }
}

/** Samples of a text whose records say where their numbers stand in code points of the stored text. */
async function samplesOf(path, records, set) {
  const document = await decodeDocument(readFileSync(path))
  const clean = normalise(document)
  const places = []
  let unit = 0
  for (const sign of document.text) {
    places.push(unit)
    unit += sign.length
  }
  return records.flatMap(({ at, text, unit: said, indicator }) => {
    if (at === undefined || !indicator) return []
    const [start, end] = [at, at + [...text].length].map(place => cleanPlace(clean, places[place] ?? unit))
    return sampleOf(clean.text, start, end, said, indicator, set) ?? []
  })
}

/** Annotations of the published gold and of other texts in its form, and their texts. */
const GOLD = [
  ['gold', 'seeds'],
  ['gold/others', 'texts'],
]

async function ofFolder(texts, records, set) {
  const found = []
  for (const file of readdirSync(records).toSorted()) {
    const text = join(texts, file.replace('.jsonl', '.txt'))
    if (!file.endsWith('.jsonl') || !existsSync(text)) continue
    found.push(
      ...(await samplesOf(
        text,
        linesOf(join(records, file)).filter(line => !line.ranges && !line.optional),
        set ?? file,
      )),
    )
  }
  return found
}

/** The passages annotated by position in specs. */
function readPassages() {
  const folder = join(root, 'specs/observations/annotated')
  return readdirSync(folder)
    .filter(file => file.endsWith('.json') && file !== 'first-sight.json')
    .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).passages)
}

async function ofPassages() {
  const found = []
  for (const { file, part, records } of readPassages()) {
    const path = join(shared, file)
    if (!existsSync(path)) continue
    const signs = [...(await decodeDocument(readFileSync(path))).text]
    const written = records
      .filter(({ optional }) => !optional)
      .map(({ at, end, unit, name }) => ({
        at,
        unit,
        text: signs.slice(at, end).join(''),
        indicator: name.map(piece => (typeof piece === 'string' ? piece : signs.slice(...piece).join(''))).join(''),
      }))
    found.push(...(await samplesOf(path, written, part)))
  }
  return found
}

/** Where annotated numbers stand, by the texts of `../shared`. */
export function annotatedPlaces() {
  const places = new Map()
  const add = (path, records) => {
    if (!places.has(path)) places.set(path, new Set())
    for (const { at, optional } of records) if (!optional) places.get(path).add(at)
  }
  for (const [records, texts] of GOLD)
    for (const file of readdirSync(join(shared, records)))
      if (file.endsWith('.jsonl')) add(`${texts}/${file.replace('.jsonl', '.txt')}`, linesOf(join(shared, records, file)))
  for (const { file, records } of readPassages()) add(file, records)
  return places
}

/** The invented cases, each a sentence with its number between ⟦ and ⟧. */
async function ofCases() {
  const folder = join(root, 'specs/observations')
  const cases = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const cleanOf = async text => normalise(await decodeDocument(Buffer.from(text))).text
  const found = []
  for (const { text, expect } of cases) {
    const [before, number, behind] = (text ?? '').split(/[⟦⟧]/)
    if (behind === undefined || !expect?.indicator) continue
    const clean = await cleanOf(before + number + behind)
    const start = before ? (await cleanOf(before)).trimEnd().length : 0
    if (clean.startsWith(number, start))
      found.push(sampleOf(clean, start, start + number.length, expect.unit ?? '', expect.indicator, 'cases') ?? [])
  }
  return found.flat()
}

/** Names on which the grammar and the field agreed, written down by `agree-readings.mjs`. */
export async function agreedWordings() {
  const file = join(root, 'specs/observations/agreed/wordings.json')
  const found = []
  for (const [path, rows] of existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')).files) : []) {
    if (!existsSync(join(shared, path))) continue
    const signs = [...(await decodeDocument(readFileSync(join(shared, path)))).text]
    const words = (from, length) => signs.slice(from, from + length).join('')
    const records = rows.map(([at, length, unit, ...pieces]) => ({
      at,
      unit,
      text: words(at, length),
      indicator: pieces.map((from, i) => (i % 2 ? '' : words(at + from, pieces[i + 1]))).join(''),
    }))
    found.push(...(await samplesOf(join(shared, path), records, 'agreed')))
  }
  return found
}

/** All annotated samples; `also`: folders of texts beside their annotations in the form of the published gold, each a set. */
export async function wordingSamples(also = []) {
  const gold = existsSync(join(shared, 'gold'))
    ? [
        ...(await ofFolder(join(shared, 'seeds'), join(shared, 'gold'), 'gold')),
        ...(await ofFolder(join(shared, 'texts'), join(shared, 'gold/others'), 'gold-others')),
        ...(await ofPassages()),
      ]
    : []
  const others = []
  for (const folder of also) others.push(...(await ofFolder(folder, folder, basename(folder))))
  return [...(await ofCases()), ...gold, ...others]
}
