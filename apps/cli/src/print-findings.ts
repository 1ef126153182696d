import type { Finding, FindingSide } from '@lantu/model/finding'
import { plural } from '@lantu/model/wording/plural'
import { widthOf } from './text-width.ts'

type Language = 'zh' | 'en'

/** Finds the line and column, both from 1 and in code points, of an offset: line starts once, then a search for each. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    let at = 0
    for (const character of text) {
      at++
      if (character === '\n') this.#starts.push(at)
    }
  }

  locate(at: number): { line: number; column: number } {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) <= at) low = middle + 1
      else high = middle
    }
    return { line: low, column: at - (this.#starts[low - 1] as number) + 1 }
  }
}

const GRAVITY: Readonly<Record<Finding['gravity'], Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}
const ROLES: Readonly<Record<FindingSide['role'], Readonly<Record<Language, string>>>> = {
  stated: { zh: '所写', en: 'stated' },
  other: { zh: '另一处', en: 'the other' },
  base: { zh: '基期', en: 'base' },
  end: { zh: '末期', en: 'end' },
  part: { zh: '部分', en: 'part' },
  whole: { zh: '合计', en: 'whole' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实际', en: 'actual' },
  earlier: { zh: '此前', en: 'earlier' },
  later: { zh: '此后', en: 'later' },
  upper: { zh: '上级', en: 'above' },
  lower: { zh: '下级', en: 'below' },
}

/** How much of a sentence is shown on either side of the mark, in characters. */
const AROUND = 34

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The sentence on one line, cut around the mark, and a line of ^ under the mark as wide as the terminal draws it. */
function sentenceLines({ quote, quoteStart, at, end }: FindingSide): string {
  const characters = [...quote]
  const from = Math.min(Math.max(0, at - quoteStart), characters.length)
  const to = Math.min(Math.max(from, end - quoteStart), characters.length)
  const before = oneLine(characters.slice(Math.max(0, from - AROUND), from).join('')).trimStart()
  const mark = oneLine(characters.slice(from, to).join(''))
  const after = oneLine(characters.slice(to, to + AROUND).join('')).trimEnd()
  const lead = from > AROUND ? '…' : ''
  const tail = characters.length > to + AROUND ? '…' : ''
  return `    ${lead}${before}${mark}${after}${tail}\n    ${' '.repeat(widthOf(lead + before))}${'^'.repeat(Math.max(1, widthOf(mark)))}\n`
}

function place(side: FindingSide, lines: ReadonlyMap<string, LineIndex>): string {
  const { line, column } = lines.get(side.document)?.locate(side.at) ?? { line: 1, column: 1 }
  return `${side.document}:${line}:${column}`
}

/** A finding as a compiler prints it: where, how grave, which rule, what; then every sentence with its mark. */
export function printFinding(finding: Finding, language: Language, lines: ReadonlyMap<string, LineIndex>): string {
  const [first, ...others] = finding.sides as [FindingSide, ...FindingSide[]]
  const head = `${place(first, lines)}: ${GRAVITY[finding.gravity][language]} ${finding.rule}: ${finding.message[language]}\n`
  const steps = finding.arithmetic.map(step => `    ${step}\n`).join('')
  const more = others.map(side => `  ${place(side, lines)}: ${ROLES[side.role][language]}\n${sentenceLines(side)}`)
  return head + sentenceLines(first) + steps + more.join('')
}

/** The last line: how many of each gravity. */
export function printCount(findings: readonly Finding[], documents: number, language: Language): string {
  const count = (gravity: Finding['gravity']) => findings.filter(f => f.gravity === gravity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  return language === 'zh'
    ? `检查 ${documents} 份文件：错误 ${errors}，警告 ${warnings}，提示 ${notes}。\n`
    : `${plural(documents, 'document')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}.\n`
}

/** For programs: each finding with its places as `{file, at, end, …}`. */
export function findingsAsJson(findings: readonly Finding[]): string {
  const rows = findings.map(({ sides, ...finding }) => ({
    ...finding,
    places: sides.map(({ document, ...side }) => ({ file: document, ...side })),
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}
