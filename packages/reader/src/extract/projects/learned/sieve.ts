import { SignKinds } from '../../../patterns/sign-set.ts'
import { DIGITS, LETTERS } from './features.ts'

/**
 * Tells by its signs alone, whatever their order, whether a clause is likely enough to name a project to be read sign by sign: a logistic
 * model fitted with the tagger, in sixteenths. It leaves out two of three clauses in which the tagger would find nothing.
 */
export class Sieve {
  /** Numbers of eight bits with a sign. */
  private readonly weights: SignKinds
  private readonly least: number

  /** `weights` as `sign=weight`, parted by blanks; signs as in `features.ts`. */
  constructor(bias: number, weights: string) {
    this.least = LEAST - bias
    const entries = weights.split(' ').map((entry): [number, string] => [Number(entry.slice(2)), entry.charAt(0)])
    this.weights = new SignKinds(
      entries.map(([weight, sign]) => [weight, sign === '9' ? DIGITS.stretches : sign === 'A' ? LETTERS.stretches : sign]),
    )
  }

  passes(text: string, start: number, end: number): boolean {
    let sum = 0
    for (let i = start; i < end; i++) sum += (this.weights.of(text.charCodeAt(i)) << 24) >> 24
    return sum >= this.least
  }
}

/** Log odds, in sixteenths. At −32 a seventh more names come of the texts at hand, and none of those annotated at first sight. */
const LEAST = -8
