import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { form, plural } from './plural.ts'

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

describe('English counts', () => {
  it('take the form of their number', () => {
    expect([0, 1, 2, 11, 21, 101].map(n => plural(n, 'day'))).toEqual(['0 days', '1 day', '2 days', '11 days', '21 days', '101 days'])
    expect(plural(1, 'cell is empty', 'cells are empty')).toBe('1 cell is empty')
    expect(['has', 'have', 'have']).toEqual([1, 0, 3].map(n => form(n, 'has', 'have')))
  })

  it('take it of numbers that are printed already', () => {
    expect(['1', '1.0', '1.5', '1,001', '—'].map(n => plural(n, 'point'))).toEqual([
      '1 point',
      '1.0 points',
      '1.5 points',
      '1,001 points',
      '— points',
    ])
  })

  it('take it in every sentence', () => {
    const wrong = sentencesWith(en).flatMap(([at, sentence]) => {
      const many = behind(2, saidWith(2, sentence))
      return behind(1, saidWith(1, sentence)).flatMap((words, index) => {
        const same = words.filter((word, place) => isForMany(word) && many[index]?.[place] === word)
        return same.length ? [`${at}: ${saidWith(1, sentence)}`] : []
      })
    })
    expect(wrong).toEqual([])
  })
})
