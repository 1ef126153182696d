import type { Reason } from '@lantu/model/statement'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = 2.19
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
  change: -0.01,
  'damaged-text': 0.15,
  'flattened-table': 0.39,
  'known-indicator': 0.67,
  'listed-name': -0.35,
  'long-name': 0.08,
  'many-numbers': -0.32,
  'measure-noun': 0.78,
  'named-by-context': -0.24,
  'named-by-own-words': 0.23,
  'named-by-what-it-counts': -0.38,
  'no-time': 0.04,
  'no-verb': 0.08,
  'shared-list': 0.02,
  'short-name': -1.46,
  'time-from-heading': -0.35,
  'time-said': 0.31,
  'verb-in-name': -0.65,
  'words-for-number': 0.22,
}
