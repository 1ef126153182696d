import { expect, it } from 'vitest'
import { circles, importsOf, packageOf } from './imports.mjs'

it('finds every kind of import', () => {
  const text = [
    "import './a.mjs'",
    "import b, { type B } from '@lantu/model/b'",
    'import type {',
    '  C,',
    "} from './c.ts'",
    "export type { D } from './d.ts'",
    "const later = await import('./e.ts')",
    "const words = 'import from nowhere'",
  ].join('\n')
  expect(importsOf(text)).toEqual(['./a.mjs', '@lantu/model/b', './c.ts', './d.ts', './e.ts'])
  expect(['@lantu/model/b', 'vitest/node', 'fflate'].map(packageOf)).toEqual(['@lantu/model', 'vitest', 'fflate'])
})

it('finds each ring, however long, and none where ways only meet', () => {
  const graph = (arrows: Readonly<Record<string, string>>) => new Map(Object.entries(arrows).map(([from, to]) => [from, [...to]]))
  expect(circles(graph({ a: 'b', b: 'c', c: 'a' }))).toEqual([['a', 'b', 'c', 'a']])
  expect(circles(graph({ a: 'bc', b: 'a', c: 'd', d: 'c' }))).toEqual([
    ['a', 'b', 'a'],
    ['c', 'd', 'c'],
  ])
  expect(circles(graph({ a: 'bc', b: 'd', c: 'd', d: '' }))).toEqual([])
})
