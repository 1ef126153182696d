import { atEnd } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { readEnding } from '../endings.ts'
import { verbAt } from '../lexicon/verbs.ts'
import { verbOf } from './clause-verb.ts'
import type { Found } from './found-verb.ts'

/** 3座公园, 水库2座, 5个重点项目, 一批道路: so many of a kind, whose names stand behind it. */
const COUNTED =
  /(?:[\d一二三四五六七八九十两]{1,4}[座条个处所项段家大]|[一1]批)[\u4e00-\u9fff]{0,14}$|[\u4e00-\u9fff]{2}[\d一二三四五六七八九十两]{1,4}[座条个处所项段家]$/
const LONGEST_COUNTED = 24
/** What a list in a bracket begins and ends with: （包括甲公园、乙公园等）. */
const BEGINS = /^(?:包括|即|含|分别[是为]?|主要[是为有]|为|：)/
const LONGEST_TAIL = 6
const CLOSES = /^）(?:等)?(?:的?(?:建设|工作))?$/

/** Whether the object `[from, to)` is a number of built things, which a list behind it names. */
export function isCounted(text: string, from: number, to: number): boolean {
  const words = text.slice(Math.max(from, to - LONGEST_COUNTED), to)
  if (!COUNTED.test(words)) return false
  const things = words.replace(/[\d一二三四五六七八九十两]{1,4}[座条个处所项段家]$/, '')
  // a head needs something before it
  const { kind } = readEnding(`各类${things}`, 0, things.length + 2)
  return kind === 'works' || kind === 'project'
}

/** 新建水库2座｛（石桥水库、柳溪水库）｝: where the names of what was counted stand in a bracket at the end of `[from, to)`. */
export function listInBracket(text: string, from: number, to: number): { start: number; end: number } | null {
  // the end tells of most objects that no bracket closes them
  const tail = text.slice(Math.max(from, to - LONGEST_TAIL), to).lastIndexOf('）')
  if (tail < 0) return null
  const close = Math.max(from, to - LONGEST_TAIL) + tail
  const open = from + text.slice(from, close).indexOf('（')
  if (open < from || close < open + 6 || !CLOSES.test(text.slice(close, to))) return null
  const within = text.slice(open + 1, close)
  if (!within.includes('、') || /[（）]/.test(within) || !isCounted(text, from, open)) return null
  return { start: open + 1 + (BEGINS.exec(within)?.[0].length ?? 0), end: close }
}

const PARTING = new SignSet('，；。：')
const MANY = atEnd(
  /(?:一批|一系列|[\d一二三四五六七八九十]{1,4}[个项座条处所])[^，；。]{0,20}(?:项目|工程|线|公路|道路|大道|铁路|电站|水库|水厂|污水处理厂|公园|广场|医院|学校|大桥|桥梁|隧道|码头|机场|车站|场馆|枢纽)，$/,
)

/** 12个重点项目集中｜开工，包括…: what became of all of them. */
const BECAME = atEnd(
  /(?:一批|[\d一二三四五六七八九十]{1,4}[个项])[^，；。]{0,14}(?:项目|工程)(?:已经|已|将|正式|全面|全部|集中|陆续|相继|同时)*(开工|竣工|投产|启动|完工|投用|签约)(?:建设|投产|投用)?，$/,
)

/** 建成一批重大项目，｜包括甲电站、乙大桥: the verb that made what the list before it tells in detail. */
export function countedBefore(text: string, start: number): Found | null {
  const before = text.slice(Math.max(0, start - 40), start)
  const became = BECAME.exec(before)?.[1]
  const verb = became ? verbAt(became === '签约' ? '签约引进' : became, 0) : null
  if (became && verb) return { verb: { ...verb, force: 'strong' }, words: became, from: start }
  if (!MANY.test(before)) return null
  let from = start - 1
  while (from > 0 && start - from < 60 && !PARTING.has(text.charCodeAt(from - 1))) from--
  return verbOf(text, from, start - 1)
}
