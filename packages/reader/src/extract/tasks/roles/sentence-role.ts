import type { Role } from '@lantu/model/statement'
import { atStart, openingKinds } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import {
  ADDRESSED,
  cuesOf,
  DONE,
  DRAWN_FROM,
  DUTIES,
  HARD_WON,
  LEARNT,
  MEASURED_IN_WORDS,
  PERFECT,
  TO_THE_WHOLE,
  TROUBLES,
  TURNS,
  WANT,
} from '../sentence-cues.ts'
import { ANNOUNCES, DRAWN_UP, DRAWN_UP_END, DRAWN_UP_FOR, namesItself, OTHER } from './no-statement.ts'
import type { Titles } from './titles.ts'

/** What a sentence stands in. */
export interface Surroundings {
  readonly past: boolean
  readonly titles: Titles
  /** What the sentence before it in the paragraph was, if any: troubles are told in a row. */
  readonly before: Role | null
  /** No heading says whether the part looks back or ahead. */
  readonly unsure: boolean
  /** Somebody is told to answer for it: nothing of it is done yet. */
  readonly charged: boolean
}

/** What the grammar has found in it. */
export interface Features {
  readonly text: string
  readonly clauses: readonly (readonly [number, number])[]
  /** Index of the first clause that promises an action; −1 without one. */
  readonly action: number
  /** What its words tell (`sentence-cues.ts`). */
  readonly cues: number
  readonly digits: boolean
}
/** 以…思想为指导，…: the guiding thought, under whatever heading. */
const GUIDED = /^(?:坚持)?以[^。；]{2,60}?为(?:指导|指引|根本遵循|根本指针)|^以[^，。；]{0,40}(?:思想|理论|发展观)[^，。；]{0,20}为统领/
/** 总体目标是：…, 具体指标：… */
const AIMED = /^[^，。；]{0,16}(?:目标|指标)(?:任务)?(?:是|为)?：/
const LABEL_ENDS = 22
/** Whether a colon stands near the front. */
function opensWithLabel(text: string): boolean {
  const at = text.indexOf('：', 2)
  return at >= 0 && at < LABEL_ENDS
}
const RESPONSIBLE = /^由.{2,80}(?:负责|牵头|配合|组织实施|按职责分工负责)。?$/
/** 了 that ends what was done: not 为了, 除了 or 到了, nor 了解 and the like. */
function isDone(text: string): boolean {
  for (let at = text.indexOf('了'); at >= 0; at = text.indexOf('了', at + 1))
    if (!'为除到'.includes(text[at - 1] ?? ' ') && !'解如结'.includes(text[at + 1] ?? ' ')) return true
  return false
}
const tellsOfDeeds = ({ text, cues }: Features) => (cues & PERFECT) !== 0 || ((cues & DONE) !== 0 && isDone(text))
/** A state with a measure, subject first: 森林覆盖率达到48%. */
const MEASURED = search(
  /(?:达到?|提高|增长|上升|增加到?|下降|降低|压缩到|缩短|压减|控制在|保持在|稳定在|不低于|不超过|不少于|超过|突破|年均|占比|增加|左右|以上|以内|比重|为|实现)[^，。；]{0,16}(?:\d|[一二两三四五六七八九十百千]{1,3}(?:点|成|倍|个百分点)|百分之)|\d[\d.,]{0,14}(?:%|％|‰|个百分点)|翻[一两]番|百分之/,
)
const isMeasured = ({ text, cues, digits }: Features, words = text) => (digits || (cues & MEASURED_IN_WORDS) !== 0) && MEASURED.test(words)
/** A state without a measure: 更加…, 明显…, 基本…. */
const STATE = search(
  /(?:更加|显著|明显|大幅|全面|基本|持续|进一步|不断|稳步|稳定|初步)(?:[\u4e00-\u9fff]{2,6})(?:[，。；]|$)|(?:取得|形成|实现|迈上|开创|呈现)(?:新|重大|显著|明显|更大|决定性|实质性)/,
)
/** 到2025年，…: the state at a date. */
const DATED =
  /^(?:力争|确保|预计)?(?:到|至)(?:\d{4}|二[〇零○][一二三四五六七八九〇零○]{2})年(?:底|末)?，?(?!.{0,6}(?:建设(?!取得|水平|迈)|实施|完成|建成|新建|改造))/
/** 新增就业60万人, 实现增加值1901亿元: a number to be reached, said with a verb. */
const QUANTIFIED = atStart(
  /^(?:全年|力争|确保|净)?(?:新增|实现|达到|保持|完成)[^，]{0,24}(?:\d[\d.,]{0,14}|[一二两三四五六七八九十百千]{1,10})(?:万|亿)?(?:人|元|户|美元|吨|%|％)/,
)
/** Turning ahead in a part without headings. */
const AHEAD = /今后|未来|今年(?!以来)|明年|下一步|新的一年|要|将|到\d{4}年|必须|努力/
const ATTITUDE =
  /^(?:我们|全市上下|全省上下|各级)?(?:必须|要|一定要|应当|应|需要)?(?:始终|更加注重|牢固树立|全面贯彻|深入贯彻|高举|坚定不移地?|毫不动摇地?|坚持以|坚持把|坚持|遵循|秉持|树立|把握|按照|顺应|立足|抢抓|增强)/
