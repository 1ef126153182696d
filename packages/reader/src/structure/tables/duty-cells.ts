import { isBodyList } from '../bodies.ts'
import type { DutyRole } from './duty-heads.ts'
import type { Words } from './table-shape.ts'

/**
 * Where the cells of a row of duties stand, when empty and merged ones were lost: bodies stand in the columns of bodies, dates in that of dates, words in
 * the others. Of words fewer than columns, those that sort the rows are what is missing.
 */

export type CellKind = 'index' | 'words' | 'bodies' | 'date' | 'people'

const DATE =
  /^(?:(?:\d{4}年?|[今明本]年)?(?:底|末)?前?|(?:\d{4}[年./-])?\d{1,2}(?:[./-]\d{1,2})?(?:月|日)?.{0,4}|(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|[底末初]|[上中下]旬)?|[一二三四]季度|[上下]半年|年[底内末])(?:之?前)?(?:底?前)?.{0,8}|(?:全年|长期|常年|持续)(?:坚持|推进|实施|落实|开展)?|(?:常态化?|跨年度|按时序)(?:推进|实施|开展|进度)?|\d{4}年\d{1,2}月?[-—~至到].{2,12})$/
const PEOPLE = /^[\u4e00-\u9fff]{2,4}(?:[、，\s][\u4e00-\u9fff]{2,4}){0,4}$/

/** What a cell of a table of duties holds; `people`: its column names leaders. */
export function kindOfCell(text: string, people: boolean): CellKind {
  const words = text.replace(/\s+/g, '')
  if (/^\d{1,3}$/.test(words)) return 'index'
  if (words.length <= 20 && /[\d年季期续]/.test(words) && DATE.test(words)) return 'date'
  if (isBodyList(words)) return 'bodies'
  return people && PEOPLE.test(words) ? 'people' : 'words'
}

const KIND_OF: Readonly<Record<DutyRole, CellKind>> = {
  index: 'index',
  category: 'words',
  work: 'words',
  goal: 'words',
  other: 'words',
  lead: 'bodies',
  unit: 'bodies',
  help: 'bodies',
  due: 'date',
  leader: 'people',
}

export interface Placed extends Words {
  readonly column: number
}

/** The cells of a row at their columns; `roles` are what the columns hold. */
export function placeCells(cells: readonly Words[], roles: readonly DutyRole[]): Placed[] {
  const people = roles.includes('leader')
  const kinds = cells.map(cell => kindOfCell(cell.text, people))
  // as many cells as columns, and none of bodies or a date under another heading: nothing was lost
  const fits = (kind: CellKind, c: number) =>
    (kind !== 'bodies' && kind !== 'date') || kind === KIND_OF[roles[c] as DutyRole] || roles[c] === 'other'
  if (cells.length === roles.length && kinds.every(fits)) return cells.map((cell, column) => ({ ...cell, column }))
  const placed: Placed[] = []
  for (const kind of ['index', 'words', 'bodies', 'date', 'people'] as const) {
    const own = cells.filter((_, i) => kinds[i] === kind)
    const columns = roles.flatMap((role, c) => (KIND_OF[role] === kind ? [c] : []))
    if (!own.length || !columns.length) continue
    placed.push(...spread(own, kind === 'words' ? wordColumns(columns, roles, own.length) : columns))
  }
  return placed.toSorted((a, b) => a.column - b.column)
}

/** Which columns of words so many cells stand in: what sorts the rows is missing first, then what is beside the work, then how far it goes. */
function wordColumns(columns: readonly number[], roles: readonly DutyRole[], count: number): number[] {
  const left = [...columns]
  const drop = (role: DutyRole, keep: number) => {
    while (left.length > count && left.filter(c => roles[c] === role).length > keep)
      left.splice(
        left.findIndex(c => roles[c] === role),
        1,
      )
  }
  drop('category', 0)
  drop('other', 0)
  drop('work', 1)
  drop('goal', 0)
  return left
}

/** Cells one a column; what is more than columns goes on in the last. */
function spread(cells: readonly Words[], columns: readonly number[]): Placed[] {
  return columns.flatMap((column, i) => {
    const own = i < columns.length - 1 ? cells.slice(i, i + 1) : cells.slice(i)
    const [first] = own
    return first ? [{ column, start: first.start, end: (own.at(-1) as Words).end, text: own.map(cell => cell.text).join('\n') }] : []
  })
}
