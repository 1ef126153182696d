import type { ProjectPatch } from '@lantu/model/api/library/library'
import type { ActionContext } from '../action-context.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { createProject } from './create-project.ts'

/** A register on 30 June 2024, with two places and a body. */
export async function openTestLibrary(): Promise<TestRegister> {
  const test = await openTestRegister()
  await test.register.asOwner(client => client.query("UPDATE authority SET today = '2024-06-30'"))
  await test.register.transaction(test.context().actor.authorityId, async tx => {
    await tx.query("INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990121', '石梁县'), ($1, '990122', '荻浦县')", [
      tx.authorityId,
    ])
    await tx.query("INSERT INTO organization (authority_id, name) VALUES ($1, '市水利局')", [tx.authorityId])
  })
  return test
}

/** Enters a project; its id. */
export const makeProject = async (
  context: ActionContext,
  name: string,
  patch: ProjectPatch & { stage?: 'reserve' | 'construction' } = {},
): Promise<string> => (await createProject(context, { name, ...patch })).projectId as string

/** The code of the error that something ends with, or `done`. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

/** A month as it is reported, with nothing said of it. */
export const month = (at: string, planned: string | null, completed: string | null, progress: string | null) => ({
  month: at,
  planned,
  completed,
  progress,
  note: '',
  issue: '',
  reportedBy: '',
  reportedOn: null,
})
