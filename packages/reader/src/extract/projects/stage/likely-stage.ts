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

/** Sums what the features of a project weigh for each of the seven stages: one after another, without a loop over them, it takes half the time. */
export function weigh(sums: Float64Array, { ids, count }: Features): void {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let fifth = 0
  let sixth = 0
  let seventh = 0
  for (let k = 0; k < count; k++) {
    const from = places[ids[k] as number] as number
    if (from === 0) continue
    first += weights[from] as number
    second += weights[from + 1] as number
    third += weights[from + 2] as number
    fourth += weights[from + 3] as number
    fifth += weights[from + 4] as number
    sixth += weights[from + 5] as number
    seventh += weights[from + 6] as number
  }
  sums[0] = first
  sums[1] = second
  sums[2] = third
  sums[3] = fourth
  sums[4] = fifth
  sums[5] = sixth
  sums[6] = seventh
}
