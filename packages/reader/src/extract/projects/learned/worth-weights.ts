import type { Cue } from './cues.ts'

/** Fitted by `node scripts/fit-learned.mjs --write` to 415 names, of which 113 are right; log odds. */
export const BIAS = -2.93
/** What the log odds of the tagger weigh, and those of the least probable other name of the clause. */
export const ODDS = 0.38
export const OF_LEAST = 0.27
/** The share of right names whose stage is right. */
export const STAGED = 0.77
export const WEIGHTS: Readonly<Partial<Record<Cue, number>>> = {
  'kind-only': -0.33,
  'own-name': 0.27,
  'ends-in-thing': 0.35,
  'ends-in-act': 0.56,
  'no-head': -0.57,
  'bare-place': -0.89,
  'three-signs': -0.38,
  'seven-to-twelve-signs': 0.81,
  completed: 0.84,
  counted: -0.24,
  'holds-a-verb': -0.34,
  'signs-unpaired': -0.47,
  'inside-a-bracket': -0.47,
  alone: 0.75,
  'beside-rules': 0.44,
  'beside-sure-rules': 0.46,
  'opens-the-clause': -0.47,
  'behind-completion': 0.44,
  'behind-another-verb': -0.48,
  'words-before-the-first': -0.51,
  'built-behind-it': 0.68,
  'nothing-closes': -0.23,
  'predicate-closes': 0.59,
  'progress-closes': -0.22,
  'projects-close': 0.41,
  'building-closes': 0.53,
  'thing-closes': -0.3,
  'act-closes': 0.41,
  'others-close': -0.24,
  'words-close': -0.95,
  'looks-back': 0.5,
}
