import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whyNotWrite } from './fewer.mjs'

const weights = (name: string) => join(import.meta.dirname, '../../packages/reader/src/extract', name)

test('weights are not written over those that were fitted to more', () => {
  for (const file of ['projects/learned/weights.ts', 'projects/stage/weights.ts', 'observations/wordings/weights.ts']) {
    expect(whyNotWrite(weights(file), 100), file).toMatch(/fitted to \d{4} samples .*these are 100/)
    expect(whyNotWrite(weights(file), 1_000_000, 1_000_000), file).toBeNull()
  }
})

test('readings that were agreed on do not make up for annotated samples, nor these for those', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-weights-'))
  const file = join(folder, 'weights.ts')
  writeFileSync(
    file,
    '/** Fitted by `node scripts/fit-wordings.mjs --write` to 5000 annotated numbers and, half as heavily, 4000 agreed ones. */',
  )
  expect(whyNotWrite(file, 4999, 9000)).toMatch(/fitted to 5000 samples and 4000 agreed and these are 4999 and 9000/)
  expect(whyNotWrite(file, 9000, 3999)).not.toBeNull()
  expect(whyNotWrite(file, 5000, 4000)).toBeNull()
  rmSync(folder, { recursive: true })
})

test('weights are written where there were none, or none that say what they were fitted to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-weights-'))
  expect(whyNotWrite(join(folder, 'none.ts'), 1)).toBeNull()
  writeFileSync(join(folder, 'bare.ts'), 'export const WEIGHTS = []')
  expect(whyNotWrite(join(folder, 'bare.ts'), 1)).toBeNull()
  rmSync(folder, { recursive: true })
})
