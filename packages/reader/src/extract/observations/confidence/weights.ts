import type { Reason } from '@lantu/model/statement'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = 1.94
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
  change: 0.09,
  'damaged-text': 0.01,
  'flattened-table': 0.86,
  'known-indicator': 0.73,
  'listed-name': -0.18,
  'long-name': -0.56,
  'many-numbers': -0.17,
  'measure-noun': 0.1,
  'named-by-context': -0.8,
  'named-by-own-words': 0.07,
  'named-by-what-it-counts': -0.13,
  'no-time': 0.25,
  'no-verb': 0.34,
  'shared-list': -0.06,
  'short-name': -2.34,
  'time-from-heading': -0.27,
  'time-said': 0.01,
  'verb-in-name': -0.85,
  'words-for-number': -1.07,
}
