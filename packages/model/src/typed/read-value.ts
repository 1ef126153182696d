import { unitOf } from '../units.ts'

/** Why a value is not there: always one of these, never a word typed into a number. */
export const MISSING_REASONS = {
  'not-due': { zh: '未到统计期', en: 'not due yet' },
  'not-published': { zh: '未公布', en: 'not published' },
  'not-collected': { zh: '未统计', en: 'not collected' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  discontinued: { zh: '停止统计', en: 'discontinued' },
  redefined: { zh: '口径变化，不可比', en: 'redefined, not comparable' },
  confidential: { zh: '涉密', en: 'confidential' },
} as const
export type MissingReason = keyof typeof MISSING_REASONS
/** Whether a text is the code of a reason why there is no value. */
export const isMissingReason = (text: string): text is MissingReason => text in MISSING_REASONS

export interface Said {
  readonly zh: string
  readonly en: string
}

export type ReadValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: Said }

const problem = (zh: string, en: string): ReadValue => ({ kind: 'problem', problem: { zh, en } })

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?/

/** A decimal without the dust of binary arithmetic: fifteen digits, which a double holds. */
export const plainDecimal = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })

const clip = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/**
 * What somebody typed or pasted where a value in `unit` is due: `1,486.2`, full-width digits, `1.49 万亿元` into 亿元, or the name
 * of a reason for its absence. The value comes back as a decimal in `unit`.
 */
export function readValue(text: string, unit: string): ReadValue {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('−', '-')
  if (plain === '') return { kind: 'empty' }
  const reason = Object.entries(MISSING_REASONS).find(
    ([, { zh, en }]) => plain === zh.normalize('NFKC') || plain.toLowerCase() === en.replace(/\s/g, ''),
  )
  if (reason) return { kind: 'missing', reason: reason[0] as MissingReason }
  if (/^(-+|—+|\/|…+|n\/?a|无|缺|缺失|暂无)$/i.test(plain))
    return problem(
      `“${clip(text.trim())}”没有说为什么缺。请写：未到统计期、未公布、未统计、不适用等`,
      `“${clip(text.trim())}” does not say why there is no value; write 未公布, 未统计, 不适用, …`,
    )
  const match = NUMBER.exec(plain)
  if (!match || (!match[2] && !match[3])) return problem(`“${clip(text.trim())}”不是数`, `“${clip(text.trim())}” is not a number`)
  const number = `${match[1] === '-' ? '-' : ''}${(match[2] ?? '0').replaceAll(',', '')}${match[3] ?? ''}`
  const rest = plain.slice(match[0].length)
  if (rest === '' || rest === unit.normalize('NFKC').replace(/\s/g, '')) return { kind: 'value', value: number }
  const [given, wanted] = [unitOf(rest), unitOf(unit)]
  if (given.family !== wanted.family)
    return problem(`“${clip(rest)}”不能换算成${unit || '这项指标的单位'}`, `“${clip(rest)}” cannot be converted to ${unit || 'this unit'}`)
  return { kind: 'value', value: plainDecimal((Number(number) * given.factor) / wanted.factor) }
}

/**
 * What is odd about a value without being wrong: a share above 100 %, or ten times off the one before, as a mistaken unit makes it.
 * `before` is the nearest earlier value of the same kind of period, in the same unit.
 */
export function oddity(value: string, unit: string, measure: string, before: string | null): Said | null {
  const [now, then] = [Number(value), before === null ? Number.NaN : Number(before)]
  if (measure === 'level' && unitOf(unit).family === 'share' && (now < 0 || now > 100))
    return { zh: `${value}% 超出 0—100`, en: `${value} % lies outside 0–100` }
  if (measure === 'level' && then !== 0 && now !== 0 && Number.isFinite(then) && (now / then >= 10 || now / then <= 0.1))
    return { zh: `与前一期 ${before} 相差十倍以上，请核对单位`, en: `more than ten times off the value before (${before}); check the unit` }
  return null
}
