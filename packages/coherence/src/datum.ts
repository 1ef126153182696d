import type { CheckedDocument, FindingRole, FindingSide } from '@lantu/model/finding'
import type { Accumulation, Direction } from '@lantu/model/indicator-catalogue'
import { labelOfYears } from '@lantu/model/period'
import type { Measure, ObservationStatement } from '@lantu/model/statement'
import { unitOf } from '@lantu/model/units'
import { sideOf } from './compose-finding.ts'
import { type IndicatorIdentity, indicatorIdentity } from './names/indicator-identity.ts'
import { doubtfulResults } from './reviews.ts'
import { scopeOf, splitPlace, subplacesOf } from './scope.ts'

/** An observation made comparable: who it is about, in the family's base unit, with its years as numbers. */
export interface Datum {
  readonly document: CheckedDocument
  readonly observation: ObservationStatement
  /** The place it speaks of: its own, else its document's. */
  readonly place: string
  /** Identity of the indicator; equal ones are the same thing. */
  readonly indicator: string
  readonly direction: Direction | null
  readonly accumulation: Accumulation | null
  readonly status: 'target' | 'actual'
  /** As the observation says, save where a name or a table's row settles it better. */
  readonly measure: Measure
  /** `average`: by the year over several, where the time is but one year. */
  readonly basis: 'annual' | 'average' | 'total' | ''
  readonly family: string
  /** In the base unit of the family; a fall stated as a positive number is negative. */
  readonly value: number
  readonly factor: number
  /** First and last year that it speaks of, 0 where none is said; equal for a year. A level of a stock or rate over a period is that of its last year. */
  readonly from: number
  readonly to: number
  /** Its sentence speaks of a part of the place, of several places, or of the country. */
  readonly isElsewhere: boolean
  /** The value that a movement starts from: 由96家增加到318家. Its time is often not said. */
  readonly isStart: boolean
}

/** Characters of the quote before and after the number itself. */
export function wordsAround(observation: ObservationStatement, reach = 24): { before: string; after: string } {
  const { quote, quoteStart, at, end } = observation
  const [from, to] = [at - quoteStart, end - quoteStart]
  return { before: quote.slice(Math.max(0, from - reach), Math.max(0, from)), after: quote.slice(to, to + reach) }
}

const UP_OR_DOWN = '(?:提高|增加|上升|下降|降低|降|减少|扩大|增长|提升|压缩|缩小|缩短|调整|优化|发展|升|增|减)'
const STARTS = /(?:由|从)[^，。；\t]{0,24}$/
const MOVES_ON = new RegExp(`^[^，。；\\t]{0,14}${UP_OR_DOWN}(?:到|至|为)`)

/** 累计 and its like: a flow over several years, not of its last. */
const CUMULATES = /累计|合计|共|五年|年来|期间|新增|〔|总投资|完成投资|计划投资/
/** What is counted at a moment, whatever the catalogue knows: shares, rates, densities, holdings. */
const AT_A_MOMENT =
  /率$|占比$|比重|强度$|面积$|里程$|人口$|人均|每千|每万|每百|寿命|年限|浓度|拥有量|保有量|密度|系数|指数|余额$|户数$|普及|覆盖|密度/
/** Flows of a year: without a word of accumulation, a period's value is its last year's. */
const OF_A_YEAR = /生产总值|GDP|增加值|收入|支出|零售|进出口|出口|进口|产值|产量|利润|税收|消费/

/** Work done over a plan's whole period, whatever year the sentence ends on: 到2025年，改造农村危房3万户. */
export const isWork = (name: string): boolean =>
  /^(?:累计|完成|实施|组织|新|续|扩|改)*(?:新增|新建|改造|改建|扩建|建设|建成|治理|修复|培训|培育|培养|引进|解决|减少|脱贫|转移|创建|打造|推广|开展|发展|整治|淘汰|营造|清理|搬迁|安置|救助|发放|惠及|扶持|支持|建立|设立|实施|完成|改厕|硬化)/.test(
    name,
  )

/** A shorter name that the catalogue does not know is any of its kind. */
export const LEAST_NAME = 6
const OF_THE_PLACE = /率$|占比$|装机|消费总?量$|用电量$|用水量$|保有量$|拥有量$|人均|每千|每万|寿命|年限|人口$/

/** Rates and holdings with a name of their own, said in full: of the whole place. */
export const isOfThePlace = ({ indicator }: Pick<Datum, 'indicator'>): boolean =>
  indicator.length >= LEAST_NAME && OF_THE_PLACE.test(indicator)

function writtenYears({ time }: ObservationStatement): [number, number] {
  if (time === '') return [0, 0]
  const years = time.split('-').map(Number)
  return [years[0] as number, years.at(-1) as number]
}

