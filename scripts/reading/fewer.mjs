// Weights that are used may have been fitted to more than is at hand: annotated texts of others are not kept in the project.
import { existsSync, readFileSync } from 'node:fs'

/**
 * Why weights are not to be written over those of a file, or null: they would rest on fewer samples than the head of the file says.
 * @param {string} file the weights in use, whose head says `--write` to N …
 * @param {number} samples that the new ones were fitted to
 */
export function whyNotWrite(file, samples) {
  const head = existsSync(file) ? readFileSync(file, 'utf8').slice(0, 1000) : ''
  const before = Number(/--write` to (\d+) /.exec(head)?.[1] ?? 0)
  if (samples >= before) return null
  return `not written: ${file} was fitted to ${before} samples and these are ${samples}; name the other texts by --also, or write in spite of it by --fewer`
}
