import { expect, it } from 'vitest'
import { en } from './en.ts'

/** Every sentence with something to put in, by where it stands. */
function sentencesWith(words: object, at = ''): [string, (...args: unknown[]) => unknown][] {
  return Object.entries(words).flatMap(([key, value]): [string, (...args: unknown[]) => unknown][] =>
    typeof value === 'function'
      ? [[`${at}${key}`, value as (...args: unknown[]) => unknown]]
      : typeof value === 'object' && value
        ? sentencesWith(value as object, `${at}${key}.`)
        : [],
  )
}

/** The sentence with the same count wherever one goes; what takes names or lists takes them as text. */
function saidWith(count: number, sentence: (...args: unknown[]) => unknown): string {
  for (const argument of [count, String(count), [String(count)]])
    try {
      return String(sentence(...Array.from({ length: sentence.length }, () => argument)))
    } catch {
      // it takes another kind
    }
  return ''
}

/** The words behind each count, one and two of them. */
const behind = (count: number, said: string) =>
  [...said.matchAll(new RegExp(`(?<![\\d.–])${count} (?=([a-z]+)(?:[ -]([a-z]+))?)`, 'g'))].map(([, first = '', second = '']) => [
    first,
    second,
  ])

/** Whether a word goes with many: not what goes with one, nor what one name or day does. */
const isForMany = (word: string) => /^(?:are|have|were)$|[^s]s$/.test(word) && !/^(?:is|was|has|does|as|its|leads|towards)$/.test(word)

it('gives English words the form of their number in every sentence', () => {
  const wrong = sentencesWith(en).flatMap(([at, sentence]) => {
    const many = behind(2, saidWith(2, sentence))
    return behind(1, saidWith(1, sentence)).flatMap((words, index) => {
      const same = words.filter((word, place) => isForMany(word) && many[index]?.[place] === word)
      return same.length ? [`${at}: ${saidWith(1, sentence)}`] : []
    })
  })
  expect(wrong).toEqual([])
})
