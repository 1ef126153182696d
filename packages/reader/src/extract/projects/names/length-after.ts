import { SignSet } from '../../../patterns/sign-set.ts'
import { endsAsName } from '../endings.ts'
import { LENGTH_AFTER } from './counts.ts'

/** What ways and lines end with: of dykes and pipes a length is an amount. */
const LONG = new SignSet('路道线桥段街速')

/** How long a thing is said to be behind what it is called: 石梁路｜3公里. Empty where nothing of the kind is said. */
export function lengthAfter(text: string, start: number, end: number): string {
  if (!LENGTH_AFTER.mayHave(text.charCodeAt(end - 1))) return ''
  const length = LENGTH_AFTER.exec(text.slice(Math.max(start, end - 12), end))?.[0] ?? ''
  return length && LONG.has(text.charCodeAt(end - length.length - 1)) && endsAsName(text, start, end - length.length) ? length : ''
}
