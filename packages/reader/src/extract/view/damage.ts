import { openingsOf } from '../../patterns/openings.ts'
import type { SignSet } from '../../patterns/sign-set.ts'

/** Signs that characters of the text were lost: a template's $1, a replacement character, private use. */
const DAMAGE = /\$\d|[\ufffd\ue000-\uf8ff]/
export const looksDamaged = (text: string): boolean => DAMAGE.test(text)
/** One of these stands in every damaged text. */
export const SIGNS_OF_DAMAGE: SignSet = openingsOf(DAMAGE)
