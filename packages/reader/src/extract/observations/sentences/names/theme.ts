import { cleanNoun } from '../../phrases/clean-noun.ts'

/** Which industry a passage is about, where a sentence says only 产值 or 税收: its paragraph's opening, or its heading. */

/** Where a sentence stands: in the clean text, its paragraph's beginning and its section's heading. */
export interface Themed {
  readonly source: string
  readonly paragraph: number
  readonly sentence: number
  readonly heading: string
}

const INDUSTRY =
  '(?:(?!支持|助推|推动|促进|服务|带动|支撑)[\\u4e00-\\u9fff“”]){1,14}?(?:产业集群|产业|制造业|(?<![企事作创就从毕专工农商职])业|(?<=.)[农工]业)'
/** 做强做优, 加快培育｛…产业｝. */
const FOSTERS =
  '(?:(?:大力|加快|着力|重点|积极|持续|全力|努力|不断)?(?:做强做优做大|做大做强做优|做大做强|做强做大|做强做优|做优做强|做强|做大|做优|发展壮大|培育壮大|壮大|培育|发展|打造|提升|优化|振兴|巩固提升|巩固|改造提升|突破|聚力|构建|建设)){0,2}'
/** （一）, 1., 一是, ——. */
const NUMBERED = '[\\s—\\-·•]{0,4}(?:[（(]?[一二三四五六七八九十\\d]{1,3}(?:[）)、.．]|是))?\\s?'
/** ｛石化产业｝持续…: what a sentence begins with, no 产业园 and no 产业发展. */
const OPENS = new RegExp(
  `^${NUMBERED}${FOSTERS}(${INDUSTRY})(?:[。：:]|$|(?=[\\u4e00-\\u9fff，]))(?![园区基项投增产发体结政布规化链带基示用技平联协总占人就创和与及、])`,
)
/** 做强｛化工产业｝: a heading that is nothing else. */
const HEADS = new RegExp(`^(?:[^，：:]{2,10}[，：:])?${FOSTERS}(${INDUSTRY})$`)
/** ——财政税收大幅增长: from here on something else is spoken of. */
const LABEL = /^\s{0,4}(?:——|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十\d]{1,2}[、.．])/
/** Not one industry but all. */
const GENERAL = /^(?:现代|重点|县域)?产业(?:集群)?$|^(?:工业|农业)$/
const FURTHEST = 600

const named = (found: RegExpExecArray | null): string => {
  const industry = cleanNoun(found?.[1] ?? '')
  return GENERAL.test(industry) ? '' : industry
}

/** The industry that a sentence without an owner of its own measures; empty where none is named. */
export function themeOf({ source, paragraph, sentence, heading }: Themed): string {
  const before = source.slice(Math.max(paragraph, sentence - FURTHEST), sentence)
  for (const said of before.split(/[。；\n]/).reverse()) {
    const industry = named(OPENS.exec(said.slice(0, 40)))
    if (industry) return industry
    if (LABEL.test(said)) return ''
  }
  return named(HEADS.exec(heading.trim()))
}

/** Amounts that an industry has. */
const OF_INDUSTRY =
  /^(?:实现|完成)?(?:年|总|综合|全产业链)?(?:产值|收入|税收|利税|利润|规模|销售)$|^(?:实现|完成)?(?:工业总产值|增加值)$|^(?:主营业务|营业|销售|总|综合)收入$|^(?:产业|集群|经济)(?:总?规模|总?产值|总量)$/
export const isOfIndustry = (noun: string) => OF_INDUSTRY.test(noun)
