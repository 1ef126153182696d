import { CLOSES, OPENS } from '../../../structure/bodies.ts'
import { splitClauses } from '../../view/split-clauses.ts'
import { ANSWERED, BY_WHOM, DATED } from '../sentence-cues.ts'
import type { BodyNames, FoundBody } from './body-names.ts'
import { type Duty, joinedDuty } from './duty.ts'
import { dutyOf } from './duty-phrase.ts'
import { dutyWithin, listFrom } from './duty-places.ts'

/**
 * Who a sentence or paragraph makes responsible.
 *
 *     由⟦市科学技术局⟧牵头，⟦市财政局⟧、⟦市税务局⟧配合，建立……     duty.lead-words   lead, support, support
 *     （责任单位：⟦市水利局⟧、⟦各县市区人民政府⟧）                    duty.list         the first unit named leads
 *     支持⟦市教育局⟧办好……                                          duty.mention      a guess: it is only named
 */
export interface DutyReading {
  readonly lead: Body | null
  readonly support: readonly Body[]
  readonly rule: 'duty.lead-words' | 'duty.list' | 'duty.mention'
  /** Chance that it is right, in [0, 1]. */
  readonly confidence: number
}
export type Body = Omit<FoundBody, 'position'>

/** Stands for every county, district and county-level city of the authority. */
export const ALL_PLACES = '各县市区'

const LONGEST = 2_000
/** 责任单位：… on a line of its own. */
const LINE_OF_ITS_OWN = /\n[ \t]{0,8}(?=[^：:\n]{2,10}[：:])/g
/** 各县（市、区）人民政府 and the like. */
export const EVERY_PLACE = /各(?:县[（(]市[、，,]?区[）)]|县市区|县区|区县|市县|县|区)(?:人民)?(?:政府)?(?:[（(]管委会[）)])?/g
const UNIT =
  /(?:局|委员会|委|办公室|办|部|厅|署|院|中心|集团|公司|联合会|总工会|残联|妇联|红十字会|银行|管委会|政府|支队|海关|协会|小组|指挥部)$/
/** The units of a list such as `市水利局、市财政局等`: known ones by their identity, others by their name where it is one of a unit. */
export function readUnits(list: string, names: BodyNames): Body[] {
  const bodies: Body[] = []
  const pieces = list.split(/[、，,\s]|以及|(?<=局|委|办|部|院|会|心|府)(?:和|及|与)/)
  for (const piece of pieces) {
    const name = piece.replace(/^(?:由|会同|和|及|与)|(?:等(?:有关)?(?:部门|单位)?|按职责分工负责|分别负责)$/g, '')
    if (name === ALL_PLACES) bodies.push({ id: null, name })
    else {
      const id = names.exact(name)
      if (id) bodies.push({ id, name })
      else if (UNIT.test(name) && name.length <= 24) bodies.push({ id: null, name })
    }
  }
  return bodies
}

const same = (a: Body, b: Body) => (a.id === null || b.id === null ? a.name === b.name : a.id === b.id)
const distinct = (bodies: readonly Body[]) => bodies.filter((one, index) => bodies.findIndex(other => same(one, other)) === index)

function conclude(leads: readonly Body[], support: readonly Body[], rule: DutyReading['rule'], confidence: number): DutyReading | null {
  const [lead = null, ...rest] = distinct([...leads, ...support])
  if (!lead) return null
  // a support without a lead is what the text says
  return leads.length ? { lead, support: rest, rule, confidence } : { lead: null, support: [lead, ...rest], rule, confidence }
}

/** What spans of duty say in all: of those with labels, or of those without. */
function fromSpans(words: string, labelled: boolean): Duty | null {
  let found: Duty | null = null
  for (const span of spansOf(words)) {
    if (span.includes('：') !== labelled) continue
    const duty = dutyOf(span, ANSWERED | DATED, false)
    if (duty) found = joinedDuty(found, duty)
  }
  return found
}

/** The brackets of a text, and its sentences without them. */
function spansOf(words: string): string[] {
  const spans: string[] = []
  let [from, depth, opened] = [0, 0, 0]
  const add = (to: number) => to > from && spans.push(words.slice(from, to))
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    // 各县（市、区） is part of a name
    if (OPENS.has(code) && depth++ === 0) opened = i
    else if (CLOSES.has(code) && depth > 0 && --depth === 0 && i - opened > SHORTEST) {
      add(opened)
      from = opened
      add(i + 1)
      from = i + 1
    } else if (depth === 0 && words[i] === '。') {
      add(i)
      from = i + 1
    }
  }
  add(words.length)
  return spans
}
const SHORTEST = 6

const bodiesOf = (units: readonly string[], names: BodyNames): Body[] => units.flatMap(unit => readUnits(unit, names))

function fromLists(words: string, names: BodyNames): DutyReading | null {
  const duty = fromSpans(words, true)
  if (!duty) return null
  const { leads, answers, helpers } = duty
  const [led, named, help] = [leads, answers, helpers].map(units => bodiesOf(units, names)) as [Body[], Body[], Body[]]
  return led.length ? conclude(led, [...named, ...help], 'duty.list', 0.95) : conclude(named, help, 'duty.list', 0.9)
}

function fromWords(words: string, names: BodyNames): DutyReading | null {
  const clauses = splitClauses(words)
  const duty =
    fromSpans(words, false) ??
    listFrom(words, clauses, 0, false)?.duty ??
    dutyWithin(words, clauses, ANSWERED | BY_WHOM) ??
    ledWithin(words, clauses)
  if (!duty) return null
  const { leads, answers, helpers } = duty
  return conclude(bodiesOf([...leads, ...answers], names), bodiesOf(helpers, names), 'duty.lead-words', leads.length ? 0.95 : 0.85)
}

/** …，甲局牵头，…: said in a clause further on. */
function ledWithin(words: string, clauses: readonly (readonly [number, number])[]): Duty | null {
  for (const [from, to] of clauses) if (words.slice(from, to).includes('牵头')) return listFrom(words, clauses, from, false)?.duty ?? null
  return null
}

/** What the text says of responsibility by the rules asked for, the surest first, or null. Blanks and line breaks inside names are nothing. */
export function readDuty(
  text: string,
  names: BodyNames,
  rules: readonly DutyReading['rule'][] = ['duty.lead-words', 'duty.list', 'duty.mention'],
): DutyReading | null {
  const words = text
    .slice(0, LONGEST)
    .replace(LINE_OF_ITS_OWN, '；')
    .replace(/\s+/g, '')
    .replaceAll(':', '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(EVERY_PLACE, ALL_PLACES)
  for (const rule of rules) {
    const found = RULES[rule](words, names)
    if (found) return found
  }
  return null
}

const fromMention = (text: string, names: BodyNames) =>
  conclude(
    names.findAll(text).map(({ id, name }) => ({ id, name })),
    [],
    'duty.mention',
    0.55,
  )

const RULES = { 'duty.lead-words': fromWords, 'duty.list': fromLists, 'duty.mention': fromMention } as const
