import type { DecodedDocument } from '@lantu/model/decoded-document'
import { clockOf } from './extract/context/document-clock.ts'
import { passageContext } from './extract/context/document-context.ts'
import { MeasureReader } from './extract/observations/measure-reader.ts'
import { Observer } from './extract/observations/sentences/observe-sentence.ts'
import { freshMemory } from './extract/observations/sentences/running.ts'
import { ProjectReader } from './extract/projects/project-reader.ts'
import { TaskReader } from './extract/tasks/task-reader.ts'
import { View } from './extract/view/view.ts'
import { Locator } from './locate/locator.ts'
import { CleanWriter } from './normalise/clean-writer.ts'
import { Mask } from './normalise/mask.ts'
import { normalise } from './normalise/normalise.ts'
import { SectionStack } from './structure/section-stack.ts'
import { structure } from './structure/structure.ts'

const nothing: DecodedDocument = {
  mediaType: 'text/plain',
  encoding: 'utf-8',
  text: '',
  locators: [],
  tables: [],
  headings: [],
  notices: [],
}
const clean = normalise(nothing)
const outline = structure(nothing, clean)
const view = new View('', 0, 0, null)
const context = passageContext('target', clockOf(outline.facts))

/**
 * One object of each class that a reading makes and lets go. The engine forgets a shape when a full collection of garbage finds no
 * object of it, and with the shape the code compiled for it: a server that reads now and then would begin each reading half cold.
 */
export const SPECIMENS: readonly object[] = [
  new Mask(0),
  new CleanWriter('', new Uint16Array(0)),
  new SectionStack(0),
  view,
  new MeasureReader(clean, outline, () => context),
  new Observer({ source: '', view, quote: { start: 0, end: 0 }, section: 0, context }, freshMemory(), []),
  new TaskReader(clean, outline, () => context),
  new ProjectReader(clean, outline, () => context),
  new Locator(nothing, clean),
]
