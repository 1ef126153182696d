import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whyNotWrite } from './reading/fewer.mjs'

const weights = (name: string) => join(import.meta.dirname, '../packages/reader/src/extract', name)

test('weights are not written over those that were fitted to more', () => {
  for (const file of ['projects/learned/weights.ts', 'projects/stage/weights.ts', 'observations/wordings/weights.ts']) {
    expect(whyNotWrite(weights(file), 100), file).toMatch(/fitted to \d{4} samples and these are 100/)
    expect(whyNotWrite(weights(file), 1_000_000), file).toBeNull()
  }
})

test('weights are written where there were none, or none that say what they were fitted to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-weights-'))
  expect(whyNotWrite(join(folder, 'none.ts'), 1)).toBeNull()
  writeFileSync(join(folder, 'bare.ts'), 'export const WEIGHTS = []')
  expect(whyNotWrite(join(folder, 'bare.ts'), 1)).toBeNull()
  rmSync(folder, { recursive: true })
})
