import type { LogOdds } from '../../log-odds.ts'

/** Fitted by `node scripts/calibrate.mjs --write` on annotated documents. */
export const PROJECTS: LogOdds = {
  bias: 0.22,
  weights: {
    'completed-name': -0.35,
    'damaged-text': 0.07,
    'described-name': 0.01,
    'ends-in-act': -0.55,
    'ends-in-project': -0.21,
    'ends-in-thing': 0.47,
    'in-a-box': 0.71,
    'in-a-list': 0.8,
    'joined-name': -1.08,
    'kind-only': -0.25,
    'listed-name': -0.22,
    'long-name': 0.08,
    'no-head': 0.29,
    'own-name': 0.37,
    'own-words': -0.11,
    predicate: 0.29,
    'short-name': -0.47,
    'verb-of-making': 0.14,
    'verb-of-pushing': -0.02,
    'without-verb': -0.41,
  },
}
export const SYSTEMS: LogOdds = {
  bias: 0.68,
  weights: {
    'described-name': -0.41,
    'in-a-box': -0.04,
    'in-a-list': 0.15,
    'joined-name': -0.24,
    'kind-only': -0.54,
    'listed-name': -0.29,
    'long-name': -0.05,
    mechanism: -0.21,
    'no-head': 0.25,
    'own-name': 0.43,
    'own-words': 0.11,
    platform: -0.04,
    predicate: 0.05,
    'short-name': -0.3,
    'verb-of-making': 0.23,
    'verb-of-pushing': -0.28,
  },
}
