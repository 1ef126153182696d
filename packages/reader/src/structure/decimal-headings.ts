import { type Heading, titledBy } from './heading.ts'
import type { Line } from './lines.ts'

/** 1.2发展基础: the blank behind the number is gone in clean text. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?=[㐀-鿿“])/
/** 12个县, 3.5万人, 1日: a quantity opens the line. */
const COUNTS = /^[年月日时号个项家人名户万亿千百公元亩吨届次条座所台套件种类级平米倍成位批对辆支只]/
/** So many make a system of headings, with so many below the first level. */
const FEWEST = 5
const FEWEST_BELOW = 3

interface Numbered {
  readonly line: Line
  readonly heading: Heading
  readonly numbers: readonly number[]
}

/** A chain of headings whose numbers count on, from its last one back. */
interface Chain {
  readonly end: Numbered
  readonly before: Chain | null
  readonly length: number
}

/**
 * The longest chain that a heading can go on: 1.2 that of 1.1 and 1.1.4, 2 and 2.1 that of 1.3, 1.1 that of 1. 2.1 and 1.1 may also open a
 * chain or a chapter of their own. `chains`: the longest for each number that its last heading has or stands within.
 */
function chainBefore({ numbers }: Numbered, chains: ReadonlyMap<string, Chain>, longest: Chain | null): Chain | null | undefined {
  let best: Chain | null | undefined
  for (let at = numbers.length - 1; at >= 0; at--) {
    const own = numbers[at] as number
    const found = chains.get([...numbers.slice(0, at), own - 1].join('.'))
    if (found && found.length >= (best?.length ?? 0)) best = found
    if (own !== 1) break
    const parent = chains.get(`${numbers.slice(0, at).join('.')}.`)
    if (at > 0 && parent && parent.length >= (best?.length ?? 0)) best = parent
  }
  if (best === undefined && numbers.at(-1) === 1) return numbers.length > 1 ? longest : null
  return best
}

function numberedLine(line: Line): Numbered | null {
  const first = line.text.charCodeAt(0)
  if (first < 0x30 || first > 0x39) return null
  const label = NUMBERED.exec(line.text)?.[1]
  if (label === undefined || COUNTS.test(line.text.slice(label.length))) return null
  const numbers = label.split('.').map(Number)
  const heading = titledBy({ text: label, style: 'decimal', number: numbers.at(-1) as number, depth: numbers.length }, line.text)
  return heading && { line, heading, numbers }
}

const NONE: ReadonlyMap<Line, Heading> = new Map()

/**
 * Headings numbered 1, 1.1, 1.1.1. A line by itself could as well begin with a quantity, so it is the whole document that tells: the
 * numbers must count on from heading to heading.
 */
export function decimalHeadings(lines: readonly Line[]): ReadonlyMap<Line, Heading> {
  const chains = new Map<string, Chain>()
  let longest: Chain | null = null
  for (const line of lines) {
    const end = numberedLine(line)
    const before = end && chainBefore(end, chains, longest)
    if (!end || before === undefined) continue
    const chain: Chain = { end, before, length: (before?.length ?? 0) + 1 }
    const { numbers } = end
    const keys = [...numbers.map((_, at) => numbers.slice(0, at + 1).join('.')), `${numbers.join('.')}.`]
    for (const key of keys) if ((chains.get(key)?.length ?? 0) <= chain.length) chains.set(key, chain)
    if (chain.length >= (longest?.length ?? 0)) longest = chain
  }
  const found = new Map<Line, Heading>()
  let below = 0
  for (let chain = longest; chain; chain = chain.before) {
    found.set(chain.end.line, chain.end.heading)
    if (chain.end.numbers.length > 1) below++
  }
  return found.size >= FEWEST && below >= FEWEST_BELOW ? found : NONE
}
