import { isBodyList } from '../bodies.ts'
import { isUnit } from './flat-words.ts'
import { classOf } from './table-shape.ts'

/**
 * What stands in a column of a table of indicators, whatever its heading says: `names` are texts that hardly ever come again, `words` texts that
 * do, `scarce` texts that most rows do not have; `numbers` and `codes` those of the rows.
 */
export type Content = 'none' | 'numbers' | 'codes' | 'units' | 'attributes' | 'values' | 'bodies' | 'names' | 'words' | 'scarce'

/** What of its cells must be of a kind, so that a column is. */
const MOST = 0.7
const CODE = /^[A-Za-z]{1,3}[-–.]?\d{1,3}(?:[-–.]\d{1,3})*$/
const STEP = /^(\d{1,2})[-–.](\d{1,2})$/
const WHOLE = /^\d{1,3}$/

/** 1, 2, 3, and again from 1 below the next title. */
function areNumbers(filled: readonly string[]): boolean {
  if (filled.length < 2 || !filled.every(text => WHOLE.test(text))) return false
  return filled.every((text, i) => i === 0 || Number(text) === Number(filled[i - 1]) + 1 || (Number(text) === 1 && i > 1))
}

/** 1.1, 1.2, 2.1: they count up in two steps, as shares in one place of decimals do not. */
function areSteps(filled: readonly string[]): boolean {
  let [above, below] = [0, 0]
  return filled.every(text => {
    const found = STEP.exec(text)
    const [first, second] = [Number(found?.[1]), Number(found?.[2])]
    const follows = first === above ? second === below + 1 : first === above + 1 && second === 1
    ;[above, below] = [first, second]
    return follows
  })
}

/** How many texts say something that none before them says: 经信、统计 behind 统计 names in part what came before. */
function newAmong(filled: readonly string[]): number {
  const said = new Set<string>()
  return filled.filter(text => {
    const parts = text.split('、')
    const isNew = !parts.some(part => said.has(part))
    for (const part of parts) said.add(part)
    return isNew
  }).length
}

/** `cells` are those of the rows below the headings, '' where a row has none. */
export function contentOf(cells: readonly string[]): Content {
  const filled = cells.filter(text => text !== '')
  if (filled.length === 0) return 'none'
  if (areNumbers(filled)) return 'numbers'
  const distinct = newAmong(filled)
  if (distinct === filled.length && filled.length > 1 && (filled.every(text => CODE.test(text)) || areSteps(filled))) return 'codes'
  const classes = filled.map(text => (isUnit(text) ? 'unit' : classOf(text)))
  const share = (...kinds: readonly string[]) => classes.filter(kind => kinds.includes(kind)).length / filled.length
  const said = classes.filter(kind => kind !== 'empty').length
  if (share('unit') > 0 && share('unit') * filled.length >= MOST * said) return 'units'
  if (share('attribute') > 0 && share('attribute') * filled.length >= MOST * said) return 'attributes'
  if (share('value') > 0.25 && share('value', 'empty') > 0.5) return 'values'
  if (said === 0) return 'none'
  if (said < cells.length / 2) return 'scarce'
  if (filled.filter(isBodyList).length >= MOST * said) return 'bodies'
  return distinct >= MOST * filled.length ? 'names' : 'words'
}
