import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Reading } from '@lantu/model/reading'
import type { Statement, TaskStatement } from '@lantu/model/statement'
import { decodeDocument } from './decode/decode-document.ts'
import { contextsOf } from './extract/context/passages.ts'
import { MeasureReader } from './extract/observations/measure-reader.ts'
import { ProjectReader } from './extract/projects/project-reader.ts'
import { TaskReader } from './extract/tasks/task-reader.ts'
import { readBlocks } from './extract/view/read-blocks.ts'
import { SentenceSigns } from './extract/view/sentence-signs.ts'
import { inOrder } from './locate/in-order.ts'
import { locateBlocks, locateSections } from './locate/locate-outline.ts'
import { Locator } from './locate/locator.ts'
import { putInPlace, putWordsInPlace } from './locate/put-in-place.ts'
import { normalise } from './normalise/normalise.ts'
import './specimens.ts'
import { structure } from './structure/structure.ts'

export interface ReadOptions {
  /** Told at the start of each step: its name and how much of the whole is done, in [0, 1]. */
  readonly onProgress?: (step: string, fraction: number) => void
}

const MOST_HELD = 200
/** What the task being filled holds: a list made for each would keep room for seventeen. */
const HELD: NonNullable<TaskStatement['holds']> = []

/** Tells each task what it holds: all statements are in text order, and one walk along them meets the tasks in theirs. */
function fillTasks(statements: readonly Statement[], places: Float64Array): void {
  let from = 0
  for (const task of statements) {
    if (task.kind !== 'task') continue
    // a row holds what stands in any of its cells
    const row = task.rule === 'task.row'
    const [start, end] = row ? [task.quoteStart, task.quoteEnd] : [task.at, task.end]
    while ((places[from] as number) < start) from++
    let held = 0
    for (let i = from; i < statements.length && held < MOST_HELD; i++) {
      const at = places[i] as number
      if (at >= end) break
      const { kind } = statements[i] as Statement
      if (kind !== 'task') HELD[held++] = { kind, at }
    }
    if (held) task.holds = HELD.slice(0, held)
  }
}

/** The statements of a decoded document: pure, and linear in its length. */
export function readText(document: DecodedDocument, options: ReadOptions = {}): Reading {
  const tell = options.onProgress ?? (() => undefined)
  tell('normalise', 0.3)
  const clean = normalise(document)
  tell('structure', 0.5)
  const outline = structure(document, clean)
  tell('extract', 0.6)
  const locator = new Locator(document, clean)
  const contextAt = contextsOf(clean, outline)
  const signs = new SentenceSigns(clean.text, outline)
  const measures = new MeasureReader(clean, outline, contextAt, signs)
  const projects = new ProjectReader(clean, outline, contextAt)
  const tasks = new TaskReader(clean, outline, contextAt)
  // measured: with the grammar of numbers in the same walk the three crowd one another out, and reading takes a third longer
  const { observations, goals } = measures.read()
  readBlocks(clean, outline, [projects, tasks], signs)
  const statements: Statement[] = [...observations, ...goals, ...projects.finish(), ...tasks.finish(outline.blocks.length)]
  const begins = new Float64Array(statements.length)
  for (let i = 0; i < begins.length; i++) begins[i] = putInPlace(statements[i] as Statement, locator)
  for (const sentence of tasks.sentences) putWordsInPlace(sentence, locator)
  const { ordered, places } = inOrder(statements, begins)
  fillTasks(ordered, places)
  tell('extract', 0.95)
  return {
    document,
    facts: outline.facts,
    sections: locateSections(outline, locator),
    blocks: locateBlocks(clean, outline, locator),
    sentences: tasks.sentences,
    statements: ordered,
    notices: document.notices,
  }
}

/** Reads a file: bytes → text → clean text → tree → statements. Throws `LantuError` for what cannot be read. */
export async function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  options.onProgress?.('decode', 0)
  const document = await decodeDocument(bytes)
  return readText(document, options)
}