/** The years of a level: a stock or a rate, and a year's flow without 累计, speak of the period's last year. */
function yearsOf(
  document: CheckedDocument,
  observation: ObservationStatement,
  identity: Pick<IndicatorIdentity, 'indicator' | 'accumulation'>,
): [number, number] {
  const { indicator, accumulation } = identity
  const [from, to] = writtenYears(observation)
  const { period } = document
  const isDone = accumulation === null ? isWork(observation.indicator) : accumulation === 'flow' && /改造|新增|治理/.test(indicator)
  if (from === to && period && to === period.to && observation.status === 'target' && isDone) return [period.from, period.to]
  if (from === to || observation.measure !== 'level') return [from, to]
  if (!observation.cell && /全年|当年|當年|去年|上年|年内/.test(clauseBefore(observation))) return [to, to]
  if (accumulation ? accumulation !== 'flow' : AT_A_MOMENT.test(indicator)) return [to, to]
  const { before } = wordsAround(observation, 16)
  const cumulates = CUMULATES.test(observation.indicator) || CUMULATES.test(before.split('\t').at(-1) ?? '')
  return !cumulates && OF_A_YEAR.test(indicator) ? [to, to] : [from, to]
}

/** What is left of a name when the reader saw only its verb: it says nothing about what is counted. */
const NAMELESS =
  /^(?:新建|改建|扩建|建设|建立|建成|完成|实现|保有|新增|培育|培养|引进|实施|组织|开展|创建|打造|其中|总投资|投资|达到|面积|项目|合计|总计|全市|全省|全县|全区)+(?:市级|省级|国家级|以上|各类|项目|企业|人才)?$/

/** Within the years that plans speak of; 600 000 is a stray number. */
const plausibleYear = (year: number) => year >= 1949 && year <= 2100

const PLANS = new Set(['outline', 'proposal', 'special', 'regional', 'spatial', 'county'])

/** The clause that a number stands in, up to it. */
const clauseBefore = (observation: ObservationStatement) =>
  observation.quote
    .slice(0, Math.max(0, observation.at - observation.quoteStart))
    .split(/[，,；;。\t]/)
    .at(-1) ?? ''
const BY_YEAR = /年均|年平均|平均每年|五年平均/
const MOVED_TO = /[加高大升长增少低降缩](?:到|至)/
const SUMS_UP = /累计|累計|五年|年来|年來|期间|期間|合计|总共|(?<!公)共/

/** Growth 年均 over one year is an average over years that are not said; a level 累计 is a sum of years. */
function basisOf(observation: ObservationStatement, from: number, to: number, isPlan: boolean): Datum['basis'] {
  const [writtenFrom, writtenTo] = writtenYears(observation)
  const clause = observation.cell ? '' : clauseBefore(observation)
  if (from === to && BY_YEAR.test(clause + observation.indicator)) return 'average'
  if (observation.measure === 'level') {
    if (observation.cell) return from < to ? 'total' : ''
    // 五年年均15亿美元 is one year's, and the level at the end of 五年来 is no sum
    if (from < to && BY_YEAR.test(clause + observation.indicator)) return 'annual'
    if (from === to && writtenFrom < writtenTo && MOVED_TO.test(clause.slice(-6))) return ''
    const isSum = (SUMS_UP.test(clause) || SUMS_UP.test(observation.quote.slice(0, 12))) && !/达到|达|余额/.test(clause.slice(-4))
    // a plan's commitments are for its whole period; a report's numbers are one year's unless it says otherwise
    return isSum || (from < to && isPlan) ? 'total' : ''
  }
  return observation.basis ?? ''
}

function datumOf(
  document: CheckedDocument,
  observation: ObservationStatement,
  written: string,
  subplaces: ReadonlySet<string>,
): Datum | null {
  if (typeof observation.value !== 'number') return null
  const { name, place } = splitPlace(written, subplaces)
  const identity = indicatorIdentity(name, observation.unit)
  const { indicator, direction, accumulation, isFall } = identity
  const unit = unitOf(observation.unit)
  // a row of a table settles its years once its other cells are known
  const [from, to] = observation.cell ? writtenYears(observation) : yearsOf(document, observation, identity)
  const isTimed = plausibleYear(from) && plausibleYear(to)
  if (!isTimed && observation.time !== '') return null
  // nothing has been reached in a year that had not come when the document was written
  if (observation.status === 'actual' && document.baseYear && to > document.baseYear) return null
  const { before, after } = wordsAround(observation)
  const scope = scopeOf(observation, subplaces)
  return {
    document,
    observation,
    place: place || (observation.place ?? (scope.kind === 'subplace' ? scope.place : (document.place ?? ''))),
    indicator,
    direction,
    accumulation,
    status: observation.status,
    measure: isFall ? 'growth' : observation.measure,
    basis: isFall ? (observation.basis ?? 'total') : basisOf(observation, from, to, PLANS.has(document.kind ?? '')),
    family: unit.family,
    value: isFall && observation.value > 0 ? -observation.value * unit.factor : observation.value * unit.factor,
    factor: unit.factor,
    from,
    to,
    isElsewhere: scope.kind === 'elsewhere' && !place && !observation.place,
    isStart: STARTS.test(before) && MOVES_ON.test(after) && !/\d{4}年[底末]?的?[^\d]{0,6}$/.test(before),
  }
}

