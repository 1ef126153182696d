import { DATED } from '../sentence-cues.ts'

/** Words that say by when, with where they stand. */
export interface Due {
  readonly at: number
  readonly end: number
  readonly words: string
}

const YEAR = '(?:(?:19|20)\\d\\d年|二[〇零○][一二三四五六七八九十〇零○]{2}年|[今明本当]年)'
const WITHIN_YEAR = '(?:\\d{1,2}月(?:\\d{1,2}日|[底末初份]|[上中下]旬)?|第?[一二三四]季度末?|[上下]半年)'
const BEFORE = '(?:之前|以前|前)'
/** 汛期前, 国庆节前: a season or a feast has no day of its own, yet everyone knows when it comes. */
const OCCASION =
  '(?:大?主?汛期?|国庆节?|春节|元旦|五一|七一|中秋|入冬|冬季?供暖期?|供暖期?|采暖期?|取暖季|(?:春|秋)?季?开学|春耕|雨季|雨季?来临|麦收|封冻)(?:来临|到来|开始)?'
const PLAN = '“?十[一二三四五六七]五”?'

/**
 * Everything that may be a deadline: 2023年底前, 6月底前, 今年上半年, 一季度, 汛期前, 三年内, “十四五”末. Those that name an end come first in
 * what is chosen; a year or a period by itself is one where nothing better is said.
 */
const DUE = new RegExp(
  [
    `(${YEAR}(?:${WITHIN_YEAR})?[底末初内]?${BEFORE}?)`,
    `((?<![\\d一二三四五六七八九十两几数多])年[底末内]${BEFORE}?|(?<![\\d年])${WITHIN_YEAR}${BEFORE}?|${OCCASION}${BEFORE})`,
    `((?:\\d{1,2}|[一二三四五六七八九十两]{1,2})个?[年月]之?以?内|(?:规划期|任期|届期)内|${PLAN}(?:期末|末|期间|时期|期内))`,
  ].join('|'),
  'g',
)
const ENDS = /[底末内前]$|半年$|季度$|旬$/
const REACHES = /[到至于在][，]?$/
/** A year of reckoning or a beginning is no deadline: 2020年价, 2020年起, 2023年以来. */
const NO_END = /^(?:价|不变价|的(?!目标)|以来|为基|起|开始|度|—|-|至|及以后|以后)/
/** Compared with, from, or the end of a season: 4月至10月. */
const COMPARED = /[较比从自]$|[月日年][至到]$/

/** The words of the deadline in a task's sentence with where they stand, or null. `cues`: what its words tell. */
export function dueOf(text: string, cues: number): Due | null {
  if ((cues & DATED) === 0) return null
  let open: Due | null = null
  DUE.lastIndex = 0
  for (let match = DUE.exec(text); match; match = DUE.exec(text)) {
    const at = match.index
    const end = at + match[0].length
    if (COMPARED.test(text.slice(Math.max(0, at - 2), at)) || NO_END.test(text.slice(end, end + 3)) || inTitle(text, at)) continue
    // 今年，要…; not 完成今年各项任务
    if (BARE.test(match[0]) && !(opensClause(text, at) && !/^[的各我以来]/.test(text.slice(end, end + 1)))) continue
    const due = { at, end, words: match[0] }
    if (ENDS.test(match[0]) || REACHES.test(text.slice(Math.max(0, at - 2), at))) return due
    // 做好2025年书展的筹备: the year of something
    if (
      YEAR_ALONE.test(match[0]) &&
      !opensClause(text, at) &&
      !REACHED.test(text.slice(Math.max(0, at - 2), at)) &&
      OF_SOMETHING.test(text.slice(end, end + 2))
    )
      continue
    // 4月, 2022年: a time that is not said to be an end
    if (match[2] === undefined || /[日旬]$/.test(match[0])) open ??= due
  }
  return open
}

const YEAR_ALONE = /^(?:\d{4}|二.{3})年$/
const REACHED = /[于到至在争保划前将]$/
/** What a year belongs to, not what is done in it. */
const OF_SOMETHING = /^[“《”\u4e00-\u9fff](?<![完建开竣投全基实达力争启前])/
const BARE = /^[今明本当]年$/
const opensClause = (text: string, at: number): boolean => at === 0 || '，；。：'.includes(text[at - 1] as string)

/** Within 《…》, or in the number of a document. */
const inTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at) || text[at - 1] === '〔'
