import type { LogOdds } from '../../log-odds.ts'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents. */
export const PROJECTS: LogOdds = { bias: 2, weights: {} }
export const SYSTEMS: LogOdds = { bias: 2, weights: {} }
