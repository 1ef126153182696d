import type { Reason } from '@lantu/model/statement'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = 2.09
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
  change: 0.21,
  'damaged-text': 0.24,
  'flattened-table': 0.49,
  'known-indicator': 0.94,
  'listed-name': -0.44,
  'long-name': -0.16,
  'many-numbers': -0.29,
  'measure-noun': 0.75,
  'named-by-context': -0.42,
  'named-by-own-words': 0.18,
  'named-by-what-it-counts': -0.25,
  'no-time': -0.04,
  'no-verb': -0.09,
  'shared-list': 0.06,
  'short-name': -2.05,
  'time-from-heading': -0.25,
  'time-said': 0.29,
  'verb-in-name': -0.67,
  'words-for-number': 0.11,
}
