import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readingName } from './reading-names.ts'

const readings = join(import.meta.dirname, '../../../../corpus/expected/readings')
const rules = new Set(
  readdirSync(readings)
    .filter(name => name.endsWith('.tsv'))
    .flatMap(name => readFileSync(join(readings, name), 'utf8').match(/(?<=\t)[a-z]+(?:\.[a-z-]+)+(?=\t)/g) ?? []),
)

it('has words for every way in which the sample city is read', () => {
  expect(rules.size).toBeGreaterThan(8)
  expect([...rules].filter(rule => readingName(rule, 'zh') === rule || readingName(rule, 'en') === rule)).toEqual([])
})

it('says what was read one to one or in a table', () => {
  expect(readingName('prose.own.respectively', 'zh')).toBe('名称就在数字旁，“分别”对应')
  expect(readingName('goal.table.assigned', 'en')).toBe('goal that is assigned, from a table')
  expect(readingName('prose.new-one', 'zh')).toBe('prose.new-one')
})
