import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ENGINE_OPTIONS } from './engine-options.mjs'

test('this engine starts with the options that it is given', () => {
  expect(execFileSync(process.execPath, [...ENGINE_OPTIONS, '-p', '1'], { encoding: 'utf8' })).toBe('1\n')
})
