import { expect, it } from 'vitest'
import { compact } from './compact.ts'

it('finds words over a line break and leads back', () => {
  const broken = '雁岭石英新\n\n材料项目 开工'
  const { text, toOriginal } = compact(broken)
  expect(text).toBe('雁岭石英新材料项目开工')
  const at = text.indexOf('新材料')
  expect(broken.slice(toOriginal(at), toOriginal(at + 3))).toBe('新\n\n材料')
  expect(toOriginal(text.length)).toBe(broken.length)
})

it('costs nothing without white space', () => {
  expect(compact('甲乙').toOriginal(1)).toBe(1)
})
