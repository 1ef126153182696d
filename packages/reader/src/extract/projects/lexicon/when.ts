import { atEnd, atStart } from '../../../patterns/gates.ts'

/** When something is or was to be: 2026年底前, 上半年, 三季度, 目前. */
const WHEN = atStart(
  /^(?:到|至|截至|截止|在|于)?(?:(?:\d{4}年?[-—－～~至到]{1,2})?(?:\d{4}|二〇[一二三四五六七八九〇]{2})年度?|“?十[一二三四五六]五”?(?=[末初期时])(?:时期|期(?!间))?|第[一二三四五]年|[一二两三四五六七八九十半]年(?=内)|今年|明年|去年|当年|全年|本年度?|年度?内|年底|年末|近期|目前|当前|现已|本月|本届|[上下]半年|第?[一二三四1234]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\d{1,2}[日号])?)(?:底|末|初|中旬|上旬|下旬)?(?:之前|以前|前|内|里|期间|起)?/,
)

/** 2027年｜、2028年分别建成: years in a row. */
const goesOn = (text: string, at: number, end: number) =>
  text[at] === '、' && text[at - 1] === '年' && WHEN.test(text.slice(at + 1, Math.min(end, at + 17)))

/** Where the words begin that follow what a clause says of time, of which the first year may be read already. */
export function afterWhen(text: string, start: number, end: number): number {
  let at = goesOn(text, start, end) ? start + 1 : start
  while (at < end && WHEN.mayHave(text.charCodeAt(at))) {
    const said = WHEN.exec(text.slice(at, Math.min(end, at + 16)))?.[0].length ?? 0
    if (said === 0) return at
    at += said
    if (goesOn(text, at, end)) at++
  }
  return at
}

const LATER =
  /(?:计划|预计|力争|争取|有望|预期|拟)?(?:将于|将在|将|于)?(?:\d{4}年|\d{1,2}月|[上下]半年|今[天日]|[日近][前日期](?=顺利|正式|成功|全面|建成|开工|完工|竣工|通过|启动)|\d{1,2}日(?=[\u4e00-\u9fff]|$)(?![游均处供产])|年[内底]|[今明]年|[春夏秋冬]季|截至目前|(?<!项)目前|如今|现在)/

/** 荻浦大桥｜要在｜年内建成: what opens a time that belongs to the predicate. */
const MEANT = atEnd(/(?:要|将|拟|须|应|可|力争|争取|计划|预计|有望)?[在于]$/)

/** Where a name ends before a time: 供热工程｜10月管网贯通, 荻浦中学｜秋季投入使用. */
export function beforeWhen(text: string, from: number, to: number): number {
  const words = text.slice(from, to)
  const when = words.search(LATER)
  if (when > 2) return from + when
  return to - (MEANT.exec(words)?.[0].length ?? 0)
}
