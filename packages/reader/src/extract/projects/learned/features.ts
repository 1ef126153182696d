import { SignKinds, SignSet } from '../../../patterns/sign-set.ts'
import type { Evidence } from '../confidence/reasons.ts'
import { endsAsName, endsOfNames } from '../endings.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { OTHER_CLASSES, WORKS } from '../lexicon/heads.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import { VERB_OF, type Verb, verbNumberAt } from '../lexicon/verbs.ts'

/** No clause is longer. */
export const LONGEST = 600

const OTHERS = [
  'ends',
  'ended',
  'begins',
  'ends,begins',
  'verb-before',
  'since',
  'opens',
  'opens-behind',
  'closes',
  'clause',
  'named',
  'named,next',
] as const
/** What is asked of each sign, in this order; a key holds the number of the question above 24 bits of answer. */
export const QUESTIONS = ['sign-2', 'sign-1', 'sign', 'sign+1', 'sign+2', 'pair-2', 'pair-1', 'pair', 'pair+1', ...OTHERS] as const
const keyOf = (question: number, answer: number): number => ((question + 1) << 24) | answer

const CUT = 1
const OWN = 2
const JOINS = 4
const CLOSES = 8
const SIGNS = new SignKinds([
  [CUT, '、，：和及与等（）”建项工的一正已开竣完投启全顺主进基加预即通取前'],
  [
    OWN,
    '县镇乡河湖江溪岭峰岛洲坝庄堡寨塘坪冲湾屯沟岗埠泉阳州陵山水岩渡浦墟滩潭峡市区路街桥村港城口关“ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789一二三四五六七八九十',
  ],
  [JOINS, '、（“《和及与'],
  [CLOSES, '、（）”'],
])
const STAGES = { '': 0, planning: 1, start: 2, upgrade: 3, ongoing: 4, complete: 5, done: 6 } as const
/** The stage and the force of each verb by its number, from 1. */
const CODES = Uint8Array.from(VERB_OF, ({ stage, force }) => ((STAGES[stage] << 1) | (force === 'strong' ? 1 : 0)) + 1)
const CLASS = /等[^，、。；]{0,14}$/
const OF_PROJECTS = /项目|工程|建设/
export const DIGITS: SignSet = new SignSet('0123456789')
export const LETTERS: SignSet = new SignSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

/** A name that rules found. */
export interface Named {
  readonly start: number
  readonly end: number
  readonly kind: Evidence['kind']
}

/** Whether something ends as names do in a clause that has signs of a name: in nine of ten nothing does. */
export function mayHoldName(text: string, start: number, end: number): boolean {
  let own = false
  for (let i = start; i < end && !own; i++) own = (SIGNS.of(text.charCodeAt(i)) & OWN) !== 0
  if (!own) return false
  for (let i = start + 3; i <= end; i++)
    if ((i === end || (SIGNS.of(text.charCodeAt(i)) & CUT) !== 0) && endsAsName(text, start, i)) return true
  return false
}

/** What closes a list: 1 projects, 2 what is none, 3 a kind of thing, 4 something else; 0 nothing does. */
function classOf(clause: string): number {
  if (!clause.includes('等')) return 0
  const found = CLASS.exec(clause)
  if (!found) return 0
  if (OF_PROJECTS.test(found[0])) return 1
  return OTHER_CLASSES.endingAt(found[0]) ? 2 : WORKS.endingAt(found[0]) ? 3 : 4
}

/** What is asked of `SIGN_QUESTIONS` signs around each, from two before it to two behind; of pairs, from the one two before it on. */
export const SIGN_QUESTIONS = 5
export const PAIR_QUESTIONS = 4
/** Signs are kept from so many before a clause to so many behind it. */
export const AROUND = 2

/** What is known of the signs of a clause; read into the same room for each. */
export class Signals {
  /** The number of each sign that weighs, `AROUND` before the clause first; 0 for others. */
  readonly signs = new Int32Array(LONGEST + 2 * AROUND + 1)
  /** Answers to the other questions, one row of signs for each; −1 where a question has none. */
  readonly answers = OTHERS.map(() => new Int32Array(LONGEST))
  private readonly numbers = new Uint16Array(0x10000)
  private readonly begins = new Int32Array(LONGEST + 1)
  private readonly verbs = new Int32Array(LONGEST + 1)
  /** What stands of a name that rules found: 0 nothing, 1 its first sign, 2 one within, 3 its last; and whether it is a system. */
  private readonly parts = new Uint8Array(LONGEST + 1)
  private readonly systems = new Uint8Array(LONGEST)

  /** The signs that weigh, 9 for all digits, A for all letters. */
  constructor(alphabet: string) {
    for (let i = 0; i < alphabet.length; i++) this.numbers[alphabet.charCodeAt(i)] = i + 1
    for (const code of DIGITS) this.numbers[code] = this.numbers[0x39] as number
    for (const code of LETTERS) this.numbers[code] = this.numbers[0x41] as number
  }

