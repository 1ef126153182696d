import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'

/** The day that the screens speak of, as `YYYY-MM-DD`. */
export async function dayOf(tx: Tx, context: ActionContext): Promise<string> {
  const [authority] = await tx.query<{ today: string | null }>('SELECT today FROM authority WHERE id = $1', [tx.authorityId])
  // a day of this time zone, not of Greenwich
  return authority?.today ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(context.now())
}
