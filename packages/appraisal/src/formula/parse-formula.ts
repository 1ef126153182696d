import { plural } from '@lantu/model/wording/plural'
import { FORMULA_FUNCTIONS, type Formula, type FormulaFunction, type FormulaProblem } from './formula.ts'

interface Token {
  readonly kind: 'number' | 'name' | 'reference' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const SIGNS: Readonly<Record<string, string>> = {
  '＋': '+',
  '−': '-',
  '－': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '％': '%',
  '＠': '@',
}
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '［': '］', '【': '】' }
const LONGEST = 2000
const DEEPEST = 40

class Wrong extends Error {
  readonly problem: FormulaProblem
  constructor(at: number, zh: string, en: string) {
    super(en)
    this.problem = { at, zh, en }
  }
}

/** Reads a formula. Bad input is an answer, never an exception. Linear in its length; at most 2,000 characters, 40 brackets deep. */
export function parseFormula(text: string): { readonly formula: Formula } | { readonly problem: FormulaProblem } {
  try {
    if (text.length > LONGEST)
      throw new Wrong(
        LONGEST,
        `公式超过 ${LONGEST} 个字，请拆成几个派生指标。`,
        `The formula is longer than ${LONGEST} characters; split it.`,
      )
    return { formula: new Parser(tokens(text)).whole() }
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem }
    throw error
  }
}

function tokens(text: string): Token[] {
  const found: Token[] = []
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    const close = CLOSING[character]
    const number = /^\d+(\.\d+)?/.exec(text.slice(at, at + 40))
    const name = /^[\p{Script=Han}a-z]+/iu.exec(text.slice(at, at + 40))
    const sign = SIGNS[character] ?? character
    if (/\s/.test(character)) at++
    else if (close) {
      const end = text.indexOf(close, at)
      const inner = end < 0 ? '' : text.slice(at + 1, end).trim()
      if (!inner)
        throw new Wrong(at, `指标名要写在一对 ${character}${close} 之间。`, `Write an indicator's name between ${character} and ${close}.`)
      found.push({ kind: 'reference', text: inner, at })
      at = end + 1
    } else if (number) {
      found.push({ kind: 'number', text: number[0], at })
      at += number[0].length
    } else if ('+-*/(),%@'.includes(sign)) {
      found.push({ kind: 'sign', text: sign, at })
      at++
    } else if (name) {
      found.push({ kind: 'name', text: name[0], at })
      at += name[0].length
    } else
      throw new Wrong(
        at,
        `认不出“${character}”。指标名请写在 [ ] 里。`,
        `“${character}” is not part of a formula. Write indicators' names in [ ].`,
      )
  }
  return [...found, { kind: 'end', text: '', at: text.length }]
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token
  }

  #take(...signs: string[]): Token | null {
    const token = this.#token
    if (token.kind !== 'sign' || !signs.includes(token.text)) return null
    this.#next++
    return token
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw new Wrong(this.#token.at, `这里少一个“${sign}”。`, `A “${sign}” is missing here.`)
  }

  whole(): Formula {
    const formula = this.#sum()
    if (this.#token.kind !== 'end')
      throw new Wrong(this.#token.at, `“${this.#token.text}”之前少一个运算符号。`, `An operator is missing before “${this.#token.text}”.`)
    return formula
  }

  #sum(): Formula {
    let left = this.#product()
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-'))
      left = { kind: 'binary', sign: sign.text as '+' | '-', left, right: this.#product(), at: sign.at }
    return left
  }

  #product(): Formula {
    let left = this.#factor()
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/'))
      left = { kind: 'binary', sign: sign.text as '*' | '/', left, right: this.#factor(), at: sign.at }
    return left
  }

  #factor(): Formula {
    if (++this.#depth > DEEPEST)
      throw new Wrong(this.#token.at, '括号套得太深，请拆成几个派生指标。', 'The brackets are nested too deep; split the formula.')
    const found = this.#primary()
    this.#depth--
    return found
  }

  #primary(): Formula {
    const minus = this.#take('-')
    if (minus) return { kind: 'negate', of: this.#factor(), at: minus.at }
    if (this.#take('(')) {
      const inner = this.#sum()
      this.#need(')')
      return inner
    }
    const token = this.#token
    if (token.kind === 'number') {
      this.#next++
      return { kind: 'number', value: Number(token.text) / (this.#take('%') ? 100 : 1), at: token.at }
    }
    if (token.kind === 'reference') return this.#reference(token)
    if (token.kind === 'name') return this.#call(token)
    throw new Wrong(token.at, '这里少一个指标、数或括号。', 'An indicator, a number or a bracket is missing here.')
  }

  #reference(token: Token): Formula {
    this.#next++
    if (!this.#take('@')) return { kind: 'reference', name: token.text, yearsBack: 0, at: token.at }
    this.#need('-')
    const years = this.#token
    const back = Number(years.text)
    if (years.kind !== 'number' || !Number.isInteger(back) || back < 1 || back > 30)
      throw new Wrong(years.at, '@- 之后写往前推的年数，如 [常住人口]@-1。', 'After @- write how many years back, as in [常住人口]@-1.')
    this.#next++
    return { kind: 'reference', name: token.text, yearsBack: back, at: token.at }
  }

  #call(token: Token): Formula {
    const entry = Object.entries(FORMULA_FUNCTIONS).find(([name, { zh }]) => name === token.text.toLowerCase() || zh === token.text)
    if (!entry)
      throw new Wrong(
        token.at,
        `没有“${token.text}”这个函数；若是指标，请写成 [${token.text}]。`,
        `There is no function “${token.text}”; an indicator is written [${token.text}].`,
      )
    this.#next++
    this.#need('(')
    const of = [this.#sum()]
    while (this.#take(',')) of.push(this.#sum())
    this.#need(')')
    const [name, { zh, least, most }] = entry
    if (of.length < least || of.length > most)
      throw new Wrong(
        token.at,
        `${zh}() 要 ${least} 项，这里有 ${of.length} 项。`,
        `${name}() takes ${plural(least, 'argument')}; here are ${of.length}.`,
      )
    return { kind: 'call', name: name as FormulaFunction, of, at: token.at }
  }
}
