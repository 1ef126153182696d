import type { Finding } from '@lantu/model/finding'
import type { Corpus } from './corpus.ts'

/**
 * A coherence rule: a name, and a pure function from what documents say to findings. The comment at the head of its file is
 * its page in `docs/rules/` and holds the examples that are its tests (`scripts/coherence/rule-pages.mjs` reads it).
 */
export interface Rule {
  readonly name: string
  readonly check: (corpus: Corpus) => Iterable<Finding>
}
