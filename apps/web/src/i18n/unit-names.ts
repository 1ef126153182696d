import { shiftPoint } from '@lantu/model/decimal'
import { unitOf } from '@lantu/model/units'
import { form } from '@lantu/model/wording/plural'
import { formatNumber } from '../lib/numbers.ts'

/** What a unit is called in English beside a number; counters, which English has none of, are empty. */
const HEADS: Readonly<Record<string, string>> = {
  元: 'yuan',
  人民币: 'yuan',
  美元: 'US dollars',
  人: 'people',
  名: 'people',
  位: 'people',
  人次: 'person-times',
  户: 'households',
  平方米: 'm²',
  平方公里: 'km²',
  平方千米: 'km²',
  公顷: 'ha',
  亩: 'mu',
  亩次: 'mu-times',
  米: 'm',
  微米: 'µm',
  里: 'li',
  公里: 'km',
  千米: 'km',
  吨: 't',
  公斤: 'kg',
  千克: 'kg',
  斤: 'jin',
  担: 'dan',
  微克: 'µg',
  毫克: 'mg',
  吨标准煤: 't of standard coal',
  吨标煤: 't of standard coal',
  千克标准煤: 'kg of standard coal',
  吨公里: 't·km',
  吨级: 't class',
  立方米: 'm³',
  升: 'l',
  千瓦: 'kW',
  兆瓦: 'MW',
  吉瓦: 'GW',
  千伏安: 'kVA',
  千瓦时: 'kWh',
  千瓦小时: 'kWh',
  度: 'kWh',
  '%': '%',
  '‰': '‰',
  个百分点: 'percentage points',
  百分点: 'percentage points',
  个千分点: 'permille points',
  个基点: 'basis points',
  年: 'years',
  岁: 'years',
  月: 'month',
  个月: 'months',
  日: 'days',
  天: 'days',
  个工作日: 'working days',
  小时: 'hours',
  学时: 'hours of study',
  分钟: 'minutes',
  倍: 'times',
  番: 'doublings',
  标箱: 'TEU',
  标准箱: 'TEU',
  次: 'times',
  场次: 'sessions',
  剂次: 'doses',
  剂: 'doses',
  级: 'grade',
  起: 'cases',
  例: 'cases',
  分: 'points',
  头: 'head',
  头只: 'head',
  车: 'vehicles',
  ':1': ': 1',
}

const COUNTERS = new Set(
  '个 家 件 项 条 座 处 所 套 张 部 台 架 幢 栋 艘 片 路 场 只 株 辆 支 批 批次 户次 眼 口 种 期 宗 门 块 类 列 笔 间 对 份 届 枚 篇 册 根 条段 台套 单位'.split(
    ' ',
  ),
)

/** By how many places the point moves, and the word that English has for what is left. */
const MULTIPLIERS: readonly (readonly [written: string, shift: number, word: string, whole: string])[] = [
  ['万亿', 0, 'trillion', '1,000,000,000,000'],
  ['千亿', 2, 'billion', '100 billion'],
  ['亿', -1, 'billion', '100 million'],
  ['千万', 1, 'million', '10 million'],
  ['百万', 0, 'million', 'million'],
  ['十万', 2, 'thousand', '100,000'],
  ['万', 1, 'thousand', '10,000'],
  ['千', 0, 'thousand', '1,000'],
  ['百', 2, '', '100'],
  ['十', 1, '', '10'],
]

interface Named {
  /** How far the point of a number moves to the right: 亿 are 0.1 billion, 万 are 10 thousand. */
  readonly shift: number
  /** What stands behind the number then, and behind exactly one. */
  readonly words: string
  readonly one: string
  /** What the number counts as it is written in Chinese, for the head of a column. */
  readonly counted: string
}

/** `years` of which there is one: `year`. */
const oneOf = (head: string) => (head === 'people' ? 'person' : head.replace(/(?<=[a-z]{3})(?<!s)s(?= of |$)/, ''))

const AS_WRITTEN = { shift: 0 } as const
const join = (...words: readonly string[]) => words.filter(Boolean).join(' ')

function nameHead(head: string): string | undefined {
  if (COUNTERS.has(head)) return ''
  // no Chinese in it: its sign is the world's
  return HEADS[head] ?? (/\p{Script=Han}/u.test(head) ? undefined : head)
}

