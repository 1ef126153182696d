import { basename } from 'node:path'
import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import type { CheckedDocument } from '@lantu/model/finding'
import { findingsAsJson, LineIndex, printCount, printFinding } from './print-findings.ts'
import { readFileAsPlan } from './read-file.ts'
import { EXIT, languageOf, sentenceOf } from './say.ts'

/** `lantu check FILE…`: findings over all the files together. A file that cannot be read stops the check, for its absence would be a finding. */
export async function checkCommand(files: readonly string[], format: 'text' | 'json'): Promise<number> {
  const language = languageOf(process.env)
  const documents: CheckedDocument[] = []
  const lines = new Map<string, LineIndex>()
  for (const file of files) {
    try {
      const reading = await readFileAsPlan(file)
      documents.push(checkedDocumentOf(basename(file), reading))
      lines.set(basename(file), new LineIndex(reading.document.text))
    } catch (error) {
      process.stderr.write(`${file}: ${sentenceOf(error, language)}\n`)
      return EXIT.failed
    }
  }
  const findings = checkDocuments(documents)
  if (format === 'json') process.stdout.write(findingsAsJson(findings))
  else {
    for (const finding of findings) process.stdout.write(printFinding(finding, language, lines))
    process.stdout.write(printCount(findings, documents.length, language))
  }
  return findings.some(f => f.gravity === 'error') ? EXIT.findings : EXIT.done
}
