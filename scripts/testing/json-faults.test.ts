import { expect, it } from 'vitest'
import { faultsOf } from '../../packages/reader/test-support/json-faults.mjs'

it.each([
  ['a comma too many', '[\n  {"text": "甲"},\n  {"text": "乙",}\n]', 3, 'a key in double quotation marks should be where “}” stands'],
  ['a comma too few', '[\n  {"text": "甲"}\n  {"text": "乙"}\n]', 3, 'a comma or “]” should be where “{” stands'],
  ['a line break inside a text', '[{"text": "甲\n乙"}]', 1, 'a value should be where “"” stands'],
  ['a bracket that is not closed', '[\n{"text": "甲"}\n', 3, 'the file ends where a comma or “]” should be'],
  ['what stands behind the end', '[]\n]', 2, 'the end of the file should be where “]” stands'],
  ['a key twice', '{"a": 1,\n"b": {"a": 2},\n"a": 3}', 3, 'the key "a" stands twice in one object'],
  ['a case twice', '[\n{"text": "甲"},\n{"text": "乙"},\n{"text": "甲"}\n]', 4, 'the case “甲” stands in line 2 already'],
  ['a pair twice', '[{"a": "甲", "b": "乙"},\n{"b": "乙", "a": "甲"}]', 2, 'the case “a pair / 甲 / 乙” stands in line 1 already'],
])('names the line of %s', (_name, text, line, says) => {
  expect(faultsOf(text)).toEqual([{ line, says }])
})

it('finds nothing in what is JSON and holds each case once', () => {
  for (const value of [
    [],
    {},
    [1, -2.5e3, true, null, 'a\\"\u2028'],
    [{ text: '甲' }, { text: '乙' }],
    [
      { a: '甲', b: '乙' },
      { a: '乙', b: '甲' },
    ],
  ])
    for (const indent of [0, 2]) expect(faultsOf(JSON.stringify(value, null, indent))).toEqual([])
})
