import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { measureCodePoints } from '@lantu/model/code-points'
import type { Reading } from '@lantu/model/reading'
import { type Format, type Printed, type PrintedKind, type PrintedSentence, printStatements } from './print-statements.ts'
import { readFileAsPlan } from './read-file.ts'
import { EXIT, languageOf, sentenceAbout } from './say.ts'

export interface ReadOptions {
  readonly format: Format
  readonly kinds: ReadonlySet<PrintedKind> | null
  readonly out?: string
}

/** Written beside and renamed, so that a kill leaves the old file or the new one, never half of one. */
async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const half = `${path}.${process.pid}.part`
  await writeFile(half, [...pieces].join(''))
  await rename(half, path)
}

function sentencesOf(reading: Reading): PrintedSentence[] {
  const { text } = reading.document
  const points = measureCodePoints(text)
  return reading.sentences.map(sentence => ({
    kind: 'sentence',
    ...sentence,
    text: text.slice(points.toUnits(sentence.at), points.toUnits(sentence.end)),
  }))
}

/** What was asked for, in text order; all statements without a choice. */
function chosen(reading: Reading, kinds: ReadOptions['kinds']): readonly Printed[] {
  if (!kinds) return reading.statements
  const statements = reading.statements.filter(s => kinds.has(s.kind))
  return kinds.has('sentence') ? [...sentencesOf(reading), ...statements].toSorted((a, b) => a.at - b.at) : statements
}

const NOTHING_READ = {
  zh: '没有读出目标、任务或项目；可能不是规划或报告，请打开看看。',
  en: 'no goal, task or project was read; it may be no plan or report: open it and look.',
} as const

/** `lantu read FILE…`: prints what documents say. A file that cannot be read is named, and the others are still read. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<number> {
  const language = languageOf(process.env)
  const extension = { jsonl: 'jsonl', csv: 'csv', table: 'txt' }[options.format]
  if (options.out) await mkdir(options.out, { recursive: true })
  let failed = false
  for (const [index, file] of files.entries()) {
    if (process.stderr.isTTY && files.length > 1) process.stderr.write(`${index + 1}/${files.length} ${file}\n`)
    try {
      const reading = await readFileAsPlan(file)
      const pieces = printStatements(chosen(reading, options.kinds), options.format)
      if (options.out) await writeWhole(join(options.out, `${basename(file, extname(file))}.${extension}`), pieces)
      else for (const piece of pieces) process.stdout.write(piece)
      if (!reading.statements.length) process.stderr.write(`${file}: ${NOTHING_READ[language]}\n`)
      for (const notice of reading.notices) if (process.stderr.isTTY) process.stderr.write(`${file}: ${notice[language]}\n`)
    } catch (error) {
      failed = true
      process.stderr.write(`${sentenceAbout(file, error, language)}\n`)
    }
  }
  return failed ? EXIT.failed : EXIT.done
}
