import { parseChineseNumeral } from '../../vocabulary/chinese-numerals.ts'
import { yearsOfPlanName } from '../../vocabulary/five-year-plans.ts'

/** A year that a text says, or the first of a plan that it names, and in which part. */
export interface YearMention {
  readonly role: string
  readonly year: number
  readonly at: number
}

const YEAR = /(?<![\d—–－~～-])((?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年(?![-—至到])(?=([^\n]{0,40}))/g
const PLAN = /(?:[“"]([一二三四五六七八九十]{1,2}五)[”"]|第([一二三四五六七八九十]{1,3})个五年(?=[规计]划))(?=([^。\n]{0,24}))/g

/** What stands before a year, and what behind it: the first that fits. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['past', /过去的$/],
  ['till', /截[至止]到?$/],
  ['by', /[到至]$/],
  ['base', /[比较同]$|相当于$|[高低]于$/],
  ['since', /[从自由]$/],
]
const BEHIND: readonly (readonly [string, RegExp])[] = [
  ['day', /^\s?\d{1,2}月\s?\d{1,2}日/],
  ['month', /^\s?\d{1,2}月/],
  ['since', /^(?:以来|起)/],
  ['base', /^的\d|^相比/],
  ['by', /^(?:远景|愿景)/],
  ['is', /^是[^。]{2,40}之年|^是[^。，]{0,30}(?:关键|重要|不平凡|第一|最后|开局|收官)/],
  ['review', /^[^，。；：]{0,30}(?:回顾|完成情况|执行情况|总结|统计公报)/],
  ['arranged', /^[^，。；：]{0,14}(?:安排|打算|总体要求|指导思想|工作建议|(?:主要|重点|目标|工作)任务|预期目标|重点工作|工作重点)/],
  ['reached', /^(?:底|末)?[，,]?(?:全[市省县区州国旗镇]|我[市省县区州旗镇]|实现|完成|[^，。；]{0,10}(?:达到?|完成|实现|突破|增长|为)\d)/],
  ['end', /^年?[底末]/],
]
const PLAN_BEHIND: readonly (readonly [string, RegExp])[] = [
  ['plan-end', /^(?:规划|计划)?(?:时期|期)?末/],
  ['plan-back', /^[^。]{0,14}(?:收官|圆满|回顾|胜利完成|成就|以来|实施情况|完成情况)/],
  ['plan-ahead', /^[^。]{0,14}(?:开局|开篇|起步|良好开端|目标|展望|思路|编制|谋划)/],
  ['plan-in', /^(?:时期|期间)/],
]

/** 2021—2025年, 2021年至2025年: the ends of a stretch. */
const STRETCH = /(?<![\d.])((?:19|20)\d\d)年?[-—–－~～至到]{1,2}((?:19|20)\d\d)年/g
/** 2016-01-14 09:30, 2016/1/14: when it was put on its page. */
const STAMP = /(?<![\d.\-/])((?:19|20)\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?![\d.\-/])/g

const roleIn = (roles: readonly (readonly [string, RegExp])[], text: string) => roles.find(([, form]) => form.test(text))?.[0]

const yearOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replaceAll('○', '〇')))

/** All years and plans that a text says. */
export function yearMentions(text: string): YearMention[] {
  const found: YearMention[] = []
  for (const { 1: written = '', 2: after = '', index } of text.matchAll(YEAR)) {
    const role = roleIn(BEFORE, text.slice(Math.max(0, index - 4), index)) ?? roleIn(BEHIND, after) ?? 'bare'
    found.push({ role, year: yearOf(written), at: index })
  }
  for (const { 1: written, index } of text.matchAll(STAMP)) found.push({ role: 'stamp', year: Number(written), at: index })
  for (const { 1: from, 2: to, index } of text.matchAll(STRETCH))
    found.push({ role: 'stretch-from', year: Number(from), at: index }, { role: 'stretch-to', year: Number(to), at: index })
  for (const { 1: name, 2: nth, 3: after = '', index } of text.matchAll(PLAN)) {
    const years = yearsOfPlanName(name ?? `${nth}五`)
    if (!years) continue
    const role = /[比较与同]$/.test(text.slice(Math.max(0, index - 1), index)) ? 'plan-base' : (roleIn(PLAN_BEHIND, after) ?? 'plan')
    found.push({ role, year: years.from, at: index })
  }
  return found
}
