import { basename } from 'node:path'
import { checkDocuments } from '@lantu/coherence/check-documents'
import type { CheckedDocument, Finding, FindingPlace } from '@lantu/model/finding'
import { readFileAsPlan } from './read-file.ts'
import { EXIT, languageOf, sentenceOf } from './say.ts'

/** Line and column, from 1, of a code-point offset. */
function lineAndColumn(points: readonly string[], at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let i = 0; i < at; i++) if (points[i] === '\n') [line, start] = [line + 1, i + 1]
  return { line, column: at - start + 1 }
}

function placeLine(place: FindingPlace, texts: ReadonlyMap<string, readonly string[]>): string {
  const { line, column } = lineAndColumn(texts.get(place.file) ?? [], place.at)
  return `${place.file}:${line}:${column}`
}

function print(finding: Finding, language: 'zh' | 'en', texts: ReadonlyMap<string, readonly string[]>): string {
  const gravity = language === 'zh' ? { error: '错误', warning: '警告', note: '提示' }[finding.gravity] : finding.gravity
  const [first, ...others] = finding.places
  const head = `${first ? placeLine(first, texts) : ''}: ${gravity} ${finding.rule}: ${finding[language]}  [${finding.arithmetic}]\n`
  const sentence = (place: FindingPlace) => `    ${place.quote.replace(/\s+/g, ' ').trim()}\n`
  return head + (first ? sentence(first) : '') + others.map(place => `  ${placeLine(place, texts)}\n${sentence(place)}`).join('')
}

/** `lantu check FILE…`: findings over all the files together. A file that cannot be read stops the check, for its absence would be a finding. */
export async function checkCommand(files: readonly string[], format: 'text' | 'json'): Promise<number> {
  const language = languageOf(process.env)
  const documents: CheckedDocument[] = []
  const texts = new Map<string, readonly string[]>()
  for (const file of files) {
    try {
      const { facts, statements, document } = await readFileAsPlan(file)
      documents.push({ name: basename(file), place: facts.place, statements })
      texts.set(basename(file), [...document.text])
    } catch (error) {
      process.stderr.write(`${file}: ${sentenceOf(error, language)}\n`)
      return EXIT.failed
    }
  }
  const findings = checkDocuments(documents)
  if (format === 'json') process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
  else for (const finding of findings) process.stdout.write(print(finding, language, texts))
  return findings.some(f => f.gravity === 'error') ? EXIT.findings : EXIT.done
}
