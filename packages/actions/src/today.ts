import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from './action-context.ts'

/** The day at a moment where the register is kept, `YYYY-MM-DD`: not that of Greenwich, which is eight hours behind. */
export const dayHere = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment)

/** The day that the register speaks of, `YYYY-MM-DD`: the clock's, or the day at which a demonstration stands still. */
export async function todayOf(tx: Tx, context: Pick<ActionContext, 'now'>): Promise<string> {
  const [row] = await tx.query<{ today: string | null }>('SELECT today FROM authority WHERE id = $1', [tx.authorityId])
  return row?.today ?? dayHere(context.now())
}
