import { type Geometry, middleOf } from '@lantu/model/geometry'
import { plural } from '@lantu/model/wording/plural'

/** How alike two projects are, and why. Pure; candidates meet by what they share, never all with all. */

export interface Matchable {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly jurisdictionId: string | null
  readonly placeName: string
  readonly geometry: Geometry | null
}

export interface Reason {
  readonly zh: string
  readonly en: string
}
export interface Match {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Words that most names have and that tell little. */
const COMMON = /(?:建设|工程|项目|一体化|提升|改造|续建|新建|扩建|迁建|升级|[市县区省])/g
const NUMERALS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
}
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Phase, number and year in a name: 一期 and 二期 are two projects, however alike the rest. */
function marksOf(name: string): string[] {
  return [
    ...[...plain(name).matchAll(/第?([一二三四五六七八九十]|\d{1,4})(期|号|标段|年|水厂|批|路|中学|小学|医院)/g)].map(
      ([, n = '', what = '']) => `${NUMERALS[n] ?? n}${what}`,
    ),
    // a part of a whole: 松湖园区（东区）
    ...[...plain(name).matchAll(/[东西南北](?:区|段|线)$/g)].map(([part]) => part),
  ]
}

/** 甲州至乙阳高速公路 is 甲乙高速公路 in everybody's mouth. */
const fromTo = (core: string): string =>
  core.replace(/^(\p{Script=Han})\p{Script=Han}{0,3}[至到](\p{Script=Han})\p{Script=Han}{0,3}?(?=高速|快速|铁路|公路|城际|航道)/u, '$1$2')

/** Words for the kind of thing, of which one can stand for another without another thing being meant. */
const KINDS = new Set(
  '路 大道 街 公路 高速 高速公路 线 干线 快速路 整治 治理 修复 改造 提升 防治 保护 改线 基地 园 园区 产业园 中心 馆 站 枢纽 体系 系统 平台 计划 行动'.split(
    ' ',
  ),
)

/**
 * How much is left of a score where two names are the same but for one stretch: 红湖北路 and 青湖北路 are two roads, and the more so the nearer
 * the stretch is to the beginning, where Chinese has the name proper.
 */
function nameProper(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let head = 0
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++
  let tail = 0
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const [one, other] = [left.slice(head, left.length - tail).join(''), right.slice(head, right.length - tail).join('')]
  // nothing in common, something added, or another word for the same kind
  if (!one || !other || head + tail < 2 || (KINDS.has(one) && KINDS.has(other))) return 1
  return head < 2 ? 0.6 : 0.85
}

/** What is a thing of its own at the end of a name, so that 滨湖大学创业园 is not 滨湖大学. */
const FACILITY = /(?:园|医院|学校|中学|小学|中心|实验室|馆|车站|水厂|基地|公园|广场|桥)$/

function bigramsOf(text: string): Set<string> {
  const found = new Set<string>()
  const characters = [...text]
  for (let i = 0; i + 1 < characters.length; i++) found.add(`${characters[i]}${characters[i + 1]}`)
  return found
}

/** Shared pairs of characters over all of them: 1 for the same, 0 for nothing in common. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  let shared = 0
  for (const pair of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

interface Prepared extends Matchable {
  readonly whole: ReadonlySet<string>
  readonly core: ReadonlySet<string>
  readonly coreText: string
  /** What brings it together with others: the pairs of characters of its core and of its short form. */
  readonly keys: ReadonlySet<string>
  readonly marks: readonly string[]
}

export function prepare(project: Matchable): Prepared {
  const name = plain(project.name)
  const full = name.replace(COMMON, '') || name
  const core = fromTo(full)
  const short = core === full ? name : core
  return {
    ...project,
    whole: bigramsOf(short),
    core: bigramsOf(core),
    coreText: core,
    keys: core === full ? bigramsOf(core) : new Set([...bigramsOf(core), ...bigramsOf(full)]),
    marks: marksOf(project.name),
  }
}

const EARTH = 6371
function kilometres(a: Geometry, b: Geometry): number {
  const [x1, y1] = middleOf(a)
  const [x2, y2] = middleOf(b)
  const rad = Math.PI / 180
  const h = Math.sin(((y2 - y1) * rad) / 2) ** 2 + Math.cos(y1 * rad) * Math.cos(y2 * rad) * Math.sin(((x2 - x1) * rad) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(h))
}

