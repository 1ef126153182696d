import type { LogOdds } from '../../log-odds.ts'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents. */
export const TASKS: LogOdds = {
  bias: 2.46,
  weights: {
    'action-after-other': -0.44,
    'actor-named': 0.11,
    'due-said': 0.08,
    'opens-with-action': 0.44,
    'part-looks-ahead': -0.05,
    'several-actions': 0.48,
    'unsure-part': 0.05,
    'with-number': -0.17,
  },
}
