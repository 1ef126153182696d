import { formOf, isBlank, isDigit } from './forms.ts'
import { mayVary, signsIn, VARIANT } from './signs.ts'
import { splitClauses } from './split-clauses.ts'

/**
 * A stretch of clean text as the grammar reads it: blanks left out, punctuation in one form, character for character.
 * `到 2020 年,` is read as `到2020年，`.
 */
export class View {
  readonly text: string
  /** Which kinds of sign stand in the text (`signs.ts`): what needs one of them is not tried where there is none. */
  readonly signs: number
  private readonly start: number
  /** The clean offset of each character and of the end; null where the view is the clean text itself, as nearly always. */
  private readonly offsets: readonly number[] | null
  private split: readonly (readonly [number, number])[] | null = null

  constructor(text: string, signs: number, start: number, offsets: readonly number[] | null) {
    this.text = text
    this.signs = signs
    this.start = start
    this.offsets = offsets
  }

  /** The clean offset of character `i`, or of the end. */
  at(i: number): number {
    return this.offsets === null ? this.start + i : (this.offsets[i] as number)
  }

  /** `[from, to)` of its clauses, found once: numbers, goals and tasks are looked for in the same ones. */
  get clauses(): readonly (readonly [number, number])[] {
    return (this.split ??= splitClauses(this.text))
  }

  has(signs: number): boolean {
    return (this.signs & signs) !== 0
  }

  slice(from: number, to: number): View {
    const text = this.text.slice(from, to)
    return new View(text, signsIn(text, 0, text.length), this.at(from), this.offsets && this.offsets.slice(from, to + 1))
  }

  /** The view without `[from, to)` of each stretch, which are in order and apart. */
  without(stretches: readonly (readonly [number, number])[]): View {
    let text = ''
    const offsets: number[] = []
    let at = 0
    const copyTo = (end: number) => {
      text += this.text.slice(at, end)
      for (let i = at; i < end; i++) offsets.push(this.at(i))
    }
    for (const [from, to] of stretches) {
      copyTo(from)
      at = to
    }
    copyTo(this.text.length)
    offsets.push(this.at(this.text.length))
    return new View(text, signsIn(text, 0, text.length), this.start, offsets)
  }
}

/** Whether the sign at `i` is written in another form: where it is not, the view is the text itself. */
function changesAt(text: string, i: number): boolean {
  const char = text[i] as string
  return isBlank(char) || formOf(text, i) !== char
}

/** The view of `text[start, end)`. A blank between two digits stays: it parts two numbers. */
export function viewOf(text: string, start: number, end: number): View {
  return viewWith(signsIn(text, start, end), text, start, end)
}

/** The same where the signs of the stretch are known. */
export function viewWith(signs: number, text: string, start: number, end: number): View {
  if ((signs & VARIANT) !== 0)
    for (let i = start; i < end; i++) if (mayVary(text, i) && changesAt(text, i)) return rewrite(text, start, end)
  return new View(ownText(text.slice(start, end)), signs, start, null)
}

/** The same text as one of its own. What is cut out or put together points to other texts, and each question of a sign goes through them. */
const ownText = (text: string): string => [text.charAt(0), text.slice(1)].join('')

function rewrite(text: string, start: number, end: number): View {
  const offsets: number[] = []
  let out = ''
  // the stretch `[from, i)` is copied as it stands
  let from = start
  for (let i = start; i < end; i++) {
    if (!mayVary(text, i)) {
      offsets.push(i)
      continue
    }
    out += text.slice(from, i)
    const char = text[i] as string
    if (isBlank(char)) {
      let next = i + 1
      while (next < end && isBlank(text[next] as string)) next++
      if (isDigit(out[out.length - 1]) && isDigit(text[next])) {
        out += ' '
        offsets.push(i)
      }
      i = next - 1
    } else {
      out += formOf(text, i)
      offsets.push(i)
    }
    from = i + 1
  }
  offsets.push(end)
  out += text.slice(from, end)
  return new View(ownText(out), signsIn(out, 0, out.length), start, offsets)
}
