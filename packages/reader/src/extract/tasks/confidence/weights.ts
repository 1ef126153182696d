import type { LogOdds } from '../../fitted/log-odds.ts'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents. */
export const TASKS: LogOdds = {
  bias: 0.92,
  weights: {
    'action-after-other': -0.67,
    'actor-named': 0.28,
    'due-said': -0.57,
    'opens-with-action': 0.67,
    'part-looks-ahead': 0.88,
    'several-actions': 0.47,
    'unsure-part': -0.88,
    'with-number': -0.45,
  },
}
