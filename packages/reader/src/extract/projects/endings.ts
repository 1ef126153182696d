import { WordSet } from '../../patterns/word-set.ts'
import { ABSTRACT, ACTS, DIGITAL, PROGRAMMES, PROJECT_WORDS, SYSTEMS, UPGRADES, WORKS } from './lexicon/heads.ts'

/** How a name ends, read from the right: 云埠灌区｜续建配套｜工程｜（一期）｜建设. Offsets are within the text read. */
export interface Ending {
  /**
   * `works` a built thing, `system` a platform or mechanism, `act` something done to a thing (改造), `project` a bare 工程 or 项目,
   * `programme` 计划 or 行动, `none` no such ending.
   */
  readonly kind: 'works' | 'system' | 'act' | 'project' | 'programme' | 'none'
  /** Where the last head noun begins, heads of heads included: 雁岭｜水库灌区工程; `end` without one. */
  readonly headAt: number
  /** Where the name ends, without 建设, 前期工作 and extents in brackets. */
  readonly end: number
  /** The name itself says 改造, 扩建 or the like. */
  readonly upgrade: boolean
  /** 前期工作 follows: the project is being prepared. */
  readonly preparing: boolean
  /** 二期, 一期工程. */
  readonly phased: boolean
}

const FLUFF = new WordSet(
  '建设 开发 开发建设 建设发展 建设工程实施 前期工作 前期 各项工作 工作 实施 进度 步伐 力度 建设步伐 建设进度 项目建设 规划建设 等 落地 落实 的 试点 试点示范 管理 运营 创建 培育 功能 全覆盖 推广 应用推广 应用 研发与应用 研发 能力 发展 示范',
)
const PREPARING = /前期/
/** 国道、省道 and their like by their numbers: S218川岭线. */
const ROAD_NUMBER = /^[GSXYCL]\d{1,4}(?!\d)/
const ONLINE = /云上|云端|“云|线上|网上/

/** 建设 that belongs to a name is followed by 工程 or 项目; what is left here says only that something is being done. */
function withoutFluff(text: string, end: number): { end: number; preparing: boolean } {
  let preparing = false
  for (let again = true; again; ) {
    again = false
    const word = FLUFF.endingAt(text, end)
    if (!word || end - word.length < 2) continue
    if (PREPARING.test(word)) preparing = true
    end -= word.length
    again = true
  }
  return { end, preparing }
}

/** A bracket at the end: （一期） is of the name, （甲桥-乙桥） says how far it goes. */
function withoutExtent(text: string, end: number): number {
  if (text[end - 1] !== '）') return end
  const open = text.lastIndexOf('（', end - 1)
  return open > 1 && /[-—－～~至、含]/.test(text.slice(open, end)) ? open : end
}

/** What is left of a class after 等 without 建设, 发展 and the like; empty where nothing else stands there. */
export function bareClass(tail: string): string {
  let end = tail.length
  for (let again = true; again && end > 0; ) {
    again = false
    const word = FLUFF.endingAt(tail, end)
    if (!word) continue
    end -= word.length
    again = true
  }
  return tail.slice(0, end)
}

function headBefore(text: string, end: number): { kind: 'works' | 'system' | ''; at: number } {
  const works = WORKS.endingAt(text, end)
  const system = SYSTEMS.endingAt(text, end)
  if ((!works && !system) || ABSTRACT.endingAt(text, end).length > Math.max(works.length, system.length)) return { kind: '', at: end }
  if (system.length >= works.length) return { kind: 'system', at: end - system.length }
  // 雁岭水库灌区: the thing that the thing belongs to is shared along with it
  let at = end - works.length
  for (let more = WORKS.endingAt(text, at); more.length > 1 && at - more.length >= 2; more = WORKS.endingAt(text, at)) at -= more.length
  return { kind: 'works', at }
}

export function readEnding(text: string): Ending {
  const bare = withoutFluff(text, withoutExtent(text, text.length))
  const nameEnd = withoutExtent(text, bare.end)
  let end = nameEnd
  let phased = false
  const bracket = text[end - 1] !== '）' ? null : /（[^（）]{1,6}期[^（）]{0,6}）$/.exec(text.slice(Math.max(0, end - 16), end))
  if (bracket) {
    end -= bracket[0].length
    phased = true
  }
  // 经开区（东区）: a part in brackets belongs to the name, its kind stands before it
  if (!bracket && text[end - 1] === '）') {
    const open = text.lastIndexOf('（', end - 1)
    if (open >= 2) end = open
  }
  const wrapped = text[end - 1] === '”' || text[end - 1] === '》'
  if (wrapped) end--
  const projectWord = PROJECT_WORDS.endingAt(text, end)
  const programme = PROGRAMMES.endingAt(text, end)
  const programmed = programme !== '' && (programme.length > projectWord.length || /^(?:计划|行动|专项)/.test(programme))
  if (projectWord && !programmed) end -= projectWord.length
  if (text[end - 1] === '期' && /[一二三四五1-5]/.test(text[end - 2] ?? '')) {
    end -= 2
    phased = true
  }
  if (text[end - 1] === '”') end--
  const upgradeWord = UPGRADES.endingAt(text, end)
  const actWord = ACTS.endingAt(text, end)
  const act = upgradeWord.length >= actWord.length ? upgradeWord : actWord
  const upgrade = act !== '' && act === upgradeWord
  const head = headBefore(text, act && end - act.length >= 2 ? end - act.length : end)
  const ending = (kind: Ending['kind'], headAt: number): Ending => ({
    kind,
    headAt,
    end: nameEnd,
    upgrade,
    preparing: bare.preparing,
    phased,
  })
  if (programmed && !wrapped && programme !== '工程') return ending('programme', nameEnd - programme.length)
  // a centre in phases is a building: 市大数据中心二期
  const built = phased && text.endsWith('中心', end)
  if (head.kind === 'system' && !built && (!act || act === '联网')) return ending('system', head.at)
  if (head.kind === 'works' || built) {
    const digital = ONLINE.test(text) || (projectWord !== '' && DIGITAL.test(text))
    return ending(digital ? 'system' : 'works', head.at)
  }
  if (!act && ROAD_NUMBER.test(text.slice(0, 6))) return ending('works', nameEnd)
  if (act && end - act.length >= 2) return ending('act', end - act.length)
  if (projectWord || phased) return ending(projectWord && DIGITAL.test(text) ? 'system' : 'project', end)
  return { kind: 'none', headAt: nameEnd, end: nameEnd, upgrade: false, preparing: bare.preparing, phased: false }
}
