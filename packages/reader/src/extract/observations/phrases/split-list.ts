import { betweenGrades } from './shared-tail.ts'

/** Splits at 、和及与 outside quotation marks and brackets. */
export function splitList(text: string, marks = /[、，]|以及|和(?!谐)|(?<![普以涉危波推遍])及(?!时|以|其)|与(?!会)/y): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if ('“‘（《「'.includes(char)) depth++
    else if ('”’）》」'.includes(char)) depth = Math.max(0, depth - 1)
    marks.lastIndex = i
    const mark = depth === 0 && !(char === '、' && betweenGrades(text, i)) ? marks.exec(text) : null
    if (mark) {
      if (part) parts.push(part)
      part = ''
      i += mark[0].length - 1
    } else {
      part += char
    }
  }
  if (part) parts.push(part)
  return parts
}
