import type { Role } from '@lantu/model/statement'
import { SignSet } from '../../../patterns/sign-set.ts'

/** What the model of roles is told of a sentence. Each feature is a number; the lexical ones follow the others (`weights.ts`). */

export const ROLES: readonly Role[] = ['task', 'achievement', 'goal', 'situation', 'principle', 'other']
const COUNT = ROLES.length

/** The place of a role among `ROLES`: asked a dozen times for each sentence, and found faster than in a table by name. */
const numberOf = (role: Role): number =>
  role === 'task' ? 0 : role === 'achievement' ? 1 : role === 'goal' ? 2 : role === 'situation' ? 3 : role === 'principle' ? 4 : 5

/** What is known of a sentence by itself. */
export interface Told {
  /** What the rules take it for. */
  readonly role: Role
  readonly text: string
  /** Index of the clause that its first action opens; −1 without one. */
  readonly action: number
  readonly actions: number
  readonly clauses: number
  /** What its words tell (`sentence-cues.ts`). */
  readonly cues: number
  readonly digits: boolean
}

/** Whether a passage looks back or ahead, whether a heading says so, and whether somebody is told to do what it says. */
export type Tense = 0 | 1 | 2 | 3 | 4
export const tenseOf = (past: boolean, unsure: boolean, charged: boolean): Tense => (charged ? 4 : past ? (unsure ? 2 : 0) : unsure ? 3 : 1)
const TENSES = 5

/** What a sentence stands among. */
export interface Among {
  readonly tense: Tense
  /** What its heading lists: nothing by itself, goals, where things stand, principles. */
  readonly listed: 0 | 1 | 2 | 3
  /** What the rules take the sentences before and after it for; what is after is known within the paragraph alone. */
  readonly before: Role | null
  readonly after: Role | null
  /** The one before stands in the same paragraph, the same section, or elsewhere. */
  readonly joint: 0 | 1 | 2
  /** How many sentences of each role the rest of its paragraph has, and its section so far. */
  readonly paragraph: Int32Array
  readonly section: Int32Array
}
const LISTED = 4
const JOINTS = 3

const CUES = 31
const DIGITS = 30
const [CLAUSES, ACTIONS, LENGTHS, STOPS] = [4, 4, 6, '。；：！，']
let last = 0
/** Where a group of so many features begins. */
const group = (size: number): number => {
  last += size
  return last - size
}
const BIAS = group(1)
const ROLE = group(COUNT)
const TENSE = group(TENSES)
const ROLE_TENSE = group(COUNT * TENSES)
const LIST = group(LISTED)
const ROLE_LIST = group(COUNT * LISTED)
const ACTION = group(4)
const ACTION_TENSE = group(4 * TENSES)
const CUE = group(CUES)
const CUE_TENSE = group(CUES * TENSES)
const CLAUSE = group(CLAUSES + 1)
const ACTS = group(ACTIONS)
const LENGTH = group(LENGTHS)
const STOP = group(STOPS.length + 1)
const BEFORE = group((COUNT + 1) * JOINTS)
const ROLE_BEFORE = group(COUNT * (COUNT + 1))
const AFTER = group(COUNT)
const ROLE_AFTER = group(COUNT * COUNT)
const PARAGRAPH = group(COUNT)
const SECTION = group(COUNT)
/** How many features there are beside the lexical ones. */
export const CLOSED = last

const SIGNS_OF_LENGTH = 15

/** A list of features with their values, filled anew for each sentence. */
export class Features {
  readonly ids = new Int32Array(160)
  readonly values = new Float64Array(160)
  count = 0

  add(id: number, value = 1): void {
    this.ids[this.count] = id
    this.values[this.count++] = value
  }

  /** All but the lexical ones. */
  fill(told: Told, among: Among): void {
    this.count = 0
    const { cues, text } = told
    const { tense } = among
    const role = numberOf(told.role)
    this.add(BIAS)
    this.add(ROLE + role)
    this.add(TENSE + tense)
    this.add(ROLE_TENSE + role * TENSES + tense)
    this.add(LIST + among.listed)
    this.add(ROLE_LIST + role * LISTED + among.listed)
    const action = Math.min(told.action, 2) + 1
    this.add(ACTION + action)
    this.add(ACTION_TENSE + action * TENSES + tense)
    for (let rest = cues; rest !== 0; rest &= rest - 1) this.addCue(31 - Math.clz32(rest & -rest), tense)
    if (told.digits) this.addCue(DIGITS, tense)
    this.add(CLAUSE + Math.min(told.clauses, CLAUSES))
    this.add(ACTS + Math.min(told.actions, ACTIONS - 1))
    this.add(LENGTH + Math.min(Math.floor(text.length / SIGNS_OF_LENGTH), LENGTHS - 1))
    this.add(STOP + STOPS.indexOf(text.charAt(text.length - 1)) + 1)
    const before = among.before === null ? COUNT : numberOf(among.before)
    this.add(BEFORE + before * JOINTS + among.joint)
    this.add(ROLE_BEFORE + role * (COUNT + 1) + before)
    if (among.after !== null) {
      this.add(AFTER + numberOf(among.after))
      this.add(ROLE_AFTER + role * COUNT + numberOf(among.after))
    }
    this.addShares(PARAGRAPH, among.paragraph)
    this.addShares(SECTION, among.section)
  }

  private addCue(cue: number, tense: Tense): void {
    this.add(CUE + cue)
    this.add(CUE_TENSE + cue * TENSES + tense)
  }

  private addShares(from: number, counts: Int32Array): void {
    let all = 0
    for (let i = 0; i < COUNT; i++) all += counts[i] as number
    if (all < 2) return
    for (let i = 0; i < COUNT; i++) if (counts[i]) this.add(from + i, (counts[i] as number) / all)
  }
}

export const addRole = (counts: Int32Array, role: Role, by = 1): void => {
  const place = numberOf(role)
  counts[place] = (counts[place] as number) + by
}
export const countsOfRoles = (): Int32Array => new Int32Array(COUNT)

const NUMBERED = /^[（]?[一二三四五六七八九十\d]{1,3}[）、．.是]+/
const NUMBERS = new SignSet('（一二三四五六七八九十0123456789')
const STOPPING = new SignSet('。；，')

/** A word of one sign or two as one number: those of a sentence are looked up without being cut out of it. 0 for none. */
function wordAt(text: string, from: number, to: number): number {
  if (from >= to) return 0
  return (text.charCodeAt(from) << 16) | (from + 1 < to ? text.charCodeAt(from + 1) : 0)
}
export const numberOfWord = (word: string): number => wordAt(word, 0, word.length)

/** What a sentence opens with (one sign, behind its number) and ends with (two signs, without its stop). */
export function openingOf(text: string): number {
  const from = NUMBERS.has(text.charCodeAt(0)) ? (NUMBERED.exec(text.slice(0, 8))?.[0].length ?? 0) : 0
  return wordAt(text, from, Math.min(text.length, from + 1))
}

/** The last two signs of a sentence, stops left out. */
export function endingOf(text: string): number {
  let to = text.length
  while (to > 0 && STOPPING.has(text.charCodeAt(to - 1))) to--
  return wordAt(text, Math.max(0, to - 2), to)
}
/** Two signs of the verb of its first action. */
export const verbOf = (text: string, at: number, end: number): number => wordAt(text, at, Math.min(end, at + 2))
