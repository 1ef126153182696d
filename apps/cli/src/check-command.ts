import { basename } from 'node:path'
import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import { RULES } from '@lantu/coherence/rules'
import { findingsToHtml } from '@lantu/exchange/findings-html'
import { findingsToSarif } from '@lantu/exchange/findings-sarif'
import type { CheckedDocument, Finding, Gravity } from '@lantu/model/finding'
import { pageOfRule, ruleTitles } from './explain-rule.ts'
import { findingsAsJson, LineIndex, printCount, printFinding } from './print-findings.ts'
import { readFileAsPlan } from './read-file.ts'
import { EXIT, languageOf, sentenceAbout } from './say.ts'

const CHECK_FORMATS = ['text', 'json', 'sarif', 'html'] as const
export type CheckFormat = (typeof CHECK_FORMATS)[number]
export const RULE_NAMES: readonly string[] = RULES.map(rule => rule.name)

export interface CheckOptions {
  readonly format: CheckFormat
  /** Only these rules; all without it. */
  readonly rules: ReadonlySet<string> | null
  /** The least grave that is printed: `warning` leaves notes out. */
  readonly gravity: Gravity
}

const ORDER: readonly Gravity[] = ['note', 'warning', 'error']

/** Two files of one name in two folders are told apart by their paths. */
function namesOf(files: readonly string[]): string[] {
  const bases = files.map(file => basename(file))
  return files.map((file, index) =>
    bases.indexOf(bases[index] as string) === bases.lastIndexOf(bases[index] as string) ? (bases[index] as string) : file,
  )
}

interface Checked {
  readonly findings: readonly Finding[]
  readonly names: readonly string[]
  readonly lines: ReadonlyMap<string, LineIndex>
}

function print({ findings, names, lines }: Checked, format: CheckFormat, language: 'zh' | 'en'): void {
  const out = (text: string) => process.stdout.write(text)
  if (format === 'json') out(findingsAsJson(findings))
  else if (format === 'html') out(findingsToHtml(findings, names, language))
  else if (format === 'sarif') {
    const locate = (document: string, at: number) => lines.get(document)?.locate(at) ?? { line: 1, column: 1 }
    out(findingsToSarif(findings, ruleTitles(), language, locate))
  } else {
    for (const finding of findings) out(printFinding(finding, language, lines))
    out(printCount(findings, names.length, language))
  }
}

/** `lantu check FILE…`: findings over all the files together. A file that cannot be read stops the check, for its absence would be a finding. */
export async function checkCommand(files: readonly string[], options: CheckOptions): Promise<number> {
  const language = languageOf(process.env)
  const documents: CheckedDocument[] = []
  const lines = new Map<string, LineIndex>()
  const names = namesOf(files)
  for (const [index, file] of files.entries()) {
    if (process.stderr.isTTY && files.length > 1) process.stderr.write(`\r${index + 1}/${files.length} ${names[index] ?? ''}\u001b[K`)
    try {
      const reading = await readFileAsPlan(file)
      const name = names[index] ?? file
      documents.push(checkedDocumentOf(name, reading))
      lines.set(name, new LineIndex(reading.document.text))
    } catch (error) {
      process.stderr.write(`${sentenceAbout(file, error, language)}\n`)
      return EXIT.failed
    }
  }
  if (process.stderr.isTTY && files.length > 1) process.stderr.write('\r\u001b[K')
  const rules = options.rules ? RULES.filter(rule => options.rules?.has(rule.name)) : RULES
  const least = ORDER.indexOf(options.gravity)
  const findings = checkDocuments(documents, rules).filter(finding => ORDER.indexOf(finding.gravity) >= least)
  print({ findings, names, lines }, options.format, language)
  return findings.some(finding => finding.gravity === 'error') ? EXIT.findings : EXIT.done
}

/** `lantu check --explain RULE`: the rule's page. */
export function explainCommand(rule: string): number {
  const language = languageOf(process.env)
  const page = pageOfRule(rule)
  if (page === null) {
    const known = RULE_NAMES.join(', ')
    process.stderr.write(
      language === 'zh' ? `没有“${rule}”这条规则，可用的规则：${known}。\n` : `“${rule}” is no rule; choose from ${known}.\n`,
    )
    return EXIT.wrongUse
  }
  process.stdout.write(page)
  return EXIT.done
}