/** 进出口总额、实际利用外资、内联引资 with one number are three indicators; 劳动、人事 is one name. */
function namesOf({ indicator }: ObservationStatement): string[] {
  if (!indicator.includes('、')) return [indicator]
  const parts = indicator.split('、')
  return parts.length <= 4 && parts.every(part => part.length >= 4) ? parts : [indicator]
}

/**
 * What a row settles: beside the level of a period's last year, a `level` of the whole period is the change that leads there
 * (城镇化率 57.8 〔6.6〕); and a table that prints growth beside levels prints it by the year, unless the name speaks of a fall.
 */
function settleRow(row: readonly Datum[]): Datum[] {
  return row.map(datum => {
    if (datum.measure === 'level' && datum.from < datum.to) {
      const isChange = row.some(
        d => d !== datum && d.measure === 'level' && d.from === d.to && d.to === datum.to && d.status === datum.status,
      )
      if (isChange) return { ...datum, measure: 'change', basis: 'total' }
    }
    // a target and its result in one row answer each other: the result is of the target's time
    const answered = row.find(d => datum.status === 'actual' && d.status === 'target' && d.measure === datum.measure && d.to === datum.to)
    if (datum.measure === 'level' && answered && answered.from === answered.to && datum.from < datum.to)
      return { ...datum, from: datum.to, basis: '' }
    if (datum.measure === 'level') {
      const [from, to] = yearsOf(datum.document, datum.observation, datum)
      return { ...datum, from, to, basis: from < to ? 'total' : '' }
    }
    const isPrintedGrowth = datum.measure === 'growth' && datum.basis === 'total' && datum.value >= 0 && datum.family === 'share'
    const isByYear =
      isPrintedGrowth && (/年均/.test(datum.observation.indicator) || row.some(d => d.measure === 'level' && d.family !== 'share'))
    return isByYear ? { ...datum, basis: 'annual' } : datum
  })
}

const ITEM = /^[（(]\d{1,2}[）)]|^\d{1,2}[、.．](?!\d)|^[①-⑳]/
const thingKey = (d: Datum) => joinKey(d.place, d.indicator, d.family, d.measure, d.basis, d.status, d.from, d.to)

/**
 * A sentence that gives one thing two values for one time lists two things (分别达到5%、8%): neither is trusted, unless the
 * document says the same value elsewhere too.
 */
