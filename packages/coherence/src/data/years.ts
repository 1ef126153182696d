import type { CheckedDocument } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import type { IndicatorIdentity } from '../names/indicator-identity.ts'
import type { Datum } from './datum.ts'
import { isWork } from './kinds.ts'
import { clauseBefore, wordsAround } from './words.ts'

/** 累计 and its like: a flow over several years, not of its last. */
const CUMULATES = /累计|合计|共|五年|年来|期间|新增|〔|总投资|完成投资|计划投资/

/** What is counted at a moment, whatever the catalogue knows: shares, rates, densities, holdings. */
const AT_A_MOMENT =
  /率$|占比$|比重|强度$|面积$|里程$|人口$|人均|每千|每万|每百|寿命|年限|浓度|拥有量|保有量|密度|系数|指数|余额$|户数$|普及|覆盖|密度/

/** Flows of a year: without a word of accumulation, a period's value is its last year's. */
const OF_A_YEAR = /生产总值|GDP|增加值|收入|支出|零售|进出口|出口|进口|产值|产量|利润|税收|消费/

/** The first and the last year that a record says; `[0, 0]` where it says none. */
export function writtenYears({ time }: ObservationStatement): [number, number] {
  if (time === '') return [0, 0]
  const years = time.split('-').map(Number)
  return [years[0] as number, years.at(-1) as number]
}

/** The years of a level: a stock or a rate, and a year's flow without 累计, speak of the period's last year. */
export function yearsOf(
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

/** Within the years that plans speak of; 600 000 is a stray number. */
export const plausibleYear = (year: number) => year >= 1949 && year <= 2100

const BY_YEAR = /年均|年平均|平均每年|五年平均/

const MOVED_TO = /[加高大升长增少低降缩](?:到|至)/

const SUMS_UP = /累计|累計|五年|年来|年來|期间|期間|合计|总共|(?<!公)共/

/** Growth 年均 over one year is an average over years that are not said; a level 累计 is a sum of years. */
export function basisOf(observation: ObservationStatement, from: number, to: number, isPlan: boolean): Datum['basis'] {
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
