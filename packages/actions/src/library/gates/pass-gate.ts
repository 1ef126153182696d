import type { LibraryEdit } from '@lantu/model/api/library/library'
import type { PassGate } from '@lantu/model/api/library/lists'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { applyChanges, endEdit, lockProjects, startEdit } from '../record-edit.ts'
import { factsOf, readProject } from '../see-project.ts'
import { checkGate, nameChecks } from './gates.ts'

/**
 * Moves a project to another stage through its gate. What is missing stops it, unless a reason is given: then it passes, and
 * the reason stays with what was missing. The first pass into construction freezes the baseline.
 */
export function passGate(context: ActionContext, id: string, version: number, gate: PassGate): Promise<LibraryEdit> {
  return act(context, 'library.gate', async tx => {
    const day = await todayOf(tx, context)
    await lockProjects(tx, [{ id, version }])
    const { row, fields, lists } = await readProject(tx, day, id)
    const checks = checkGate(row.stage, gate.to, factsOf(row, fields, lists))
    if (!checks) throw new LantuError('decision.not-possible', { reason: `${row.stage} → ${gate.to}` })
    const missing = checks.filter(check => !check.met).map(check => check.key)
    const reason = gate.reason?.trim() ?? ''
    if (missing.length && !reason) throw new LantuError('project.gate-missing', { zh: nameChecks(missing), en: missing.join(', ') })
    if (gate.to === 'cancelled' && !reason)
      throw new LantuError('project.gate-missing', { zh: '取消理由', en: 'the reason for cancelling' })
    const on = gate.on ?? day
    const editId = await startEdit(tx, context, 'gate', reason)
    const freeze = gate.to === 'construction' && row.baselineStart === null && row.baselineEnd === null
    await applyChanges(tx, context, editId, [
      {
        id,
        version,
        fields: {
          stage: gate.to,
          guessed: row.guessed.filter(field => field !== 'stage'),
          ...(freeze ? { baselineStart: row.startsOn, baselineEnd: row.endsOn } : {}),
        },
      },
    ])
    await tx.query(
      `INSERT INTO project_gate (authority_id, project_id, from_stage, to_stage, checks, reason, passed_by, passed_on, edit_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.authorityId, id, row.stage, gate.to, JSON.stringify(checks), reason, context.actor.name, on, editId, context.now()],
    )
    return endEdit(tx, context, editId, 'gate', [id], { from: row.stage, to: gate.to, missing })
  })
}
