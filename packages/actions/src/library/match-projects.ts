import { type Geometry, middleOf } from '@lantu/model/geometry'

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
  return [...plain(name).matchAll(/第?([一二三四五六七八九十]|\d{1,4})(期|号|标段|年|水厂|批|路|中学|小学|医院)/g)].map(
    ([, n = '', what = '']) => `${NUMERALS[n] ?? n}${what}`,
  )
}

function bigramsOf(text: string): Set<string> {
  const found = new Set<string>()
  const characters = [...text]
  for (let i = 0; i + 1 < characters.length; i++) found.add(`${characters[i]}${characters[i + 1]}`)
  return found
}

/** Shared pairs of characters over all of them: 1 for the same, 0 for nothing in common. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  let shared = 0
  for (const pair of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

interface Prepared extends Matchable {
  readonly whole: ReadonlySet<string>
  readonly core: ReadonlySet<string>
  readonly coreText: string
  readonly marks: readonly string[]
}

export function prepare(project: Matchable): Prepared {
  const name = plain(project.name)
  const core = name.replace(COMMON, '') || name
  return { ...project, whole: bigramsOf(name), core: bigramsOf(core), coreText: core, marks: marksOf(project.name) }
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
  let score = within ? Math.max(names, 0.72 + 0.28 * (short.length / long.length) * 0.8) : names
  if (a.coreText === b.coreText) {
    score = Math.max(score, 0.93)
    reasons.push({ zh: '名称去掉通用词后相同', en: 'the names are the same but for common words' })
  } else if (within) reasons.push({ zh: '一个名称包含另一个', en: 'one name contains the other' })
  else reasons.push({ zh: `名称相似 ${Math.round(names * 100)}%`, en: `names ${Math.round(names * 100)} % alike` })
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
      reasons.push({ zh: `图上相距 ${Math.round(apart * 1000)} 米`, en: `${Math.round(apart * 1000)} metres apart on the map` })
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
    for (const pair of one.core) {
      const list = byPair.get(pair)
      if (list) list.push(index)
      else byPair.set(pair, [index])
    }
  }
  const found = new Map<string, Match[]>()
  for (const project of left) {
    const one = prepare(project)
    const counts = new Map<number, number>()
    for (const pair of one.core) {
      const list = byPair.get(pair)
      if (list && list.length <= MOST_SHARING) for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    const same = one.code ? byCode.get(one.code) : undefined
    if (same !== undefined) counts.set(same, 99)
    const enough = Math.max(1, one.core.size * ENOUGH_SHARED)
    const likely = [...counts]
      .filter(([index, shared]) => shared >= enough && prepared[index]?.id !== one.id)
      .toSorted((a, b) => b[1] - a[1])
    const matches: Match[] = []
    for (const [index] of likely.slice(0, MOST_COMPARED)) {
      const other = prepared[index] as Prepared
      const { score, reasons } = compare(one, other)
      if (score >= options.least) matches.push({ left: one.id, right: other.id, score, reasons })
    }
    if (matches.length) found.set(one.id, matches.toSorted((a, b) => b.score - a.score).slice(0, options.most))
  }
  return found
}
