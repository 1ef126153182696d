import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import type { Finding } from '@lantu/model/finding'
import { readPlan } from '@lantu/reader/read-plan'
import { randomFrom } from './inject-faults.ts'

type Random = () => number

const isHeading = (line: string) => line.trim().length > 0 && line.trim().length < 30 && !/[。；;，,]|^[\d.\s%〔〕≥≤-]+$/.test(line)
const lines = (text: string, keep: (line: string, index: number) => boolean) => text.split('\n').filter(keep).join('\n')

/** The title and one stretch of a text, as a passage is quoted. */
function stretch(text: string, random: Random): string {
  const length = 1500 + Math.floor(random() * 2500)
  if (text.length < length * 1.3) return ''
  const at = text.indexOf('\n', Math.floor(random() * (text.length - length))) + 1
  return `${text.split('\n').slice(0, 2).join('\n')}\n${text.slice(at, at + length)}`
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '。': '.', '；': ';', '：': ':', '（': '(', '）': ')' }

/** What pages do to a text on its way here. None of it makes a number wrong, so nothing that only then is found is true. */
const WORSENINGS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  stretch,
  'no headings': text => lines(text, (line, index) => index < 2 || !isHeading(line)),
  'half the headings': (text, random) => lines(text, (line, index) => index < 2 || !isHeading(line) || random() < 0.5),
  'one line': text => text.replace(/\n+/g, (_, at: number) => (at < text.indexOf('\n') + 1 ? '\n' : '')),
  'half-width': text => text.replace(/[，。；：（）]/g, sign => HALF[sign] ?? sign),
  'lost cells': (text, random) => lines(text, line => line.trim().length === 0 || line.trim().length >= 20 || random() < 0.93),
  'no title': text => text.split('\n').slice(3).join('\n'),
}

async function findingsIn(name: string, text: string): Promise<Finding[]> {
  return checkDocuments([checkedDocumentOf(name, await readPlan(new TextEncoder().encode(text)))])
}

const isLoud = (finding: Finding) => finding.gravity !== 'note'
const whatOf = (finding: Finding) =>
  `${finding.rule}|${finding.sides
    .map(side => side.text)
    .toSorted()
    .join('|')}`

/** Errors and warnings that a text raises only after it was worsened, by way of worsening: `[texts tried, false alarms]`. */
export async function alarmsWhenWorse(texts: ReadonlyMap<string, string>, seed: number): Promise<Map<string, [number, number]>> {
  const random = randomFrom(seed)
  const counts = new Map<string, [number, number]>()
  for (const [name, text] of texts) {
    const known = new Set((await findingsIn(name, text)).filter(isLoud).map(whatOf))
    for (const [way, worsen] of Object.entries(WORSENINGS)) {
      const worse = worsen(text, random)
      if (!worse) continue
      const alarms = (await findingsIn(name, worse)).filter(finding => isLoud(finding) && !known.has(whatOf(finding)))
      const [tried, raised] = counts.get(way) ?? [0, 0]
      counts.set(way, [tried + 1, raised + alarms.length])
    }
  }
  return counts
}

interface Slip {
  readonly at: number
  readonly end: number
  readonly after: string
}

const other = (number: string, random: Random, least = 0.12) => {
  const factor = 1 + (least + 0.28 * random()) * (random() < 0.5 ? -1 : 1)
  return (Number(number) * factor).toFixed(number.split('.')[1]?.length ?? 0)
}

