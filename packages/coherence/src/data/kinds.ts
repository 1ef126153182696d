import type { Datum } from './datum.ts'

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
