import { type Features, SIZE, STAGES } from './features.ts'
import { WEIGHTS } from './weights.ts'

/** How probable each stage of a project is, by a multinomial model. Fitted by `node scripts/fit-stages.mjs --write`. */

const COUNT = STAGES.length
/** How much likelier (natural logarithm) another stage must be than that of the rules. */
export const MARGIN = 0.25
/** What the other names of its list weigh for a name, all together: a list shares its stage. */
export const SHARED = 1
/** Weights are written as whole numbers. */
export const SCALE = 20

const rows = WEIGHTS.trim().split('\n')
/** What the features that weigh weigh, one after another, behind a row of noughts for all others. */
const weights = new Float32Array((rows.length + 1) * COUNT)
/** Where the weights of each feature begin. */
const places = new Uint16Array(SIZE)
rows.forEach((line, row) => {
  const [id, ...numbers] = line.split(' ').map(Number)
  const from = (row + 1) * COUNT
  places[id as number] = from
  for (const [i, weight] of numbers.entries()) weights[from + i] = weight / SCALE
})

/** Adds up what the features of a project weigh for each of the seven stages. */
export function weigh(sums: Float64Array, { ids, count }: Features): void {
  sums.fill(0)
  for (let k = 0; k < count; k++) {
    const from = places[ids[k] as number] as number
    if (from === 0) continue
    for (let i = 0; i < COUNT; i++) sums[i] = (sums[i] as number) + (weights[from + i] as number)
  }
}
