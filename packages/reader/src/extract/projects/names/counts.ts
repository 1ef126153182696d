import { atEnd, atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { parseChineseNumeral } from '../../../vocabulary/chinese-numerals.ts'

/** 12座, 约30公里 before a head. */
export const COUNT = atStart(
  /^(?:约|近)?(?:\d[\d.,]*(?:[-—－~至]\d+)?|[一二两三四五六七八九十百]+)(?:[多余]|[万亿][多余])?(?:座|个|条|处|所|家|项|宗|件|块|(?<=\d)类|对|段|批|片|栋|套|张|(?<=\d)(?:间|孔|眼|艘|盏)|(?<=[\d多余])元|(?:万|亿)?(?:公里|亩|户|人|公顷|平方米|平方公里|吨(?!级)|只|头|万元|亿元|人次|名|台|辆|株))/,
)

/** 四大工程 is a number of programmes, not one. */
export const SEVERAL = atStart(/^[一二三四五六七八九十\d]+[大项个](?![\u4e00-\u9fff]?(?:高速|铁路)|连池)/)

/** 80所小学: how many there are of the first of a list. */
export const NUMBERED = atStart(/^(?:\d[\d.,]*|若干)[多余]?(?:座|个|条|处|所|家|支|间|批)/)

/** A count after what is counted: 水闸14处. */
export const COUNTED_AFTER = atEnd(
  /(?:[\d.,]{1,14}(?:[-—－~至]\d{1,12})?|[一二两三四五六七八九十百]{1,10})(?:万)?(?:多|余)?(?:座|个|条|处|所|家|公里|亩|套|张|平方米|平方公里|户|间|台|辆|栋|片|米|吨|千瓦|万千瓦|人|名|站)(?:以上|左右)?$/,
)

/** 抽水蓄能电站1座. */
export const ONE_AFTER = atEnd(/(?:一|1)(?:座|个|条|处|所)$/)

/** 石梁路｜3公里: how long it is. */
export const LENGTH_AFTER = atEnd(/\d[\d.]{0,6}(?:余)?(?:公里|千米|延长米|延米|米)$/)

/** A size that a name may carry: 110千伏, 年产30万吨. */
export const SIZE = search(
  /(?:年产|日处理|日产|库容|装机|年处理)?(?:\d[\d.,]{0,14}|[一二两三四五六七八九十百千]{1,10})(?:万|亿)?(?:[多余])?(?:千瓦时|千瓦|兆瓦|千伏|KV|kV|MW|公里|千米|米|平方米|平方公里|亩|吨级|吨|立方米|(?<=\d)方|张床位|张床|(?<=\d)张|万辆|辆|套|亿元|万元|户|标箱|头|只|T|G)(?:级|\/日|\/年)?|千吨级/,
)

const NUMBER = /(\d{1,4}|[一二三四五六七八九十两]{1,4})[座条个处所项段家大](?=[\u4e00-\u9fff]{0,14}$)/

/** Whether `things` says their number, and it is that of the names found. */
export function isNumberOf(things: string, found: number): boolean {
  const said = NUMBER.exec(things)?.[1]
  return said !== undefined && found === (/\d/.test(said) ? Number(said) : parseChineseNumeral(said))
}