/** 我们必须…, 要始终坚持…: how to work, not what to do. */
const DUTY =
  /^(?:我们|全市上下|全省上下|各级各部门|各级|各[^，。；要]{1,20}|为此，?我们)?(?:还?必须|务必|一定要|要(?:始终|坚持|牢固|牢牢|更加注重|切实增强|深刻认识|深刻))/
/** 只有坚持…，才能…: what has been learnt. */
const ONLY = /只有[^。；]{4,80}才能/
/** 把对人民的感情体现在…: how to work. */
const PLACED = /^(?:要|必须)?把[^，]{2,30}(?:体现在|贯穿于|贯穿到)/
/** 建设甲港，关系全市大局: what an act is to the whole. */
const ABOUT =
  /^(?:[^，。；]{4,60}，){1,2}(?:事关|关系到?|决定着?|意义重大|对[^，。；]{2,40}(?:至关重要|意义)|是[^，。；]{2,40}(?:要求|举措|选择|途径|保证|关键|基础|前提|需要)[，。；])/
const MUST = /^(?:我们|对此，?我们|为此，?我们|因此，?我们|但这)?.{0,12}?(?:必须|一定要|务必|切忌|绝不能|决不能)/
/** 做好湖区工作，必须坚持…: how to work. */
const HOW_TO =
  /^(?:做好|搞好|推进|推动|抓好|实现)[^，。；]{4,40}(?:，(?:必须|一定要)|工作，?要)(?:始终|牢牢)?(?:坚持|把握|处理好|遵循|牢记)/
/** Patterns that the beginning of a sentence is asked for: which of them its first sign lets through is looked up once for all. */
const openingsOf = openingKinds([OTHER, DRAWN_UP_FOR, RESPONSIBLE, PLACED, DATED, DUTY, GUIDED, ATTITUDE, HOW_TO].map(pattern => [pattern]))
const [MAY_BE_OTHER, MAY_BE_FOR, MAY_ANSWER, MAY_BE_PLACED, MAY_BE_DATED, MAY_BIND, MAY_GUIDE, MAY_TAKE, MAY_SAY_HOW] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256,
]

const LONGEST_HEAD = 40
const headOf = (text: string) => text.slice(0, LONGEST_HEAD)

const takesStand = (text: string, opens: number): boolean => (opens & MAY_TAKE) !== 0 && ATTITUDE.test(headOf(text))
const must = (cues: number, text: string, longest = LONGEST_HEAD) => (cues & DUTIES) !== 0 && MUST.test(text.slice(0, longest))

/** The role of a sentence: goal, task, achievement, situation, principle, other. First rule that holds. */
export function roleOf(features: Features, around: Surroundings): Role {
  const { text, clauses, action, cues } = features
  if (text.length < 4) return 'other'
  const opens = openingsOf(text)
  if (isOther(features, opens)) return 'other'
  if ((cues & LEARNT && ONLY.test(text)) || (opens & MAY_BE_PLACED && PLACED.test(headOf(text)))) return 'principle'
  if (!around.past && (action === 0 || action === 1) && (cues & (DUTIES | TO_THE_WHOLE)) === TO_THE_WHOLE && ABOUT.test(openingOf(text)))
    return 'situation'
  if (!around.past && opens & MAY_BE_DATED && DATED.test(text) && (isMeasured(features) || STATE.test(text))) return 'goal'
  if (around.titles.situation) return settled(features, opens, around.before)
  if (around.past || (around.unsure && around.before === 'achievement' && !AHEAD.test(headOf(text)))) return looksBack(features, around)
  if (around.titles.principles) return action < 0 && isMeasured(features) ? 'goal' : 'principle'
  if (
    (opens & MAY_BIND && DUTY.test(headOf(text))) ||
    (opens & MAY_GUIDE && GUIDED.test(text)) ||
    (opens & MAY_SAY_HOW && HOW_TO.test(openingOf(text)))
  )
    return 'principle'
  if (opensWithLabel(text) && AIMED.test(text)) return 'goal'
  const first = text.slice(clauses[0]?.[0] ?? 0, clauses[0]?.[1] ?? 0)
  if (!around.titles.goals && !around.charged && perfect(features) && (action !== 0 || /^.{2,8}了/.test(first)))
    return cues & WANT ? 'situation' : 'achievement'
  if (action === 0) {
    // 主要目标 lists states; what it lists with a verb of doing is a goal all the same
    if (around.titles.goals && (isMeasured(features) || STATE.test(text)) && !/建设|建成|新建|实施/.test(first)) return 'goal'
    if (QUANTIFIED.test(first)) return 'goal'
    return 'task'
  }
  const measured = isMeasured(features)
  if (around.titles.goals) return takesStand(text, opens) && !measured ? 'principle' : 'goal'
  if (action > 0) {
    // 对新建的项目…，给予5%的补助: what is done for whom
    if (measured && action > 1 && text[0] !== '对' && isMeasured(features, first)) return 'goal'
    if (must(cues, text)) return 'principle'
    return (cues & WANT && cuesOf(first) & WANT) || /正处|关键期|面对|面临/.test(first) ? 'situation' : 'task'
  }
  if (measured) return 'goal'
  if (takesStand(text, opens) || must(cues, text)) return 'principle'
  if (cues & WANT) return 'situation'
  const head = headOf(text)
  if (/[要将]|(?<![供适相反效响])应(?![对用急变届收])|实行/.test(head) && !/主要|重要|需要|将来/.test(head)) return 'task'
  if (STATE.test(text)) return 'goal'
  return around.before === 'situation' || (text.length > 16 && /是|有|正|在|会/.test(text)) ? 'situation' : 'other'
}

