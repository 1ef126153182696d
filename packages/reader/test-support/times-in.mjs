import { readPlan } from '@lantu/reader/read-plan'

/**
 * `[text, status, time]` of every observation of an invented document.
 * @param {...string} lines
 */
export async function timesIn(...lines) {
  const { statements } = await readPlan(new TextEncoder().encode(`${lines.join('\n')}\n`))
  return statements.flatMap(s => (s.kind === 'observation' ? [[s.text, s.status, s.time]] : []))
}
