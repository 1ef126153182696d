import type { TaskState } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'

export interface StandingTask {
  readonly id: string
  readonly title: string
  readonly state: TaskState
  readonly version: number
}

/** The task as it stands, locked; refused when somebody has changed it since `version`. */
export async function lockTask(tx: Tx, id: string, version: number): Promise<StandingTask> {
  const [row] = await tx.query<StandingTask>(
    'SELECT id, title, state, version FROM task WHERE authority_id = $1 AND id = $2 AND superseded_at IS NULL FOR UPDATE',
    [tx.authorityId, id],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'task' })
  if (row.version !== version) throw new LantuError('edit.stale')
  return row
}
