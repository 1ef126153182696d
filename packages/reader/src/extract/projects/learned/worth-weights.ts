import type { Cue } from './cues.ts'

/** Fitted by `node scripts/fit-learned.mjs --write` to 412 names, of which 111 are right; log odds. */
export const BIAS = -2.93
/** What the log odds of the tagger weigh, and those of the least probable other name of the clause. */
export const ODDS = 0.39
export const OF_LEAST = 0.25
/** The share of right names whose stage is right. */
export const STAGED = 0.77
export const WEIGHTS: Readonly<Partial<Record<Cue, number>>> = {
  'kind-only': -0.32,
  'own-name': 0.28,
  'ends-in-thing': 0.34,
  'ends-in-act': 0.58,
  'no-head': -0.6,
  'bare-place': -0.86,
  'three-signs': -0.35,
  'seven-to-twelve-signs': 0.82,
  completed: 0.84,
  counted: -0.23,
  'holds-a-verb': -0.34,
  'signs-unpaired': -0.46,
  'inside-a-bracket': -0.46,
  alone: 0.71,
  'beside-rules': 0.42,
  'beside-sure-rules': 0.42,
  'opens-the-clause': -0.47,
  'behind-completion': 0.46,
  'behind-another-verb': -0.54,
  'words-before-the-first': -0.49,
  'built-behind-it': 0.7,
  'nothing-closes': -0.24,
  'predicate-closes': 0.58,
  'progress-closes': -0.22,
  'projects-close': 0.37,
  'building-closes': 0.54,
  'thing-closes': -0.29,
  'act-closes': 0.41,
  'others-close': -0.24,
  'words-close': -0.92,
  'looks-back': 0.5,
}
