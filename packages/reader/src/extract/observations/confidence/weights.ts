import type { Reason } from '@lantu/model/statement'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = 1.92
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
  change: 0.1,
  'damaged-text': 0,
  'flattened-table': 0.85,
  'known-indicator': 0.9,
  'listed-name': -0.17,
  'long-name': -0.56,
  'many-numbers': -0.2,
  'measure-noun': 0.06,
  'named-by-context': -0.79,
  'named-by-own-words': 0.07,
  'named-by-what-it-counts': -0.12,
  'no-time': 0.24,
  'no-verb': 0.35,
  'shared-list': -0.02,
  'short-name': -2.24,
  'time-from-heading': -0.25,
  'time-said': 0.01,
  'verb-in-name': -0.84,
  'words-for-number': -0.98,
}
