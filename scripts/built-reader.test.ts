import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import * as built from '../packages/reader/built/read-plan.js'

const city = join(import.meta.dirname, '..', 'corpus', 'qingchuanhu')

it.each(['outline.docx', 'energy-plan.pdf'])('what programs read with reads %s as the sources do', async name => {
  const bytes = readFileSync(join(city, name))
  expect(JSON.stringify(await built.readPlan(bytes))).toBe(JSON.stringify(await readPlan(bytes)))
})
