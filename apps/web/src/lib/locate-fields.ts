import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { measureCodePoints } from '@lantu/model/code-points'
import { compact } from '../wording/compact.ts'

export interface FieldSpan {
  field: string
  letter: string
  at: number
  end: number
}

const comparatorWords: Record<string, readonly string[]> = {
  ge: ['不低于', '不少于', '以上', '达到或超过', '至少', '不小于', '力争达到'],
  gt: ['超过', '高于', '突破', '大于', '多于'],
  le: ['不超过', '控制在', '以内', '不高于', '以下', '不大于'],
  lt: ['低于', '少于', '小于'],
  approx: ['左右', '大约', '约', '上下', '大体'],
}
const attributeWords: Record<string, string> = { binding: '约束', expected: '预期' }
const order = [
  'indicator',
  'name',
  'actor',
  'value',
  'action',
  'verb',
  'object',
  'reference',
  'comparator',
  'quantity',
  'due',
  'time',
  'place',
  'attribute',
]
const letters = 'abcdef'

function candidates(field: string, value: unknown): string[] {
  if (field === 'comparator') return [...(comparatorWords[String(value)] ?? [])]
  if (field === 'attribute') return attributeWords[String(value)] ? [attributeWords[String(value)] as string] : []
  if (field === 'time') {
    const years = String(value).split('-').filter(Boolean)
    const last = years.at(-1)
    return last ? [`${last}年`, last] : []
  }
  return typeof value === 'string' && value ? [value] : []
}

/** Where in the sentence each field stands, for the letters a to f; fields that are not written there are left out. */
export function locateFields(statement: RegisteredStatement): FieldSpan[] {
  const { quote, quoteStart } = statement
  const measure = measureCodePoints(quote)
  const short = compact(quote)
  const start = measure.toUnits(Math.max(0, statement.at - quoteStart))
  const own = compact(quote.slice(0, start)).text.length
  const spans: FieldSpan[] = []
  const found: { field: string; at: number; end: number }[] = []
  for (const field of order) {
    const value = statement.fields[field]
    if (value === undefined || value === null || value === '') continue
    if (field === 'value') {
      if (statement.at >= quoteStart && statement.end <= statement.quoteEnd) found.push({ field, at: statement.at, end: statement.end })
      continue
    }
    for (const words of candidates(field, value).map(word => compact(word).text)) {
      const before = short.text.lastIndexOf(words, own)
      const unit =
        field === 'comparator' || before < 0 ? short.text.indexOf(words, field === 'comparator' ? Math.max(0, own - 8) : 0) : before
      if (unit < 0) continue
      const end = short.toOriginal(unit + words.length - 1) + 1
      found.push({
        field,
        at: quoteStart + measure.fromUnits(short.toOriginal(unit)),
        end: quoteStart + measure.fromUnits(end),
      })
      break
    }
  }
  for (const span of found) {
    const letter = letters[spans.length]
    if (!letter) break
    spans.push({ ...span, letter })
  }
  return spans
}
