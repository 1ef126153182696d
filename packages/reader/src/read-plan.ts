import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Reading } from '@lantu/model/reading'
import type { Statement } from '@lantu/model/statement'
import { decodeDocument } from './decode/decode-document.ts'
import type { ObservationDraft } from './extract/draft.ts'
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
    ...fields,
  }
}

function observationOf(draft: ObservationDraft, locator: Locator): Statement {
  return { kind: 'observation', ...place(draft, locator) }
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
  const statements: Statement[] = [
    ...observations.map(draft => observationOf(draft, locator)),
    ...goals.map(draft => place(draft, locator)),
    ...extractProjects(clean, outline).map(draft => place(draft, locator)),
    ...extractTasks(clean, outline).map(draft => ({ kind: 'task' as const, ...place(draft, locator) })),
  ].toSorted((a, b) => a.at - b.at || a.end - b.end || (a.kind < b.kind ? -1 : 1))
  tell('extract', 0.95)
  return {
    document,
    clean,
    outline,
    facts: outline.facts,
    sections: locateSections(outline, locator),
    blocks: locateBlocks(document, clean, outline, locator),
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
