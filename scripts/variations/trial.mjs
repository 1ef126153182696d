import { readdirSync } from 'node:fs'
import { difference, randomOf, varied } from './frame.mjs'

/** @returns {Promise<import('./frame.mjs').Variation[]>} those of all modules beside this one (the tests stand there too) */
export async function allVariations() {
  const found = []
  for (const file of readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.mjs'))
    .toSorted())
    found.push(...((await import(/* @vite-ignore */ `./${file}`)).variations ?? []))
  return found
}

const NOTHING = { compared: 0, same: 0, fields: new Map(), differences: [] }

/** What differs where a text is read as it is (`read`) and changed in one way; `statementsOf` reads a text. */
export function trial(read, statementsOf, variation, seed = 1) {
  const change = varied(read.text, variation.edits(read, randomOf(seed)))
  if (change.edits.length === 0) return NOTHING
  return difference(read.statements, statementsOf(change.text), change.moved, variation, change.edits)
}
