import { expect, it } from 'vitest'
import { withListsJoined } from './comma-lists.ts'

/** What a sentence is parted into. */
function partsOf(sentence: string): string[] {
  const clauses: [number, number][] = []
  let at = 0
  for (const words of sentence.split('，')) {
    clauses.push([at, at + words.length])
    at += words.length + 1
  }
  const { text, clauses: joined } = withListsJoined(sentence, clauses)
  expect(text).toHaveLength(sentence.length)
  return joined.map(([from, to]) => text.slice(from, to))
}

it('joins a list that commas part, up to the class that closes it', () => {
  expect(partsOf('实施全民节水，建设荻岭风电场，石梁核能工业园，雁岭地面光伏发电站等项目，改善供能')).toEqual([
    '实施全民节水',
    '建设荻岭风电场、石梁核能工业园、雁岭地面光伏发电站等项目',
    '改善供能',
  ])
})

it('keeps two such lists apart, and what only looks like one', () => {
  const list = '建设荻岭风电场，石梁水厂，雁岭电站等项目'
  expect(partsOf(`${list}，${list}`)).toEqual([list.replaceAll('，', '、'), list.replaceAll('，', '、')])
  expect(partsOf('建设荻岭水厂等项目，石梁水厂，雁岭电站等项目')).toHaveLength(3)
  expect(partsOf('建成荻岭水厂，供水明显改善，推进雁岭电站等项目')).toHaveLength(3)
})
