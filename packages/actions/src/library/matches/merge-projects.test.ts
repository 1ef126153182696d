import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRegister } from '../../test-register.ts'
import { getProject } from '../see-project.ts'
import { recordMonths } from '../set-project-lists.ts'
import { makeProject, month, openTestLibrary } from '../test-library.ts'
import { undoEdit } from '../undo-edit.ts'
import { mergeProjects } from './merge-projects.ts'
import { listDuplicates } from './see-matches.ts'

let test: TestRegister
const context = () => test.context()
const make = (name: string, patch: Parameters<typeof makeProject>[2] = {}) => makeProject(context(), name, patch)
const see = (id: string) => getProject(context(), id)

beforeAll(async () => {
  test = await openTestLibrary()
})
afterAll(() => test.close())

describe('two that are one', () => {
  it('are found with score and reason, merged with all they have, and taken apart again', async () => {
    const keep = await make('荻浦县冷链物流基地', { investment: '1000' })
    const gone = await make('荻浦冷链物流基地一体化', { owner: '荻浦物流公司', code: '2406-990122-04-01-777777' })
    await recordMonths(context(), gone, (await see(gone)).version, [month('2024-05', null, '7', null)])
    const pair = (await listDuplicates(context())).find(one => [one.left.id, one.right.id].includes(gone))
    expect(pair?.score).toBeGreaterThan(0.75)
    expect(pair?.reasons[0]?.zh).toBeTruthy()
    const merge = await mergeProjects(context(), keep, gone)
    expect(await see(gone)).toMatchObject({
      id: keep,
      owner: '荻浦物流公司',
      code: '2406-990122-04-01-777777',
      yearDone: '7.00',
      otherNames: ['荻浦冷链物流基地一体化'],
    })
    await undoEdit(context(), merge.id)
    expect(await see(gone)).toMatchObject({ id: gone, standing: 'listed', yearDone: '7.00', code: '2406-990122-04-01-777777' })
    expect(await see(keep)).toMatchObject({ owner: '', code: '', yearDone: null })
  })
})
