import { sticky } from '../../patterns/openings.ts'
import { SignKinds } from '../../patterns/sign-set.ts'
import type { Clock, TimePhrase } from './time-phrase.ts'

/** Times that are said without a numeral, or with one that no unit follows. */
export const RELATIVE_WORDS: readonly string[] =
  '今年以来|今年底|今年末|今年内|今年年底|今年|本年度|本年|去年底|去年末|去年同期|去年|上年末|上年底|上年同期|上年度|上年|前年|明年|年内|年底|全年|当年|同期|上一年|过去一年|过去的一年|一年来|本世纪末|本世纪中叶|二十一世纪中叶|21世纪中叶|本届政府任期末|本届政府期末|规划期末|期末|现在|目前|近年来|近几年来|近几年|近些年来'.split(
    '|',
  )
/** Such a word, with what leads to it: 比上年. */
export const RELATIVE_AT = sticky(new RegExp(`(截至|截止到?|到|至|比|较|是|为|与|由|从|同)?(${RELATIVE_WORDS.join('|')})`))

/** 今年, 上年同期, 期末 at `at`: what they mean by the document's clock; null where they keep the year already spoken of. */
export function readRelative(text: string, at: number, clock: Clock): TimePhrase | null {
  const found = RELATIVE_AT.exec(text, at)
  // 2家以｛上年｝销售收入: half of each word
  if (!found || (text[at] === '上' && text[at - 1] === '以')) return null
  const lead = found[1] ?? ''
  const word = found[2] as string
  const end = at + found[0].length
  // 不低于本市上年度人均收入的60%: what is compared with
  const base =
    /^(?:比|较|是|为|与|同)$/.test(lead) || /同期/.test(word) || (/^上/.test(word) && BOUND_BY.test(text.slice(Math.max(0, at - 10), at)))
  const make = (year: number | null, role: TimePhrase['role']): TimePhrase | null =>
    year === null
      ? base
        ? { start: at, end, role: 'base', from: 0, to: 0 }
        : null
      : { start: at, end, role: base ? 'base' : role, from: year, to: year }
  const role = /[底末]/.test(word) || /[到至止]$/.test(lead) ? 'by' : 'in'
  if (word === '今年以来' && !base && clock.present !== null)
    return { start: at, end, role: 'in', from: clock.present, to: clock.present, soFar: true }
  // 今年一月至九月, 今年上半年
  if (word === '今年' && role === 'in' && !base && clock.present !== null && SO_FAR.test(text.slice(end, end + 6)))
    return { start: at, end, role, from: clock.present, to: clock.present, soFar: true }
  if (/^今年|^本年/.test(word)) return make(clock.present, role)
  // 比上年 is always the year before the one that is spoken of
  if (base && /^去年|^上年|^上一年/.test(word)) return { start: at, end, role: 'base', from: 0, to: 0 }
  if (/^上年|^上一年/.test(word)) return make(clock.before, role)
  if (/^去年|^过去|^一年来/.test(word)) return make(clock.past, role)
  // 由现在的, 到目前: with a word of movement before it; alone it dates nothing
  const plan = clock.past !== null && clock.present === clock.past
  if (/^(?:现在|目前)$/.test(word))
    return lead || (plan && OPENS.test(text.slice(Math.max(0, at - 1), at)) && !text.startsWith('预计', end))
      ? make(clock.past, role)
      : null
  // a plan speaks of what was before it, a report of its years one by one
  if (word.startsWith('近'))
    return plan && !base && lead === ''
      ? { start: at, end, role: 'period', from: (clock.past as number) - 4, to: clock.past as number }
      : null
  if (word === '前年') return make(clock.past === null ? null : clock.past - 1, role)
  if (word === '明年') return make(clock.present === null ? null : clock.present + 1, role)
  if (/期末/.test(word)) return make(clock.ahead?.to ?? null, 'by')
  if (word === '本世纪末') return make(2000, 'by')
  if (word.endsWith('世纪中叶')) return make(2050, 'by')
  // 全年, 年内, 年底, 当年 keep the year that the sentence is already in
  return base ? make(null, 'base') : null
}

const OPENS = /^$|[。；，]/

const SO_FAR = /^(?:[1一]?-?[1一][-—至到]|[1一]月?(?:份)?[-—至到]|上半年|前[一二三]季度|[一1]季度)/
const BOUND_BY = /[不得](?:低于|少于|高于|超过)[^，。；\d]{0,6}$/

/** The first two signs of words such as 今年, told by two bits. */
const RELATIVE_SIGNS = new SignKinds([
  [1, RELATIVE_WORDS.map(word => word.charAt(0)).join('')],
  [2, RELATIVE_WORDS.map(word => word.charAt(1)).join('')],
])
const signAt = (text: string, at: number) => (at < text.length ? RELATIVE_SIGNS.of(text.charCodeAt(at)) : 0)

/** Whether such a word may begin there, or behind a 到 or 比 that stands there. */
export function mayBeRelative(text: string, at: number): boolean {
  // 截至目前
  if (text[at] === '截') return (signAt(text, at + 2) & 1) !== 0 && (signAt(text, at + 3) & 2) !== 0
  const second = signAt(text, at + 1)
  if ((second & 2) !== 0 && (signAt(text, at) & 1) !== 0) return true
  return (second & 1) !== 0 && (signAt(text, at + 2) & 2) !== 0
}
