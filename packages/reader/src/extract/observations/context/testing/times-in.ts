import { readPlan } from '../../../../read-plan.ts'

/** `[text, status, time]` of every observation of an invented document. */
export async function timesIn(...lines: readonly string[]) {
  const { statements } = await readPlan(new TextEncoder().encode(`${lines.join('\n')}\n`))
  return statements.flatMap(s => (s.kind === 'observation' ? [[s.text, s.status, s.time]] : []))
}
