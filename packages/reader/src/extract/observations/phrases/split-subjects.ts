import { fundsWith } from './funds.ts'
import { MEASURE_NOUN } from './measure-noun.ts'
import { withLastInFull, withSharedHead } from './shared-head.ts'
import { splitList } from './split-list.ts'
import { MAKING_FRONT } from './words.ts'

/** Two words in one: 城乡 is 城镇 and 农村, 存贷款 存款 and 贷款. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城镇', '农村']],
  ['存贷款', ['存款', '贷款']],
  ['进出口', ['进口', '出口']],
  ['产销量', ['产量', '销量']],
  ['预算收支', ['预算收入', '预算支出']],
  ['财政收支', ['财政收入', '财政支出']],
  ['省市', ['省', '市']],
  ['国省', ['国家', '省']],
  ['国内外', ['国内', '国外']],
  ['大中型', ['大型', '中型']],
  ['工农业', ['工业', '农业']],
  ['中小学', ['中学', '小学']],
  ['男女', ['男', '女']],
  ['广播电视', ['广播', '电视']],
  ['牛羊', ['牛', '羊']],
  ['猪牛', ['猪', '牛']],
]
/** 城乡低保 is 城市低保 and 农村低保: so the two are called. */
const RELIEF = /低保|最低生活保障/
const CITY_AND_COUNTRY = ['城市', '农村'] as const

/** Verbs of making that are never the front of a noun, as 生产 is in 生产总值. */
const SHARED_VERB =
  /^(?:建设(?=[^用、]{2,}、)|打造|认定|评定|命名|新建|续建|扩建|改建|改扩建|新增|建成|改造|治理|培育|引进|创建|完成|实施|开通|铺设|敷设|发放|培训|新开工|竣工)/

/** 第一、二、三产业增加值: numerals that share what stands around them. */
const ORDINALS =
  /^(第)?([一二三四五])、?([一二三四五])(?:、?([一二三四五]))?((?:次)?产业.*|类.*|级.*|期.*|产(?:增加值|产值|投资|占比|比重).*)$/
/** 第一产业, 一产. */
const ordinalOf = (tail: string) => (tail.startsWith('产') && !tail.startsWith('产业') ? '' : '第')
/** ｛三次产业｝增加值分别增长3%、8%、9%. */
const THREE_SECTORS = ['第一产业', '第二产业', '第三产业']

/** `count` subjects out of one phrase, or null where it does not give them. A verb of making before the first is said of all. */
export function splitSubjects(text: string, count: number): string[] | null {
  const verb = SHARED_VERB.exec(text)?.[0] ?? ''
  if (!verb || verb.length >= text.length - 2) return withWayIn(splitNouns(text, count))
  return splitNouns(text.slice(verb.length), count)?.map(noun => (MAKING_FRONT.test(noun) ? noun : verb + noun)) ?? null
}

/** 实际利用外资和｛内资｝ came in in the same way. */
const withWayIn = (names: string[] | null) =>
  names?.map((name, i) => (i > 0 ? (fundsWith(name, names[0] as string) ?? name) : name)) ?? null

/** 甲、乙和丙｛三个区分别实现｝地区生产总值: whose the measure is. */
const OWNERS = /^(.+?)(?:[两三四五六七八九十\d]{1,2}个[\u4e00-\u9fff]{1,5})?分别(?:实现|完成|达到|达)([^、，分]{2,12})$/
function ownersOf(text: string, count: number): string[] | null {
  const found = OWNERS.exec(text)
  const owners = found && MEASURE_NOUN.test(found[2] as string) ? splitList(found[1] as string) : []
  return owners.length === count ? owners.map(owner => owner + found?.[2]) : null
}

/** 高新技术产品产值｛及其占工业总产值比重｝: a share of what was named. */
const AND_ITS_SHARE = /^(.{2,}?)[及和与]其(占.{2,16}(?:比重|比例|份额))$/

function splitNouns(text: string, count: number): string[] | null {
  const share = count === 2 && text.includes('其占') ? AND_ITS_SHARE.exec(text) : null
  if (share) return [share[1] as string, `${share[1]}${share[2]}`]
  const ordinals = ORDINALS.exec(text)
  if (ordinals) {
    const [, first = '', ...rest] = ordinals
    const tail = rest.pop() as string
    const numbers = rest.filter(Boolean)
    if (numbers.length === count) return numbers.map(number => `${first || ordinalOf(tail)}${number}${tail}`)
  }
  if (count === 3 && text.includes('三次产业')) return THREE_SECTORS.map(sector => text.replace('三次产业', sector))
  const owners = text.includes('分别') ? ownersOf(text, count) : null
  if (owners) return owners
  const parts = splitList(text)
  if (parts.length === count) return withLastInFull(withSharedHead(parts))
  if (count === 2) {
    for (const [pair, halves] of PAIRS)
      if (text.includes(pair))
        return (pair === '城乡' && RELIEF.test(text) ? CITY_AND_COUNTRY : halves).map(half => text.replace(pair, half))
  }
  const byComma = splitList(text, /[、，]/y)
  if (byComma.length === count) return withLastInFull(withSharedHead(byComma))
  // more parts than numbers: the first ones belong to something said before
  return parts.length > count && count > 1 ? withSharedHead(parts.slice(-count)) : null
}
