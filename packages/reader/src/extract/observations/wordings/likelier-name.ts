import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import { TAGS } from '../../chain.ts'
import { keptWeights } from '../../kept-weights.ts'
import { MAKING_END, MANNER_FRONT } from '../phrases/words.ts'
import { Field } from './field.ts'
import { Stretch } from './stretch.ts'
import { ALPHABET, ANSWERS, STEPS } from './weights.ts'

/** A shorter name is only taken where it is a standard indicator. */
const LEAST = 4
const LONGEST_NAME = 80
/** Shares are put together by the grammar from words on both sides of the number, in another order: nothing was won on them. */
const SHARE = /(?:占比|比例|比重)$/
const LOOSE = /^[、，的]+|(?<![、，的])[、，的]+$/g

/** The field with the weights that are kept, the answers in base 36; read at the first doubt. */
const keptField = (): Field =>
  new Field({
    alphabet: ALPHABET,
    ...keptWeights(ANSWERS, TAGS, (question, answer) => ((question + 1) << 24) | Number.parseInt(answer, 36)),
    steps: Int8Array.from(STEPS),
  })
let field: Field | null = null
const stretch = new Stretch()

const LITTLE = /[的、，]/g

/** Whether a name has no signs but those of another, in another order or with gaps: the grammar put them together by rules. */
function rearranges(other: string, name: string): boolean {
  const signs = other.replace(LITTLE, '')
  const given = name.replace(LITTLE, '')
  if (given.includes(signs) && signs !== given) return false
  let left = given
  for (const sign of signs) {
    if (!left.includes(sign)) return false
    left = left.replace(sign, '')
  }
  return true
}

/** Whether another name only says in front of a name how: 重点｛扶持冷链基地｝. */
const addsManner = (other: string, name: string): boolean =>
  other.endsWith(name) && (MANNER_FRONT.exec(other)?.[0].length ?? 0) >= other.length - name.length

/** Whether another name only leaves out the verb that opens a name: ｛遴选｝示范农场. What is done stays in the name of what is counted. */
function dropsVerb(other: string, name: string): boolean {
  if (!name.endsWith(other)) return false
  const front = name.slice(0, name.length - other.length)
  return MAKING_END.exec(front)?.[0] === front
}

/**
 * What the words around the number in `[start, end)` of a clean text call it by the likeliest reading of them all, where that is another
 * name than `name`; else empty.
 */
export function likelierName(text: string, start: number, end: number, unit: string, name: string): string {
  if (SHARE.test(name)) return ''
  stretch.read(text, start, end, unit)
  const other = (field ??= keptField()).name(stretch, unit).replace(LOOSE, '')
  if (other === name || other.length > LONGEST_NAME) return ''
  if (rearranges(other, name) || addsManner(other, name) || dropsVerb(other, name)) return ''
  return other.length >= LEAST || findStandardIndicator(other) !== null ? other : ''
}
