import { nameKey } from '@lantu/model/indicator-catalogue'
import { indicatorIdentity } from './indicator-identity.ts'

/** What a quotient's name says that it is made of; the parts are indicator identities. */
export interface QuotientName {
  readonly over: string
  /** Any of these may be the denominator. */
  readonly under: readonly string[]
  /** What the quotient of base units is multiplied by: 100 for percent. */
  readonly scale: number
  /** Relative slack beyond rounding: year-end people stand in for the year's average, an average exchange rate for the customs'. */
  readonly slack: number
}

const identity = (name: string) => indicatorIdentity(name, '').indicator

/** Standard indicators whose names do not spell out their parts. */
const BY_DEFINITION: Readonly<Record<string, readonly [over: string, under: string]>> = {
  税收占比: ['税收收入', '一般公共预算收入'],
  服务业增加值占比: ['第三产业增加值', '地区生产总值'],
  研发经费投入强度: ['研发经费投入', '地区生产总值'],
  民营经济增加值占比: ['民营经济增加值', '地区生产总值'],
  文化产业增加值占比: ['文化产业增加值', '地区生产总值'],
  战略性新兴产业增加值占比: ['战略性新兴产业增加值', '地区生产总值'],
  高新技术产业增加值占比: ['高新技术产业增加值', '地区生产总值'],
  存贷比: ['金融机构贷款余额', '金融机构存款余额'],
}

const PEOPLE = ['常住人口', '户籍人口']

/** 税收收入占一般公共预算收入比重 is tax over revenue; 人均地区生产总值 is output over people; 对外贸易依存度 is trade over output. */
export function quotientOfName(standard: string, written: string): QuotientName | null {
  const definition = BY_DEFINITION[standard]
  if (definition) return { over: definition[0], under: [definition[1]], scale: 100, slack: 0.002 }
  if (/(?:对外贸易|外贸|进出口)依存度/.test(standard)) return { over: '进出口总额', under: ['地区生产总值'], scale: 100, slack: 0.03 }
  const key = nameKey(written)
  const share = /^(.{2,20}?)占(.{2,20}?)(?:的)?(?:比重|比例|份额|占比|之比|比)?$/.exec(key)
  if (share) return { over: identity(share[1] as string), under: [identity(share[2] as string)], scale: 100, slack: 0.002 }
  const area = /^(?:城市|城镇|市区)?人均(?:拥有)?(道路|公园绿地|绿地|住房|体育场地)面积?$/.exec(key)
  if (area) return { over: area[1] as string, under: ['中心城区人口', '城区人口', '中心城区常住人口', '常住人口'], scale: 1, slack: 0.05 }
  const head = /^人均(.{2,12})$/.exec(key)
  return head ? { over: identity(head[1] as string), under: PEOPLE, scale: 1, slack: 0.005 } : null
}
