import type { ProjectDraft } from '../../draft.ts'
import type { Sentence } from '../../view/sentence.ts'
import type { Name } from '../names/name.ts'

/** What a paragraph stands in, by which the stages of the projects named there are judged. */
export interface Standing {
  /** It looks back (0) or ahead (1) by its heading, or by its words (2, 3). */
  readonly tense: number
  /** The kind of the document: a number. */
  readonly kind: number
  readonly title: string
  readonly heading: string
  /** The line that opens the list to which the paragraph belongs; empty without one. */
  readonly opener: string
  /** The last sentence of the paragraph before, in the same section. */
  readonly before: string
  readonly sentences: readonly Sentence[]
}

/** What was found, and the name in its sentence by which its stage can be judged. */
export interface Found {
  readonly draft: ProjectDraft
  readonly name: Name
  readonly sentence: Sentence
  readonly standing: Standing
}
