// The passages of specs/projects/annotated: those of `names.json`, then those of the sets beside it, file by file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const passagesOf = path => JSON.parse(readFileSync(path, 'utf8')).passages

/**
 * @typedef {[at: number, kind: 'p' | 's', stage: string, length: number, optional: 0 | 1, own?: number]} Annotated where a name begins, in
 *   code points of the decoded file; how long it is; `own`: how much of it stands there, where its list completes it
 * @typedef {{ file: string, from: number, to: number, set: string, only?: 'p' | 's', names: Annotated[] }} Passage `only` projects or
 *   only systems may have been annotated in it
 * @param {string} root of the repository
 * @param {boolean} withSets whether those of the sets are wanted too
 * @returns {Passage[]}
 */
export function annotatedPassages(root, withSets = true) {
  const folder = join(root, 'specs/projects/annotated')
  const sets = join(folder, 'sets')
  const files = withSets && existsSync(sets) ? readdirSync(sets).filter(file => file.endsWith('.json')) : []
  return [join(folder, 'names.json'), ...files.toSorted().map(file => join(sets, file))].flatMap(passagesOf)
}
