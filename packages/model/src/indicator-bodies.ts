import { DEPARTMENT_ROWS, INDICATOR_BODY_ROWS, NAME_WORD_ROWS } from './indicator-body-rows.ts'
import { findStandardIndicator, nameKey } from './indicator-catalogue.ts'

/** Which departments usually answer for an indicator, by what they do and not by what one government calls them. */
export interface UsualBodies {
  /** Functions as in `DEPARTMENT_ROWS`: `发展和改革`; the first leads. */
  readonly departments: readonly string[]
  /** `catalogue`: the indicator is in the table. `words`: only its name tells. */
  readonly by: 'catalogue' | 'words'
}

const lines = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()))

/** Function → the words by which a body's name shows that it has it, longest first. */
const departments = new Map<string, readonly string[]>(
  lines(DEPARTMENT_ROWS).map(([name = '', words = '']) => [name, [name, ...(words ? words.split('、') : [])]]),
)

// an empty word would be found in every name
for (const [department, words] of departments) if (words.includes('')) throw new Error(`an empty word in the row of “${department}”`)

function known(department: string, row: string): string {
  if (!departments.has(department)) throw new Error(`the table of departments lacks “${department}”: ${row}`)
  return department
}

const byIndicator = new Map<string, readonly string[]>()
for (const [bodies = '', names = ''] of lines(INDICATOR_BODY_ROWS)) {
  const list = bodies.split('+').map(body => known(body, bodies))
  for (const name of names.split('、')) byIndicator.set(nameKey(findStandardIndicator(name)?.name ?? name), list)
}

const byWords: readonly (readonly [RegExp, readonly string[]])[] = lines(NAME_WORD_ROWS).map(([words = '', bodies = '']) => [
  new RegExp(words),
  bodies.split('+').map(body => known(body, words)),
])

/** The departments that usually answer for an indicator of this name, or null where neither table nor words tell. */
export function usualBodies(indicator: string): UsualBodies | null {
  const standard = findStandardIndicator(indicator)
  const found = byIndicator.get(nameKey(standard?.name ?? indicator))
  if (found) return { departments: found, by: 'catalogue' }
  // what a thing costs is the business of whoever builds it, not of whoever counts investment
  const thing = indicator.replace(/(?:概算|估算|计划)?总投资(?:额)?$/, '')
  const words = byWords.find(([pattern]) => pattern.test(thing))
  return words ? { departments: words[1], by: 'words' } : null
}

/** Whether a body has the function, by its name: `市发展和改革委员会` has 发展和改革, and so has `县发改局`. */
export function hasFunction(bodyName: string, department: string): boolean {
  // the government of 水利县 is no department of 水利
  if (/人民政府$/.test(bodyName)) return false
  return (departments.get(department) ?? [department]).some(word => bodyName.includes(word))
}
