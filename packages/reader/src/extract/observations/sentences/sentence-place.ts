import type { Range } from '@lantu/model/tree'
import type { ReadingContext } from '../../context/reading-context.ts'
import type { View } from '../../view/view.ts'
import type { Themed } from './names/theme.ts'

/** A sentence with where it stands and what holds there: read once, for observations, goals and stages. */
export interface SentencePlace {
  /** The clean text that it stands in. */
  readonly source: string
  readonly view: View
  /** The sentence in the clean text. */
  readonly quote: Range
  /** Index of the innermost section. */
  readonly section: number
  readonly context: ReadingContext
  /** The measure that the paragraph before says of all lines of its list. */
  readonly measure?: string
  /** Where the sentence stands among others; absent in cells and headings. */
  readonly themed?: Themed
}