const LONGEST_OPENING = 400
const openingOf = (text: string) => (text.length > LONGEST_OPENING ? text.slice(0, LONGEST_OPENING) : text)

/** An address, who answers for what, a title, a date line, a name in a column: no sentence that says anything. */
function isOther({ text, clauses, action, cues }: Features, opens: number): boolean {
  const opening = openingOf(text)
  if (opens & MAY_BE_FOR && DRAWN_UP_FOR.test(opening) && (DRAWN_UP_END.test(text) || opening.includes('，现将'))) return true
  if (ANNOUNCES.test(text) || namesItself(text)) return true
  if ((opens & MAY_BE_OTHER && OTHER.test(opening)) || (opens & MAY_ANSWER && RESPONSIBLE.test(text))) return true
  if ((cues & DRAWN_FROM) !== 0 && DRAWN_UP.test(text)) return true
  if (cues & ADDRESSED && (opening === text || cuesOf(opening) & ADDRESSED)) return true
  if (action >= 0) return false
  if (text.length <= 40 && /[：:]$/.test(text)) return true
  return clauses.length < 2 && !/[。！？；，：]/.test(text) && !/\d(?:%|％|亿|万)/.test(text)
}

const perfect = (features: Features) =>
  tellsOfDeeds(features) &&
  !/^(?:力争|确保|争取|到\d{4}年|到二)/.test(headOf(features.text)) &&
  !/[要将]|力争|计划(?:安排|投资|总投资|完成|新建|实施|新增)/.test(features.text.slice(0, 12))

/** 取得显著成就, 全面完成: what was won, where other sentences tell of what stands. */
const GAINED = /取得了?[^，。；]{0,8}(?:成就|成效|成绩|成果|进展|突破)|(?:全面|圆满|胜利|超额|顺利)(?:完成|实现)|迈上|跃上/
const tellsOfGains = (text: string): boolean => GAINED.test(openingOf(text))

/** Under 发展环境 and 存在问题: where things stand, unless the sentence tells of deeds or turns to what must be done. */
function settled(features: Features, opens: number, before: Role | null): Role {
  const { text, action, cues } = features
  if (must(cues, text) || (opens & MAY_TAKE && ATTITUDE.test(text.slice(0, 20)))) return 'principle'
  if (!(cues & WANT) && (before === 'achievement' || (cues & PERFECT && tellsOfGains(text)))) return 'achievement'
  return action === 0 && !(cues & WANT) ? 'task' : 'situation'
}

/** 一要…, 各部门要…: whoever is told what to do has not done it, in the report of a meeting as elsewhere. */
const ORDERED =
  /^(?:[^，。；：]{0,8}(?:强调|要求|指出)，)?(?:[一二三四五六七八九]要|要(?![求点素])|[^，。；：]{1,24}(?:部门|单位|乡镇|街道|行业|各级|各地|县区|区县|企业|干部|职工|处）|办|局)(?:都|也|还)?要(?![求点素]))/

/** In a part that looks back: what was done, unless it tells of want or turns to what must be done. */
function looksBack(features: Features, around: Surroundings): Role {
  const { text, action, cues } = features
  if (cues & TURNS || must(cues, text, 30)) return 'principle'
  if (action >= 0 && ORDERED.test(headOf(text)) && !tellsOfDeeds(features)) return 'task'
  if (cues & TROUBLES && /(?:清醒|同时).{0,8}(?:看到|认识到)|存在(?:一些|不少|以下)?.{0,6}(?:问题|困难)/.test(text)) return 'situation'
  if (cues & HARD_WON) return 'achievement'
  if (cues & WANT && (action !== 0 || around.before === 'situation')) return 'situation'
  if (around.before === 'situation' && !tellsOfDeeds(features) && action !== 0) return 'situation'
  return 'achievement'
}