/** Slips by the words of a text alone, not by what the reader makes of it. */
const SLIPS: Readonly<Record<string, (text: string, random: Random) => Slip[]>> = {
  'said again with another number': (text, random) => {
    const found: Slip[] = []
    for (const match of text.matchAll(
      /(?<=[。；，])(?:全[市省县区])?[\u4e00-\u9fa5]{5,14}(?:达到|达|为|完成|实现)(\d+(?:\.\d+)?)(?:%|亿元|万人|万亩|万吨|元)(?=[，；。])/g,
    )) {
      // into the last third of the same paragraph's chapter neighbours: some sentences on, behind a full stop
      const at = text.indexOf('。', match.index + match[0].length + 400) + 1
      if (at > 0 && at < match.index + 4000)
        found.push({ at, end: at, after: `${match[0].replace(match[1] as string, other(match[1] as string, random))}。` })
    }
    return found
  },
  'growth between two levels': (text, random) =>
    [
      ...text.matchAll(
        /[由从][^，。；]{0,16}\d+(?:\.\d+)?[亿万元]+[^，。；]{0,10}到[^，。；]{0,10}?\d+(?:\.\d+)?[亿万元]+[，、]年均增长(\d+(?:\.\d+)?)%/g,
      ),
    ].map(match => {
      const end = match.index + match[0].length - 1
      return { at: end - (match[1] as string).length, end, after: (Number(match[1]) * (random() < 0.5 ? 2.2 : 0.4) + 0.1).toFixed(1) }
    }),
  'part above its whole': text =>
    [...text.matchAll(/(\d+)([个家项座万人户]{1,2})[，,]其中[^，。；\d]{2,10}(\d+)\2/g)].map(match => {
      const at = match.index + match[0].length - (match[2] as string).length - (match[3] as string).length
      return { at, end: at + (match[3] as string).length, after: String(Math.ceil(Number(match[1]) * 1.3) + 1) }
    }),
  'direction against the verb': text =>
    [
      ...text.matchAll(
        /[由从]([^，。；\d]{0,12}(?:\d{4}年[^，。；\d]{0,4})?)(\d+(?:\.\d+)?)(%|亿元|个|家|元)[^，。；\d]{0,4}(?:提高|增加|上升|增长)到[^，。；\d]{0,6}(?:\d{4}年[^，。；\d]{0,4})?(\d+(?:\.\d+)?)\3/g,
      ),
    ].map(match => {
      const at = match.index + 1 + (match[1] as string).length
      return { at, end: at + (match[2] as string).length, after: String(Number((Number(match[4]) * 1.4 + 1).toFixed(1))) }
    }),
  'incomes in the wrong unit': text =>
    [...text.matchAll(/(?:可支配收入|纯收入)(?:达到|达|为)?(\d{4,5})元/g)].map(match => {
      const end = match.index + match[0].length
      return { at: end - 1, end, after: '万元' }
    }),
  'share above the whole': text =>
    [...text.matchAll(/(?:覆盖率|普及率|处理率|城镇化率|入学率)(?:达到|达|为|提高到)([2-9]\d(?:\.\d+)?)%/g)].map(match => {
      const end = match.index + match[0].length - 1
      return { at: end - (match[1] as string).length, end, after: `1${match[1]}` }
    }),
  'parts that make no hundred': text =>
    [...text.matchAll(/(\d{1,2}(?:\.\d)?)([:：∶])(\d{1,2}(?:\.\d)?)\2(\d{1,2}(?:\.\d)?)/g)].flatMap(match => {
      const sum = [1, 3, 4].reduce((all, group) => all + Number(match[group]), 0)
      return Math.abs(sum - 100) < 0.2
        ? [{ at: match.index, end: match.index + (match[1] as string).length, after: String(Number((Number(match[1]) + 4).toFixed(1))) }]
        : []
    }),
}

const MOST_OF_A_KIND = 3

/** Slips put into texts one at a time: `[put in, found as error or warning]` by kind. */
export async function slipsFound(texts: ReadonlyMap<string, string>, seed: number): Promise<Map<string, [number, number]>> {
  const random = randomFrom(seed)
  const counts = new Map<string, [number, number]>()
  for (const [name, text] of texts) {
    const known = new Set((await findingsIn(name, text)).filter(isLoud).map(whatOf))
    for (const [kind, slips] of Object.entries(SLIPS)) {
      const some = slips(text, random)
        .map(slip => ({ slip, order: random() }))
        .toSorted((a, b) => a.order - b.order)
        .slice(0, MOST_OF_A_KIND)
      for (const { slip } of some) {
        const faulty = text.slice(0, slip.at) + slip.after + text.slice(slip.end)
        const loud = (await findingsIn(name, faulty)).filter(finding => isLoud(finding) && !known.has(whatOf(finding)))
        const [put, found] = counts.get(kind) ?? [0, 0]
        counts.set(kind, [put + 1, found + Number(loud.length > 0)])
      }
    }
  }
  return counts
}