  /**
   * Reads `text[start, end)`, at most `LONGEST` signs; what stands around is looked at too. `named`: what rules found there, null where that
   * is not known.
   */
  read(text: string, start: number, end: number, named: readonly Named[] | null): void {
    this.readNamed(start, end, named)
    const length = end - start
    const { signs, numbers, begins, verbs, answers } = this
    // no sign before or behind the text is asked for: one place without a number and the engine looks all others up slowly
    for (let i = -AROUND; i < length + AROUND; i++) {
      const at = start + i
      signs[i + AROUND] = at < 0 || at >= text.length ? 0 : (numbers[text.charCodeAt(at)] as number)
    }
    verbs.fill(0, 0, length + 1)
    let governs = 0
    for (let i = 0; i < length; i++) {
      const at = start + i
      const verb = verbNumberAt(text, at)
      let code = 0
      if (verb >= 0) {
        code = CODES[verb] as number
        verbs[Math.min(length, i + (VERB_OF[verb] as Verb).word.length)] = code
        if (governs === 0 && i < 12) governs = code + (i < 3 ? 16 : 0)
      }
      begins[i] = code | (COUNTIES.numberStartingAt(text, at, end) >= 0 ? 16 : 0)
    }
    begins[length] = 0
    const clause = text.slice(start, end)
    const predicate = endsInPredicate(text, start, end) ? predicateOf(clause) : null
    const told = predicate ? STAGES[predicate.stage] : 0
    const around = (governs << 6) | (classOf(clause) << 3)
    const listed = clause.includes('、') ? 1 : 0
    const [ends, ended, beginning, both, verbBefore, since, opens, opensBehind, closes, ofClause] = answers as Int32Array[] & Rows
    let last = -1
    let before = 0xffff
    for (let i = 0; i < length; i++) {
      const away = i - last
      if ((SIGNS.of(text.charCodeAt(start + i)) & JOINS) !== 0) last = i
      const next = i + 1 >= length ? 1 : (SIGNS.of(text.charCodeAt(start + i + 1)) & CLOSES) !== 0 ? 2 : 0
      const behind = i === 0 ? 0xfff : (signs[i + AROUND - 1] as number)
      const mask = endsOfNames(text, start + i + 1, start)
      ends[i] = (mask << 2) | next
      ended[i] = before
      before = mask
      beginning[i] = begins[i] as number
      both[i] = (mask << 8) | (begins[i + 1] as number)
      verbBefore[i] = (verbs[i] as number) || -1
      since[i] = ((away <= 1 ? 0 : away <= 2 ? 1 : away <= 4 ? 2 : away <= 8 ? 3 : away <= 15 ? 4 : 5) << 12) | (away === 1 ? behind : 0)
      opens[i] = away === 1 ? around | told : -1
      opensBehind[i] = away === 1 ? (behind << 8) | (governs << 1) | listed : -1
      closes[i] = next ? (around << 3) | (told << 2) | next : -1
      ofClause[i] = (around << 1) | (told ? 1 : 0)
    }
  }

  private readNamed(start: number, end: number, named: readonly Named[] | null): void {
    const { parts, systems, answers } = this
    const [ofSign, ofTwo] = answers.slice(-2) as [Int32Array, Int32Array]
    const length = end - start
    if (!named) {
      ofSign.fill(-1, 0, length)
      ofTwo.fill(-1, 0, length)
      return
    }
    parts.fill(0, 0, length + 1)
    systems.fill(0, 0, length)
    for (const one of named)
      for (let i = Math.max(0, one.start - start); i < Math.min(length, one.end - start); i++) {
        parts[i] = i === one.start - start ? 1 : i === one.end - start - 1 ? 3 : 2
        systems[i] = one.kind === 'system' ? 1 : 0
      }
    const some = named.length > 0 ? 1 : 0
    for (let i = 0; i < length; i++) {
      ofSign[i] = ((parts[i] as number) << 1) | (systems[i] as number)
      ofTwo[i] = ((parts[i] as number) << 3) | ((parts[i + 1] as number) << 1) | some
    }
  }

  /** The keys of what is known of sign `i`, one for each question, 0 where it has no answer: what the weights are fitted to. */
  keysAt(i: number): number[] {
    const { signs, answers } = this
    const at = (k: number) => signs[i + AROUND + k] as number
    const keys: number[] = []
    for (let k = -AROUND; k <= AROUND; k++) keys.push(at(k) && keyOf(k + AROUND, at(k)))
    for (let k = -AROUND; k < AROUND; k++) keys.push(at(k) && at(k + 1) && keyOf(SIGN_QUESTIONS + k + AROUND, (at(k) << 12) | at(k + 1)))
    answers.forEach((row, k) => {
      const answer = row[i] as number
      keys.push(answer < 0 ? 0 : keyOf(SIGN_QUESTIONS + PAIR_QUESTIONS + k, answer))
    })
    return keys
  }
}
type Rows = readonly [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]