/** The score of a pair, 0 to 1, with what speaks for and against it. */
export function compare(a: Prepared, b: Prepared): { score: number; reasons: Reason[] } {
  if (a.code && a.code === b.code) return { score: 1, reasons: [{ zh: '项目代码相同', en: 'the same project code' }] }
  const reasons: Reason[] = []
  const names = 0.4 * dice(a.whole, b.whole) + 0.6 * dice(a.core, b.core)
  // a name within the other, as 云埠冷链基地 in 云埠冷链物流基地 is not, but 城北水厂 in 青川湖城北水厂扩建 is
  const [short, long] = a.coreText.length <= b.coreText.length ? [a.coreText, b.coreText] : [b.coreText, a.coreText]
  const within = short.length >= 4 && long.includes(short)
  let score = within ? Math.max(names, 0.72 + 0.28 * (short.length / long.length) * 0.8) : names * nameProper(a.coreText, b.coreText)
  if (a.coreText === b.coreText) {
    score = Math.max(score, 0.93)
    reasons.push({ zh: '名称去掉通用词后相同', en: 'the names are the same but for common words' })
  } else if (within) {
    reasons.push({ zh: '一个名称包含另一个', en: 'one name contains the other' })
    if (long.startsWith(short) && FACILITY.test(long) && !FACILITY.test(short.slice(-2))) {
      score *= 0.7
      reasons.push({ zh: '长的一个说的是其中的一处设施', en: 'the longer one is a facility of its own' })
    }
  } else reasons.push({ zh: `名称相似 ${Math.round(names * 100)}%`, en: `names ${Math.round(names * 100)} % alike` })
  if (a.marks.join() !== b.marks.join()) {
    score *= a.marks.length && b.marks.length ? 0.4 : 0.8
    reasons.push({ zh: '期次或编号不同', en: 'a different phase or number' })
  }
  if (a.jurisdictionId && b.jurisdictionId) {
    if (a.jurisdictionId === b.jurisdictionId) {
      score = Math.min(0.98, score + 0.05)
      reasons.push({ zh: `同在${a.placeName}`, en: `both in ${a.placeName}` })
    } else {
      score *= 0.6
      reasons.push({ zh: `地方不同：${a.placeName}、${b.placeName}`, en: `different places: ${a.placeName}, ${b.placeName}` })
    }
  }
  if (a.geometry && b.geometry) {
    const apart = kilometres(a.geometry, b.geometry)
    if (apart < 1) {
      score = Math.min(0.98, score + 0.08)
      reasons.push({ zh: `图上相距 ${Math.round(apart * 1000)} 米`, en: `${plural(Math.round(apart * 1000), 'metre')} apart on the map` })
    } else if (apart > 20) score *= 0.85
  }
  if (a.code && b.code) {
    score *= 0.5
    reasons.push({ zh: '项目代码不同', en: 'different project codes' })
  }
  return { score: Math.round(score * 100) / 100, reasons }
}

/** A pair of characters that more names than this share brings nobody together. */
const MOST_SHARING = 400
/** Of the rare pairs of characters, the part that two names must share to be looked at, and how many are looked at. */
const ENOUGH_SHARED = 0.25
const MOST_COMPARED = 20

/** For each on the left the likely ones on the right, best first. Each meets only those that share a rare pair of characters, or the code. */
export function matchAll(
  left: readonly Matchable[],
  right: readonly Matchable[],
  options: { least: number; most: number },
): Map<string, Match[]> {
  const prepared = right.map(prepare)
  const byPair = new Map<string, number[]>()
  const byCode = new Map<string, number>()
  for (const [index, one] of prepared.entries()) {
    if (one.code) byCode.set(one.code, index)
    for (const pair of one.keys) {
      const list = byPair.get(pair)
      if (list) list.push(index)
      else byPair.set(pair, [index])
    }
  }
  const found = new Map<string, Match[]>()
  for (const project of left) {
    const one = prepare(project)
    const counts = new Map<number, number>()
    for (const pair of one.keys) {
      const list = byPair.get(pair)
      if (list && list.length <= MOST_SHARING) for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    const same = one.code ? byCode.get(one.code) : undefined
    if (same !== undefined) counts.set(same, 99)
    const enough = Math.max(1, one.core.size * ENOUGH_SHARED)
    const likely = [...counts]
      .filter(([index, shared]) => shared >= enough && prepared[index]?.id !== one.id)
      .toSorted((a, b) => b[1] - a[1])
    const compared = likely.slice(0, MOST_COMPARED).map(([index]) => prepared[index] as Prepared)
    // a name that stands within several others is the word for a kind of thing, and none of them in particular
    const holders = new Set(
      compared.filter(other => other.coreText !== one.coreText && other.coreText.endsWith(one.coreText)).map(other => other.coreText),
    )
    const matches: Match[] = []
    for (const other of compared) {
      const { score: alike, reasons } = compare(one, other)
      const many = holders.size > 1 && holders.has(other.coreText)
      const score = many ? Math.round(alike * 70) / 100 : alike
      if (many) reasons.push({ zh: '有几个名称都以它结尾', en: 'several names end with it' })
      if (score >= options.least) matches.push({ left: one.id, right: other.id, score, reasons })
    }
    if (matches.length) found.set(one.id, matches.toSorted((a, b) => b.score - a.score).slice(0, options.most))
  }
  return found
}
