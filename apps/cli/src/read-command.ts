import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Statement, StatementKind } from '@lantu/model/statement'
import { type Format, printStatements } from './print-statements.ts'
import { readFileAsPlan } from './read-file.ts'
import { EXIT, languageOf, sentenceOf } from './say.ts'

export interface ReadOptions {
  readonly format: Format
  readonly kinds: ReadonlySet<StatementKind> | null
  readonly out?: string
}

/** Written beside and renamed, so that a kill leaves the old file or the new one, never half of one. */
async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const half = `${path}.${process.pid}.part`
  await writeFile(half, [...pieces].join(''))
  await rename(half, path)
}

const chosen = (statements: readonly Statement[], kinds: ReadOptions['kinds']) =>
  kinds ? statements.filter(s => kinds.has(s.kind)) : statements

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
      const pieces = printStatements(chosen(reading.statements, options.kinds), options.format)
      if (options.out) await writeWhole(join(options.out, `${basename(file, extname(file))}.${extension}`), pieces)
      else for (const piece of pieces) process.stdout.write(piece)
      for (const notice of reading.notices) if (process.stderr.isTTY) process.stderr.write(`${file}: ${notice[language]}\n`)
    } catch (error) {
      failed = true
      process.stderr.write(`${file}: ${sentenceOf(error, language)}\n`)
    }
  }
  return failed ? EXIT.failed : EXIT.done
}
