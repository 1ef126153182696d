import type { LogOdds } from '../../log-odds.ts'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents. */
export const TASKS: LogOdds = {
  bias: 2.57,
  weights: {
    'action-after-other': -0.34,
    'actor-named': 0.1,
    'due-said': 0.09,
    'opens-with-action': 0.34,
    'part-looks-ahead': -0.06,
    'several-actions': 0.23,
    'unsure-part': 0.06,
    'with-number': -0.18,
  },
}