function withoutListed(data: readonly Datum[]): Datum[] {
  const listed = new Set<Datum>()
  for (const group of groupBy(data, d => joinKey(thingKey(d), d.observation.quoteStart)).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  // （1）… 70%；（2）… 80%: items of one list, each of its own
  const items = data.filter(d => ITEM.test(d.observation.quote))
  for (const group of groupBy(items, thingKey).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  // one composite name with two values is a list whose values were not dealt out
  const composites = data.filter(d => d.observation.indicator.includes('、'))
  for (const group of groupBy(composites, d => joinKey(d.observation.indicator, d.measure, d.status, d.from, d.to)).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  if (listed.size === 0) return [...data]
  const said = groupBy(data, d => joinKey(thingKey(d), d.value))
  return data.filter(d => !listed.has(d) || (said.get(joinKey(thingKey(d), d.value))?.length ?? 0) > 1)
}

const rowKey = ({ observation: { cell } }: Datum) => (cell ? `${cell.table}:${cell.row}` : '')

function dataOfDocument(document: CheckedDocument): Datum[] {
  const subplaces = subplacesOf(document)
  const isDoubtful = doubtfulResults(document)
  const data = document.statements.flatMap(statement =>
    statement.kind === 'observation' && !isDoubtful(statement)
      ? namesOf(statement).flatMap(name => {
          const datum = datumOf(document, statement, name, subplaces)
          return datum ? [datum] : []
        })
      : [],
  )
  return [...groupBy(data, rowKey)]
    .flatMap(([row, cells]) => (row ? settleRow(cells) : cells))
    .toSorted((a, b) => a.observation.at - b.observation.at)
}

/** 翻一番，超过1500亿元 looks ahead, whatever its time was taken for. */
const isDoubled = (d: Datum) => d.status === 'actual' && /翻[一两]?番[，,]?[^，。；]{0,6}$/.test(wordsAround(d.observation, 12).before)

/** 翻番需年均增长6.2%: what would be needed is neither a target nor a result. */
const isNeeded = (d: Datum) =>
  !d.observation.cell && /(?<!必)需要?(?:年均|平均)?(?:分别)?(?:增长|达到|提高|完成)/.test(wordsAround(d.observation, 16).before)

/** 占全区比重, 高于“九五”: what is measured stands in the clause before. */
const HANGS_ON = /^(?:占|低于|高于|超过?(?=[“"十])|比|较|为|其中|同比|居|列|排)/

const isNameless = ({ accumulation, indicator }: Datum) =>
  accumulation === null && (indicator.length < 3 || NAMELESS.test(indicator) || HANGS_ON.test(indicator))

export interface Data {
  /** Every observation with one number, in text order. */
  readonly all: readonly Datum[]
  /** Those whose name and value can be trusted enough to lay them beside others. */
  readonly comparable: readonly Datum[]
}

/** The data of all documents, in their order. Linear in the number of statements. */
export function dataOf(documents: readonly CheckedDocument[]): Data {
  const byDocument = documents.map(dataOfDocument)
  return {
    all: byDocument.flat(),
    comparable: byDocument.flatMap(data =>
      withoutListed(data.filter(d => d.to > 0 && !isNameless(d) && !d.isElsewhere && !isDoubled(d) && !isNeeded(d))),
    ),
  }
}

/** Groups by a key, keeping text order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}

/** Joined by a character that names never hold. */
export const joinKey = (...parts: readonly (string | number | undefined)[]): string => parts.map(part => part ?? '').join('\u0000')

/** A value as printed, with its unit: `2601.57亿元`. */
export const printed = ({ observation }: Pick<Datum, 'observation'>): string => `${observation.text}${observation.unit}`

/** A number as people print it: without the tail of a binary fraction. */
export const short = (value: number): string => String(Number(value.toPrecision(6)))

/** The years in keys: `2020` or `2016-2020`. */
export const yearsText = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => (from === to ? String(to) : `${from}-${to}`)

/** The years in a sentence: `2016—2020年`, in English `2016–2020`. */
export const yearsZh = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => labelOfYears(from, to, 'zh')
export const yearsEn = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => labelOfYears(from, to, 'en')

/** How two printed numbers stand to each other; falls are printed without their sign, so 降低16% is less than 降低18.4%. */
export function relation(a: Datum, b: Datum): '<' | '=' | '>' {
  const [x, y] = a.value < 0 && b.value < 0 ? [-a.value, -b.value] : [a.value, b.value]
  return x < y ? '<' : x > y ? '>' : '='
}

/** Half a unit of the last printed digit, in the family's base unit: what rounding may hide. */
export function roundingOf(datum: Datum): number {
  const decimals = datum.observation.text.normalize('NFKC').split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * datum.factor
}

/** Whether more is better: by the catalogue, else by the words of the name; null where neither tells. */
export function wayOf(datum: Datum): 'higher' | 'lower' | null {
  if (datum.direction === 'higher' || datum.direction === 'lower') return datum.direction
  if (datum.direction === 'range') return null
  const { comparator, cell } = datum.observation
  const verb = cell
    ? null
    : /(提高|增加|上升|提升)(?:到|至)[^，。；\d]{0,4}$|(降低|下降|减少|压缩|压减|降)(?:到|至)[^，。；\d]{0,4}$/.exec(
        wordsAround(datum.observation, 10).before,
      )
  if (verb) return verb[1] ? 'higher' : 'lower'
  if (comparator === 'le' || comparator === 'lt') return 'lower'
  return /失业|死亡|事故|排放|能耗|消耗|漏损|贫困|差距|负债|浓度|发案/.test(datum.indicator) && !/降|减少|下降/.test(datum.indicator)
    ? 'lower'
    : 'higher'
}

/** The same thing said again: every datum of the group that states this value for this time. */
export const mentionsOf = (datum: Datum, group: readonly Datum[]): Datum[] =>
  group.filter(d => d.value === datum.value && d.from === datum.from && d.to === datum.to && d.status === datum.status)

/** One datum for each thing said, however often it is said; the first mention stands for all. */
export function withoutMentions(group: readonly Datum[]): Datum[] {
  return [...groupBy(group, d => joinKey(d.value, d.from, d.to, d.status)).values()].map(same => same[0] as Datum)
}

export const sideOfDatum = (datum: Datum, role: FindingRole): FindingSide => sideOf(datum.document, datum.observation, role)

/** Sides at a datum and wherever the group says the same again. */
export const sidesOfMentions = (datum: Datum, group: readonly Datum[], role: FindingRole): FindingSide[] =>
  mentionsOf(datum, group).map(d => sideOfDatum(d, role))
