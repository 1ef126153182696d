import { CATALOGUE_ROWS } from './indicator-catalogue-rows.ts'
import { unitOf } from './units.ts'

/** Which way is better. `range`: neither more nor less, such as 居民消费价格涨幅 within its ceiling. */
export type Direction = 'higher' | 'lower' | 'range'

/** How values of shorter periods make those of longer ones. */
export type Accumulation = 'stock' | 'flow' | 'average' | 'rate' | 'index'

/** A standard indicator: what it is called, measured in, and whose definition it has. */
export interface StandardIndicator {
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly direction: Direction
  readonly accumulation: Accumulation
  readonly definition: string
  /** The body whose statistical rules define it. */
  readonly source: string
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { '↑': 'higher', '↓': 'lower', '○': 'range' }
const ACCUMULATIONS: Readonly<Record<string, Accumulation>> = { 时点: 'stock', 时期: 'flow', 平均: 'average', 比率: 'rate', 指数: 'index' }

function parseRow(row: string): StandardIndicator {
  const [name = '', aliases = '', unit = '', direction = '', accumulation = '', definition = '', source = ''] = row
    .split('|')
    .map(cell => cell.trim())
  const way = DIRECTIONS[direction]
  const sums = ACCUMULATIONS[accumulation]
  if (!name || !way || !sums || !source) throw new Error(`the catalogue row is not complete: ${row}`)
  return { name, aliases: aliases ? aliases.split('、') : [], unit, direction: way, accumulation: sums, definition, source }
}

/** All standard indicators, in the order of the table. */
export const STANDARD_INDICATORS: readonly StandardIndicator[] = CATALOGUE_ROWS.trim().split('\n').map(parseRow)

/** What a name may need rewritten, told by its signs: names are compared by the thousand, and few need any rewriting. */
const FORM = 1
const PLACE = 2
const REACHED = 4
const OF = 8
const PRODUCT = 16
const RESEARCH = 32
const SCOPE = 64
const ALL_RESIDENTS = 128
const [FIRST_HANZI, LAST_HANZI] = [0x4e00, 0x9fff]
const REWRITES = new Uint8Array(0x10000).fill(FORM)
REWRITES.fill(0, FIRST_HANZI, LAST_HANZI + 1)
// there is one way to write these
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ、.%-') REWRITES[sign.charCodeAt(0)] = 0
for (const [signs, rewrite] of [
  ['市省县区州国', PLACE],
  ['到成现', REACHED],
  ['的', OF],
  ['值', PRODUCT],
  ['研&', RESEARCH],
  ['规', SCOPE],
  ['体', ALL_RESIDENTS],
] as const)
  for (const sign of signs) (REWRITES[sign.charCodeAt(0)] as number) |= rewrite

function rewritesOf(name: string): number {
  let rewrites = 0
  for (let i = 0; i < name.length; i++) rewrites |= REWRITES[name.charCodeAt(i)] as number
  return rewrites
}

/** Half-width, capitals, without blanks, quotation marks, brackets and their words. */
const settled = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"'“”‘’《》〈〉]/g, '')
    .replace(/\([^()]*\)/g, '')

/**
 * The form in which names are compared: half-width, capitals, without blanks, brackets and their words, 的, and the words for
 * the whole place (全市). Words of scope stay, because 城镇, 农村, 规模以上, 全社会 and 市区 name different things.
 */
export function nameKey(name: string): string {
  let key = name
  let rewrites = rewritesOf(key)
  if ((rewrites & FORM) !== 0) {
    key = settled(key)
    rewrites = rewritesOf(key)
  }
  if (rewrites === 0) return key
  if ((rewrites & PLACE) !== 0 && '全我本'.includes(key.charAt(0)))
    key = key.replace(/^(全市|全省|全县|全区|全州|全国|我市|我省|我县|我区|本市)/, '')
  if ((rewrites & REACHED) !== 0) key = key.replace(/(总体|累计)?(达到|完成|实现)$/, '')
  if ((rewrites & OF) !== 0) key = key.replaceAll('的', '')
  if ((rewrites & PRODUCT) !== 0) key = key.replace(/(地区|国内)?生产总值/g, 'GDP')
  if ((rewrites & RESEARCH) !== 0) {
    key = key
      .replace(/研究与试验发展|R&D/g, '研发')
      .replace(/^全社会研发/, '研发')
      .replace(/研发(经费)?(投入|支出)占GDP(比重|比例)?$/, '研发经费投入强度')
  }
  if ((rewrites & SCOPE) !== 0) key = key.replaceAll('规模以上工业', '规模工业').replaceAll('规上工业', '规模工业')
  return (rewrites & ALL_RESIDENTS) !== 0 ? key.replaceAll('全体居民', '居民') : key
}

const byKey = new Map<string, StandardIndicator>()
for (const indicator of STANDARD_INDICATORS) {
  for (const name of [indicator.name, ...indicator.aliases]) {
    const key = nameKey(name)
    const taken = byKey.get(key)
    if (taken && taken !== indicator) throw new Error(`“${name}” names both ${taken.name} and ${indicator.name}`)
    byKey.set(key, indicator)
  }
}

/** What a name ends with that may be one of them: their own last signs, and those that a rewriting may take off or put there. */
const LAST_SIGNS = new Uint8Array(0x10000).fill(1)
LAST_SIGNS.fill(0, FIRST_HANZI, LAST_HANZI + 1)
for (const sign of ['到', '成', '现', '的', '值', '出', '入', '重', '例', ...[...byKey.keys()].map(key => key.slice(-1))])
  LAST_SIGNS[sign.charCodeAt(0)] = 1

const mayBeKnown = (name: string): boolean => name !== '' && LAST_SIGNS[name.charCodeAt(name.length - 1)] === 1

/**
 * The standard indicator that a name means, or null. Exact on `nameKey`: a name that merely contains another is not it.
 * Where a unit is given that cannot be converted, the name means something else (占比 beside 总额), unless it is a rate.
 */
export function findStandardIndicator(name: string, unit?: string): StandardIndicator | null {
  const found = mayBeKnown(name) ? byKey.get(nameKey(name)) : undefined
  if (!found) return null
  if (!unit || !found.unit) return found
  const given = unitOf(unit).family
  const isChange = given === 'share' || given === 'percentage points' || given === 'multiple'
  return isChange || given === unitOf(found.unit).family ? found : null
}
