import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { findStandardIndicator, nameKey, STANDARD_INDICATORS } from '@lantu/model/indicator-catalogue'

/** Where another name comes from; a reviewer is told, for a name that only looks alike must not be taken for the right one. */
export type NameSource = 'part' | 'standard' | 'said' | 'shorter' | 'beside' | 'named'

export interface NameOption {
  readonly value: string
  readonly from: NameSource
}

const NAMES = new Set(['indicator', 'name'])
export const isName = (field: string): boolean => NAMES.has(field)

const SHORTEST = 2
const LONGEST = 30
const JOINED = /[和及与、]/
/** The measure that several things share is said once, at the end: 粮食、油料产量. */
const MEASURE =
  /(?:总产量|产量|产值|增加值|总额|总量|总数|数量|面积|规模|收入|支出|投资|消费|人数|户数|里程|长度|容量|能力|覆盖率|普及率|合格率|达标率|利用率|处理率|入学率|参保率|比重|比例|占比|率)$/
/** For the whole place, or the time: what a name says before it says what is measured. */
const OPENING =
  /^(?:(?:全[市省县区州国旗镇]|我[市省县区州]|到?(?:20|19)\d{2}年底?|[“"]?十[一二三四五][五]?[”"]?(?:期间|时期|末)?|其中|主要|累计|力争|确保|预计|年均|当年|全年)[，,、：:]?)+/
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])\s*/
/** What was done to it; 新增 and 净增 say what is counted and stay. */
const VERB = /^(?:实现|完成|新建|改建|扩建|改扩建|建成|建设|培育|引进|开工|实施|打造)(?=.{2})/
const UNIT = /[（(][^（）()]*[）)]$/
/** Between the name and the number: 产值｛预计将达到｝. */
const REACHED =
  /(?:(?:预计|力争|确保|将|分别|已|均|要|总体|累计)*(?:达到?|为|是|完成|实现|保持在?|稳定在|控制在|提高到?|提升到?|增加到?|增至|升至|下降到?|降至|降低到?|突破|超过|不低于|不少于|不高于|不超过|年均增长|增长|下降|减少|增加|提高|降低|以上|左右|约|到|至|了)+)+$/

const trim = (words: string) => words.replace(/[\s：:，,、。；;（(]+$/, '').replace(/^[\s，,、。；;：:）)]+/, '')
const counted = (words: string, sign: string) => words.split(sign).length
/** A quotation that is opened is closed. */
const whole = (words: string) => counted(words, '“') === counted(words, '”') && counted(words, '（') === counted(words, '）')

/** Words that lead up to a number without naming it: another number among them, a list that goes on, a verb alone, a clause that turns. */
const NAMELESS =
  /[\d()a-zà-ǜ]|分别|等$|[和及与或的近约]$|^(?:其中|加快|[新改扩]建|建[成设]|新增|净增|改造)$|^(?:是|另有|还有|推[动进]|坚持|先后)/i

/** The words of the clause that lead up to the number, without the number and place that open them; empty where they name nothing. */
function said(one: RegisteredStatement): string {
  if (one.cell) return ''
  const before = Array.from(one.quote)
    .slice(0, one.at - one.quoteStart)
    .join('')
  const clause = before.split(/[，,；;。！？]/).at(-1) ?? ''
  const words = trim(clause.replaceAll(/\s+/g, '').replace(LABEL, '').replace(OPENING, '').replace(REACHED, ''))
  return words.length <= SHORTEST || NAMELESS.test(words) ? '' : words
}

/** Each of what is joined; with the measure that the last of them says for all. */
function parts(name: string): string[] {
  if (!JOINED.test(name)) return []
  const found = name.split(JOINED)
  const measure = MEASURE.exec(found.at(-1) ?? '')?.[0] ?? ''
  return found.flatMap(part => (measure && !part.endsWith(measure) && !MEASURE.test(part) ? [part + measure, part] : [part]))
}

/** The name without its number in a list, what it says of place and time, its verb, its unit in brackets, and what stands before 的. */
function shorter(name: string): string[] {
  const bare = name.replace(LABEL, '').replace(OPENING, '').replace(UNIT, '')
  return [bare, bare.replace(VERB, ''), bare.includes('的') ? bare.slice(bare.lastIndexOf('的') + 1) : '']
}

/** Standard names that the sentence says, the nearest to the number first. */
function named(one: RegisteredStatement): string[] {
  const quote = one.quote.replaceAll(/\s+/g, '')
  const at = one.at - one.quoteStart
  const found = STANDARD_INDICATORS.flatMap(({ name, aliases }) =>
    [name, ...aliases].filter(words => quote.includes(words)).map(words => ({ words, far: Math.abs(quote.lastIndexOf(words, at) - at) })),
  )
  // 工业增加值 within 规模以上工业增加值 is not what the sentence names
  return found
    .filter(({ words }) => !found.some(other => other.words !== words && other.words.includes(words)))
    .toSorted((a, b) => a.far - b.far)
    .map(({ words }) => words)
}

/**
 * What the name of an indicator, a project or a system may be instead, the likeliest first: one of what it joins, its standard name, the
 * words of the text itself, itself without what need not belong to it, the other names of the sentence. Nothing is changed until one is
 * picked, and each says where it comes from.
 */
export function nameOptions(field: string, one: RegisteredStatement, beside: readonly RegisteredStatement[]): NameOption[] {
  const now = String(one.fields[field] ?? '')
  const measured = field === 'indicator'
  const standard = measured ? findStandardIndicator(now, String(one.fields.unit ?? '') || undefined)?.name : undefined
  const found: (readonly [NameSource, readonly string[]])[] = [
    ['part', parts(now)],
    ['standard', standard && nameKey(standard) !== nameKey(now) ? [standard] : []],
    ['said', measured ? [said(one)] : []],
    ['shorter', shorter(now)],
    ['beside', beside.map(other => String(other.fields[field] ?? ''))],
    ['named', measured ? named(one) : []],
  ]
  const seen = new Set([now, ''])
  return found.flatMap(([from, values]) =>
    values
      .map(trim)
      .filter(value => {
        const size = Array.from(value).length
        return size >= SHORTEST && size <= LONGEST && !/^[\d.,%]+$/.test(value) && whole(value) && !seen.has(value) && seen.add(value)
      })
      .map(value => ({ value, from })),
  )
}
