// Numbers of texts beside the repository that the grammar and the field of wordings name alike.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanPlace } from '../../packages/model/dist/clean-text.js'
import { decodeDocument } from '../../packages/reader/dist/decode/decode-document.js'
import { keptField } from '../../packages/reader/dist/extract/observations/wordings/likelier-name.js'
import { Stretch } from '../../packages/reader/dist/extract/observations/wordings/stretch.js'
import { Locator } from '../../packages/reader/dist/locate/locator.js'
import { normalise } from '../../packages/reader/dist/normalise/normalise.js'
import { readPlan } from '../../packages/reader/dist/read-plan.js'
import { shared } from './gold.mjs'
import { alignedTo, ENOUGH, plain } from './wordings.mjs'

const bare = name => name.replace(/[\s、，的]/g, '')

/** Where the signs of a stretch that are `inside` stand in the stored text: pieces that begin so far from `at` and are so long, in one row. */
function piecesOf(stretch, inside, locator, at) {
  const pieces = []
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue
    const [start, end] = stretch.placeOf(i)
    const place = locator.place({ start, end })
    if (inside[i - 1]) pieces[pieces.length - 1].end = place.end
    else pieces.push(place)
  }
  return pieces.flatMap(({ start, end }) => [start - at, end - start])
}

/** `[at, length, unit, …pieces]` of each such number in prose, but for those at the places `annotated`. */
export async function agreedIn(path, annotated) {
  const bytes = readFileSync(join(shared, path))
  const document = await decodeDocument(bytes)
  const clean = normalise(document)
  const locator = new Locator(document, clean)
  const field = keptField()
  const stretch = new Stretch()
  const { statements } = await readPlan(bytes)
  return statements.flatMap(({ kind, rule, at, text, unit, indicator }) => {
    if (kind !== 'observation' || !rule.startsWith('prose.') || annotated.has(at)) return []
    const length = [...text].length
    const [start, end] = [at, at + length].map(place => cleanPlace(clean, locator.points.toUnits(place)))
    stretch.read(clean.text, start, end, unit)
    if (bare(field.name(stretch, unit)) !== bare(indicator)) return []
    const { inside, share } = alignedTo(plain(indicator), stretch.text, stretch.at)
    return share < ENOUGH ? [] : [[at, length, unit, ...piecesOf(stretch, inside, locator, at)]]
  })
}
