import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRegister } from '../test-register.ts'
import { addProjectFile, readProjectFile, removeProjectFile } from './project-files.ts'
import { getProject } from './see-project.ts'
import { codeOf, makeProject, openTestLibrary } from './test-library.ts'
import { undoEdit } from './undo-edit.ts'

let test: TestRegister
const context = () => test.context()

beforeAll(async () => {
  test = await openTestLibrary()
}, 120_000)
afterAll(() => test.close())

describe('files', () => {
  it('are told by content, stored once by hash, served and taken off', async () => {
    const id = await makeProject(context(), '有照片的项目')
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)])
    const file = await addProjectFile(context(), id, { name: '../../现场.png', bytes: png, month: '2024-06' })
    expect(file).toMatchObject({ name: '现场.png', mediaType: 'image/png', month: '2024-06' })
    await addProjectFile(context(), id, { name: 'b.png', bytes: png })
    expect((await readProjectFile(context(), id, file.id)).bytes.equals(png)).toBe(true)
    expect((await test.register.transaction(context().actor.authorityId, tx => tx.query('SELECT 1 FROM stored_file'))).length).toBe(1)
    expect(
      await codeOf(addProjectFile(context(), id, { name: 'a.png', bytes: Buffer.from('<html><script>alert(1)</script></html>') })),
    ).toBe('file.not-kept')
    await removeProjectFile(context(), id, file.id)
    expect(await codeOf(readProjectFile(context(), id, file.id))).toBe('thing.not-found')
    await undoEdit(context())
    expect((await getProject(context(), id)).files.map(one => one.name).toSorted()).toEqual(['b.png', '现场.png'])
  })
})
