// Weights that are used may have been fitted to more than is at hand: annotated texts of others are not kept in the project.
import { existsSync, readFileSync } from 'node:fs'

/**
 * Why weights are not to be written over those of a file, or null: they would rest on fewer annotated samples than the head of the file says,
 * or on fewer readings that rules and model agreed on. One kind does not make up for the other.
 * @param {string} file the weights in use, whose head says `--write` to N … and M agreed …
 * @param {number} samples annotated, that the new ones were fitted to
 * @param {number} agreed readings that nobody annotated
 */
export function whyNotWrite(file, samples, agreed = 0) {
  const head = existsSync(file) ? readFileSync(file, 'utf8').slice(0, 1000) : ''
  const before = Number(/--write` to (\d+) /.exec(head)?.[1] ?? 0)
  const agreedBefore = Number(/(\d+) agreed /.exec(head)?.[1] ?? 0)
  if (samples >= before && agreed >= agreedBefore) return null
  const [was, are] =
    agreedBefore > 0 ? [`${before} samples and ${agreedBefore} agreed`, `${samples} and ${agreed}`] : [`${before} samples`, samples]
  return `not written: ${file} was fitted to ${was} and these are ${are}; name the other texts by --also, or write in spite of it by --fewer`
}
