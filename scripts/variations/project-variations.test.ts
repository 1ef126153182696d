import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '@lantu/reader/read-plan'
import { describe, expect, it } from 'vitest'
import { difference, randomOf, varied } from './frame.mjs'
import { variations as ofLists } from './project-lists.mjs'
import { variations as ofProjects } from './projects.mjs'
import { variations as ofSystems } from './systems.mjs'

const root = join(import.meta.dirname, '../..')
const cases = readdirSync(join(root, 'specs/projects'))
  .filter(file => file.endsWith('.json'))
  .flatMap((file): { text: string }[] => JSON.parse(readFileSync(join(root, 'specs/projects', file), 'utf8')))
const invented = `青川湖市国民经济和社会发展第十四个五年规划纲要\n\n${cases.map(({ text }) => text).join('\n')}\n`
const texts = [invented, readFileSync(join(root, 'corpus/qingchuanhu/chenghu-outline.txt'), 'utf8').replaceAll('\r\n', '\n')]
const read = async (text: string) => ({ text, ...(await readPlan(Buffer.from(text))) })
const asTheyAre = texts.map(read)

describe('the projects and systems of invented texts, read as they are and', () => {
  it.each([...ofProjects, ...ofLists, ...ofSystems].map(variation => [variation.name, variation] as const))(
    'with %s',
    async (_, variation) => {
      let [compared, same] = [0, 0]
      for (const before of await Promise.all(asTheyAre)) {
        const change = varied(before.text, variation.edits(before, randomOf(1)))
        const result = difference(before.statements, (await read(change.text)).statements, change.moved, variation, change.edits)
        compared += result.compared
        same += result.same
      }
      console.info(`${variation.name}: ${same} of ${compared}`)
      expect(compared).toBeGreaterThan(5)
      expect(same).toBeGreaterThan(compared * 0.75)
    },
  )
})
