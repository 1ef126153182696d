import { type Label, labelOf } from './labels.ts'

/** A line that opens a section: its label, its title, and how much of the line is heading. */
export interface Heading {
  readonly label: Label | null
  readonly title: string
  /** Characters of the line that are heading; the rest is body. */
  readonly length: number
}

const MAX_TITLE = 40
const STANDING_ALONE = new Set(['part', 'chapter', 'section', 'box', 'annex'])

/** 三、2021年工作安排：, （二）优化产业结构：: headings of these styles hold paragraphs, if a colon closes them. Items with digits may name who answers. */
const HAN = new Set(['han', 'han-bracket'])
/** 主要任务是：, 抓好以下工作：: what follows is the rest of the sentence. */
const LEADS_LIST = /(?:[是为有即]|如下|包括|分别|以下[^，。；]{0,8}|下列[^，。；]{0,8})[：:]$/

/** Where the first sentence of a line ends, its full stop included; -1 without one. */
const stopOf = (line: string) => line.search(/[。！？!?]/)

/** A verb phrase or noun phrase that names what follows, rather than a statement with figures. */
const isTitle = (text: string) =>
  text.length > 0 &&
  text.length <= MAX_TITLE &&
  !/[，,；;].*[，,；;].*[，,；;]/.test(text) &&
  !/(?<!\d)\d+(?:\.\d+)?(?:%|亿元|万元|万人|公里|万亩|万吨)/.test(text)

/**
 * `第三章 构建现代产业体系` alone on its line; `（二）推动工业转型升级`; `161、强化政府履责。加快……`, where the first sentence
 * is the heading and the rest is its body. Null for a line that opens no section.
 */
export function headingOf(line: string): Heading | null {
  const label = labelOf(line)
  return label && titledBy(label, line)
}

/** What the label of a line opens, if a title follows it. */
export function titledBy(label: Label, line: string): Heading | null {
  const rest = line.slice(label.text.length)
  const stop = stopOf(rest)
  if (STANDING_ALONE.has(label.style)) {
    // 第一章的任务…… is a sentence about a chapter
    if (line.length > 80 || (stop >= 0 && stop < rest.length - 1)) return null
    return { label, title: rest.replace(/^[\s：:]+|(?<![。\s])[。\s]+$/g, ''), length: line.length }
  }
  if (stop < 0) {
    const title = HAN.has(label.style) && !LEADS_LIST.test(rest) ? rest.trim().replace(/[：:]$/, '') : rest.trim()
    // what ends with a semicolon is one of a list
    return isTitle(title) && !/[：:；;]$/.test(title) ? { label, title, length: line.length } : null
  }
  const title = rest.slice(0, stop).trim()
  return isTitle(title) ? { label, title, length: label.text.length + stop + 1 } : null
}

/** What a part of a report is of: 过去五年, 2024年, “十三五”, 新一届政府. */
const OF_WHEN =
  '(?:(?:本届|上届|新一届|下届)政府|(?:过去|今后|未来)(?:的)?(?:[一三五]年|几年)|五年来|(?:(?:19|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})年|[“"]?十[一二三四五六]?五[”"]?|今年|明年|[上下]半年|下一?步|下一?阶段)'
const WHAT = '(?:回顾|总结|目标|任务|安排|部署|打算|要求|思路|建议|重点|意见|工作|设想|实事|民生实事)'
/** 过去五年工作回顾, 2024年重点工作, 努力实现“十一五”良好开局: alone on its line and without a number, a part of a report all the same. */
const BARE = new RegExp(
  `^(?:${OF_WHEN}[^，。；：]{0,22}${WHAT}|[^，。；：\\d]{0,14}(?:良好开局|开好局起好步|开局之年)[^，。；：\\d]{0,6})[。：:]?$`,
)
const LONGEST_BARE = 30
const CLOSED = /[。：:]$/
/** 今年要重点做好八个方面工作。 */
const SENTENCE = /^(?=.{0,30}(?:(?<!主)要|将|[做抓搞]好)).{0,30}[。：:]$/

/** A line that opens a part of a report by its words alone. */
export const bareHeading = (line: string): Heading | null =>
  line.length <= LONGEST_BARE && BARE.test(line) && !SENTENCE.test(line)
    ? { label: null, title: line.replace(CLOSED, ''), length: line.length }
    : null

/** 扎实做好2021年工作，全方位推动高质量发展超越; 以新定位为总纲明确今后五年发展的目标任务; “十四五”时期主要目标任务和重大举措. */
const LONGER = new RegExp(
  `^(?:[^，。；：\\d]{0,6}做好(?:(?:19|20)\\d\\d|今|明)年[^，。；：\\d]{0,8}工作(?:，[^，。；：]{4,20})?|[^，。；：]{0,16}${OF_WHEN}[^，。；：]{0,22}${WHAT}(?:[和及与][^，。；：]{2,8})?)$`,
)

/** The same in more words: below the opening of a document, where no title can be meant. */
export const partHeading = (line: string): Heading | null =>
  bareHeading(line) ?? (line.length <= LONGEST_BARE && LONGER.test(line) ? { label: null, title: line, length: line.length } : null)
