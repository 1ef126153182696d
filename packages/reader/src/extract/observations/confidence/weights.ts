import type { Reason } from '@lantu/model/statement'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = 2.05
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
  change: 0.11,
  'damaged-text': 0.02,
  'flattened-table': 0.5,
  'known-indicator': 0.81,
  'listed-name': -0.44,
  'long-name': -0.18,
  'many-numbers': -0.27,
  'measure-noun': 0.84,
  'named-by-context': -0.41,
  'named-by-own-words': 0.17,
  'named-by-what-it-counts': -0.26,
  'no-time': -0.03,
  'no-verb': -0.08,
  'shared-list': 0.07,
  'short-name': -2.12,
  'time-from-heading': -0.25,
  'time-said': 0.29,
  'verb-in-name': -0.68,
  'words-for-number': 0.11,
}
