import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Reading } from '@lantu/model/reading'
import type { Origin, Statement, TaskStatement } from '@lantu/model/statement'
import { decodeDocument } from './decode/decode-document.ts'
import type { ObservationDraft, TaskDraft } from './extract/draft.ts'
import { extractObservations } from './extract/observations/extract-observations.ts'
import { extractProjects } from './extract/projects/extract-projects.ts'
import { extractTasks } from './extract/tasks/extract-tasks.ts'
import { type Locator, locateBlocks, locateSections, locatorOf } from './locate/locate.ts'
import { normalise } from './normalise/normalise.ts'
import { structure } from './structure/structure.ts'

export interface ReadOptions {
  /** Told at the start of each step: its name and how much of the whole is done, in [0, 1]. */
  readonly onProgress?: (step: string, fraction: number) => void
}

type Draft = { readonly start: number; readonly end: number; readonly quote: { readonly start: number; readonly end: number } }

function place<T extends Draft>(draft: T, locator: Locator) {
  const { start, end, quote, ...fields } = draft
  const own = locator.place({ start, end })
  const around = locator.place(quote)
  const quoteStart = Math.min(around.start, own.start)
  const quoteEnd = Math.max(around.end, own.end)
  return {
    at: own.start,
    end: own.end,
    text: locator.words(own),
    quoteStart,
    quoteEnd,
    quote: locator.words({ start: quoteStart, end: quoteEnd }),
    ...originField(locator, own),
    ...fields,
  }
}

function originField(locator: Locator, words: { start: number; end: number }): { origin?: Origin } {
  const origin = locator.origin(words)
  return origin ? { origin } : {}
}

function observationOf(draft: ObservationDraft, locator: Locator): Statement {
  return { kind: 'observation', ...place(draft, locator) }
}

const inOrder = (a: Statement, b: Statement) => a.at - b.at || a.end - b.end || (a.kind < b.kind ? -1 : 1)

/** Tasks with what they hold. `named` are in text order, and so are the tasks: one walk along both. */
function tasksOf(drafts: readonly TaskDraft[], named: readonly Statement[], locator: Locator): TaskStatement[] {
  let from = 0
  return drafts.map(({ parts, ...draft }) => {
    const task = place(draft, locator)
    while (from < named.length && (named[from] as Statement).at < task.at) from++
    const holds: NonNullable<TaskStatement['holds']> = []
    for (let i = from; i < named.length && (named[i] as Statement).at < task.end && holds.length < 200; i++) {
      const { kind, at } = named[i] as Statement
      if (kind !== 'task') holds.push({ kind, at })
    }
    const actions = parts.map(({ action, object, ...range }) => {
      const { start, end } = locator.place(range)
      return { action, object, at: start, end }
    })
    // the list grew and keeps room for more: what stays is cut to its length
    return { kind: 'task', ...task, actions, ...(holds.length ? { holds: holds.slice() } : {}) }
  })
}

/** The statements of a decoded document: pure, and linear in its length. */
export function readText(document: DecodedDocument, options: ReadOptions = {}): Reading {
  const tell = options.onProgress ?? (() => undefined)
  tell('normalise', 0.3)
  const clean = normalise(document)
  tell('structure', 0.5)
  const outline = structure(document, clean)
  tell('extract', 0.6)
  const locator = locatorOf(document, clean)
  const { observations, goals } = extractObservations(clean, outline)
  const { tasks, sentences } = extractTasks(clean, outline)
  const named: Statement[] = [
    ...observations.map(draft => observationOf(draft, locator)),
    ...goals.map(draft => place(draft, locator)),
    ...extractProjects(clean, outline).map(draft => place(draft, locator)),
  ].toSorted(inOrder)
  const statements = [...named, ...tasksOf(tasks, named, locator)].toSorted(inOrder)
  tell('extract', 0.95)
  return {
    document,
    clean,
    outline,
    facts: outline.facts,
    sections: locateSections(outline, locator),
    blocks: locateBlocks(document, clean, outline, locator),
    sentences: sentences.map(({ section, role, ...range }) => {
      const { start, end } = locator.place(range)
      return { at: start, end, section, role }
    }),
    statements,
    notices: document.notices,
  }
}

/** Reads a file: bytes → text → clean text → tree → statements. Throws `LantuError` for what cannot be read. */
export async function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  options.onProgress?.('decode', 0)
  const document = await decodeDocument(bytes)
  return readText(document, options)
}