function nameOne(unit: string): Named | undefined {
  const whole = nameHead(unit)
  if (whole !== undefined) return { ...AS_WRITTEN, words: whole, one: oneOf(whole), counted: whole || (unit ? 'number' : '') }
  for (const [written, shift, word, counted] of MULTIPLIERS) {
    const head = unit.startsWith(written) ? nameHead(unit.slice(written.length)) : undefined
    // one million people are many still
    if (head !== undefined) return { shift, words: join(word, head), one: join(word, head), counted: join(counted, head) }
  }
  return undefined
}

/** What stands under a stroke: one of it, `a month`, or so many of it, `10,000 yuan`. */
function nameUnder(unit: string): string | undefined {
  const one = { 人: 'person', 户: 'household', 年: 'year', 月: 'month', 日: 'day', 天: 'day', 头: 'head' }[unit]
  const [, digits, many = '', rest = ''] = /^(\d+)([十百千万亿]*)(.*)$/.exec(unit) ?? []
  if (!digits) return one ?? nameOne(unit)?.counted
  const head = nameHead(rest)
  return head === undefined ? undefined : join(formatNumber(Number(digits) * unitOf(many).factor), head)
}

function nameRatio(unit: string): Named | undefined {
  const slash = unit.indexOf('/')
  if (slash < 1) return undefined
  const [over, under] = [unit.slice(0, slash), unit.slice(slash + 1)]
  const below = nameUnder(under)
  const per = `per ${below}`
  if (over === '1' && below !== undefined) return { ...AS_WRITTEN, words: per, one: per, counted: per }
  const above = nameOne(over)
  if (!above || below === undefined) return undefined
  return {
    shift: above.shift,
    words: join(above.words, per),
    one: join(above.one, per),
    counted: join(above.counted === 'number' ? '' : above.counted, per),
  }
}

const known = new Map<string, Named>()

/**
 * A unit in English, as the world's statistics of China have it: beside a number `48.6 亿元` is `4.86 billion yuan`, the point moved and
 * nothing rounded; over a column of numbers as they are written it is `100 million yuan`. One that is not known stays as it is written.
 */
export function englishUnit(written: string): Named {
  const there = known.get(written)
  if (there) return there
  const unit = written.normalize('NFKC').replace(/\s|(?<=.)\(\p{Script=Han}+\)$/gu, '')
  const named = (nameHead(unit) === undefined ? nameRatio(unit) : undefined) ??
    nameOne(unit) ?? { ...AS_WRITTEN, words: written, one: written, counted: written }
  if (known.size < 1000) known.set(written, named)
  return named
}

type Language = 'zh' | 'en'

/** What stands behind a number that `inUnit` or `valueInUnit` has put; given what is shown, in the form that goes with it. */
export function unitWords(unit: string, language: Language, shown = ''): string {
  if (language === 'zh') return unit
  const { words, one } = englishUnit(unit)
  // `≥1` is one as `1` is
  return form(shown.replace(/^\D+/, ''), one, words)
}

/** What is written over numbers as they stand in Chinese: of a form in which they are typed. */
export const unitTyped = (unit: string, language: Language): string => (language === 'zh' ? unit : englishUnit(unit).counted)

/** The unit behind a number that stands beside its field, and is as it would be typed there: `48.6 (100 million yuan)`. */
export function unitBeside(unit: string, language: Language): string {
  const { shift, words, counted } = englishUnit(unit)
  if (language === 'zh') return unit
  return shift === 0 ? words : `(${counted})`
}

const DECIMAL = /^[-−]?\d+(\.\d+)?$/

/** A printed value, exactly, in the unit's English; what is no decimal stays. */
export function printedInUnit(text: string, unit: string, language: Language): string {
  const { shift } = language === 'zh' ? AS_WRITTEN : englishUnit(unit)
  if (shift === 0 || !DECIMAL.test(text)) return text
  const moved = shiftPoint(text.replace('−', '-'), shift)
  // a nought that was printed tells how exact it is
  const decimals = Math.max(0, (text.split('.')[1]?.length ?? 0) - shift)
  const short = decimals - (moved.split('.')[1]?.length ?? 0)
  return short > 0 ? `${moved}${moved.includes('.') ? '' : '.'}${'0'.repeat(short)}` : moved
}

/** A computed value in the unit's English. */
export const valueInUnit = (value: number, unit: string, language: Language): number =>
  language === 'zh' ? value : value * 10 ** englishUnit(unit).shift
