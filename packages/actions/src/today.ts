import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from './action-context.ts'

/** The day that the register speaks of, `YYYY-MM-DD`: the clock's, or the day at which a demonstration stands still. */
export async function todayOf(tx: Tx, context: Pick<ActionContext, 'now'>): Promise<string> {
  const [row] = await tx.query<{ today: string | null }>('SELECT today FROM authority WHERE id = $1', [tx.authorityId])
  return row?.today ?? context.now().toISOString().slice(0, 10)
}
