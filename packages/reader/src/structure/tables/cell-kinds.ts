import { isBodyList } from '../bodies.ts'
import { isGroup, isUnit } from './flat-words.ts'
import { classOf, type Words } from './table-shape.ts'

/** What a cell of a table that lost its rules may be, by its own words. */
export type CellKind = 'value' | 'empty' | 'promise' | 'attribute' | 'unit' | 'group' | 'bodies' | 'text'

export interface Cell extends Words {
  readonly kind: CellKind
  /** The first number of a value; NaN where there is none. */
  readonly number: number
  /** 〔4.8〕: what is summed up. */
  readonly bracketed: boolean
  /** The number of a row: one more than the last, with words behind it. */
  readonly numbers: boolean
  /** 3、… or 3.…: a name with the number of its row. */
  readonly numbered: boolean
  /** A bracket is open at its end. */
  readonly torn: boolean
  /** It opens a line, where a line holds several cells; null where every cell has a line of its own. */
  readonly opens: boolean | null
}

/** 完成省下达任务, 动态调整: words where a value would stand; so may a name with a number in it be. */
const PROMISE = /\d|完成|任务|以上|以内|动态|持续|控制在|不低于|不高于|达到|达标|省目标|国家目标|下达|同步|保持|持平|年度指标|[ⅠⅡⅢⅣⅤ]/
const NUMBERED = /^\d{1,3}[、.．]\s*(?=[^\d\s])/
const NUMBER = /\d[\d,，]*(?:\.\d+)?/

function kindOf(text: string): CellKind {
  const kind = classOf(text)
  if (kind !== 'text') return kind
  if (isUnit(text)) return 'unit'
  if (isGroup(text)) return 'group'
  if (PROMISE.test(text)) return 'promise'
  return isBodyList(text) ? 'bodies' : 'text'
}

/** The cells of a run with their kinds; `opens` says for each whether it opens a line. */
export function cellsOf(run: readonly Words[], opens: ((at: number) => boolean) | null): Cell[] {
  const kinds = run.map(words => kindOf(words.text))
  let expected = 0
  return run.map((words, at) => {
    const kind = kinds[at] as CellKind
    const next = kinds[at + 1]
    const whole = kind === 'value' && /^\d{1,3}$/.test(words.text) ? Number(words.text) : 0
    const named = next === 'text' || next === 'promise' || next === 'bodies' || next === 'unit'
    const numbers = whole > 0 && named && (whole === 1 || expected === 0 || whole === expected)
    if (numbers) expected = whole + 1
    return {
      start: words.start,
      end: words.end,
      text: words.text,
      kind,
      numbers,
      number: kind === 'value' ? Number(NUMBER.exec(words.text)?.[0].replace(/[,，]/g, '') ?? Number.NaN) : Number.NaN,
      numbered: kind !== 'value' && NUMBERED.test(words.text),
      torn: /[（(][^（）()]*$/.test(words.text),
      bracketed: /^[[〔【（(]/.test(words.text),
      opens: opens ? opens(at) : null,
    }
  })
}
