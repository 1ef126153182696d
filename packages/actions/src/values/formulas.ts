import { checkUnits } from '@lantu/appraisal/formula/check-units'
import { type Formula, referencesOf } from '@lantu/appraisal/formula/formula'
import { orderFormulas } from '@lantu/appraisal/formula/formula-order'
import { parseFormula } from '@lantu/appraisal/formula/parse-formula'
import { LantuError } from '@lantu/model/errors'
import { findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import { unitOf } from '@lantu/model/units'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'

export interface DerivedIndicator {
  readonly indicatorId: string
  readonly formula: Formula
  readonly text: string
  readonly unit: string
  /** The indicator that each name in the formula means. */
  readonly names: Readonly<Record<string, string>>
}

/** All formulas that stand, each after those that it needs. A formula is data that was checked when it was written. */
export async function derivedIndicators(tx: Tx): Promise<DerivedIndicator[]> {
  const rows = await tx.query<{ indicatorId: string; text: string; unit: string; names: Record<string, string> }>(
    'SELECT indicator_id AS "indicatorId", formula AS text, unit, names FROM indicator_formula WHERE authority_id = $1 AND superseded_at IS NULL',
    [tx.authorityId],
  )
  const parsed = rows.flatMap(row => {
    const read = parseFormula(row.text)
    return 'formula' in read ? [{ ...row, formula: read.formula }] : []
  })
  const ordered = orderFormulas(byId(parsed))
  if ('loop' in ordered) return []
  const known = new Map(parsed.map(one => [one.indicatorId, one]))
  return ordered.order.flatMap(id => known.get(id) ?? [])
}

/** Formulas with the names in them replaced by the indicators that they mean: two names of one indicator are one node. */
function byId(all: readonly Pick<DerivedIndicator, 'indicatorId' | 'formula' | 'names'>[]): Map<string, Formula> {
  const rename = (formula: Formula, names: Readonly<Record<string, string>>): Formula => {
    switch (formula.kind) {
      case 'number':
        return formula
      case 'reference':
        return { ...formula, name: names[formula.name] ?? formula.name }
      case 'negate':
        return { ...formula, of: rename(formula.of, names) }
      case 'binary':
        return { ...formula, left: rename(formula.left, names), right: rename(formula.right, names) }
      case 'call':
        return { ...formula, of: formula.of.map(part => rename(part, names)) }
    }
  }
  return new Map(all.map(one => [one.indicatorId, rename(one.formula, one.names)]))
}

const refuse = (zh: string, en: string) => new LantuError('formula.invalid', { zh, en })

interface Named {
  readonly id: string
  readonly name: string
  readonly unit: string
}

/** Of several indicators of one name, those in the unit that the catalogue knows it by: 地区生产总值 is money, whatever else was read. */
function inStandardUnit<T extends Named>(name: string, candidates: readonly T[]): readonly T[] {
  const unit = findStandardIndicator(name)?.unit
  if (!unit || new Set(candidates.map(one => one.id)).size < 2) return candidates
  const family = unitOf(unit).family
  const standard = candidates.filter(one => unitOf(one.unit).family === family)
  return standard.length ? standard : candidates
}

/** The indicators that names mean: by their own name first, then by another name that only one of them has. */
async function resolve(tx: Tx, names: readonly string[]): Promise<Map<string, Named>> {
  const rows = await tx.query<Named & { alias: string; own: boolean }>(
    `SELECT i.id, i.name, i.unit, i.name AS alias, true AS own FROM indicator i WHERE i.authority_id = $1
     UNION ALL SELECT i.id, i.name, i.unit, a.alias, false FROM indicator_alias a JOIN indicator i ON i.authority_id = $1 AND i.id = a.indicator_id WHERE a.authority_id = $1`,
    [tx.authorityId],
  )
  const found = new Map<string, Named>()
  for (const name of names) {
    const key = nameKey(name)
    const of = (own: boolean) => rows.filter(row => row.own === own && (row.alias === name || nameKey(row.alias) === key))
    const exact = of(true)
    const candidates = inStandardUnit(name, exact.length ? exact : of(false))
    const ids = new Set(candidates.map(row => row.id))
    if (ids.size > 1) throw refuse(`“${name}”不止一个，请写全名`, `“${name}” names more than one indicator; write its full name`)
    const one = candidates[0]
    if (one) found.set(name, one)
  }
  return found
}

/** How an indicator is computed today; an empty formula where it is entered and not computed. */
export const seeFormula = (context: ActionContext, indicatorId: string): Promise<{ formula: string; unit: string }> =>
  act(context, 'register.see', async tx => {
    const [row] = await tx.query<{ formula: string | null; unit: string }>(
      `SELECT f.formula, coalesce(f.unit, i.unit) AS unit FROM indicator i
       LEFT JOIN indicator_formula f ON f.authority_id = $1 AND f.indicator_id = i.id AND f.superseded_at IS NULL
       WHERE i.authority_id = $1 AND i.id = $2`,
      [tx.authorityId, indicatorId],
    )
    if (!row) throw new LantuError('thing.not-found', { thing: 'indicator' })
    return { formula: row.formula ?? '', unit: row.unit }
  })

/**
 * Defines how an indicator is computed, or with an empty text that it no longer is. Names, units and circles are checked here,
 * once; values are computed when they are read, so that they follow every revision.
 */
export function defineFormula(context: ActionContext, indicatorId: string, text: string, unit: string): Promise<{ formula: string }> {
  return act(context, 'formula.define', async tx => {
    const [indicator] = await tx.query<Named>('SELECT id, name, unit FROM indicator WHERE authority_id = $1 AND id = $2 FOR UPDATE', [
      tx.authorityId,
      indicatorId,
    ])
    if (!indicator) throw new LantuError('thing.not-found', { thing: 'indicator' })
    // two circles may not close at once
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('formula:' || $1, 0))", [tx.authorityId])
    await tx.query(
      'UPDATE indicator_formula SET superseded_at = now() WHERE authority_id = $1 AND indicator_id = $2 AND superseded_at IS NULL',
      [tx.authorityId, indicatorId],
    )
    if (text.trim()) {
      const read = parseFormula(text)
      if ('problem' in read) throw refuse(read.problem.zh, read.problem.en)
      const found = await resolve(tx, referencesOf(read.formula))
      const wrong = checkUnits(read.formula, unit || indicator.unit, name => found.get(name)?.unit ?? null)
      if (wrong) throw refuse(wrong.zh, wrong.en)
      const names = Object.fromEntries([...found].map(([name, one]) => [name, one.id]))
      await tx.query(
        'INSERT INTO indicator_formula (authority_id, indicator_id, formula, names, unit, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [tx.authorityId, indicatorId, text.trim(), JSON.stringify(names), unit || indicator.unit, context.actor.name, context.now()],
      )
      await refuseLoops(tx)
    }
    await writeAudit(tx, context, 'formula.define', { indicator: indicatorId, name: indicator.name, formula: text.trim() })
    return { formula: text.trim() }
  })
}

async function refuseLoops(tx: Tx): Promise<void> {
  const rows = await tx.query<{ indicatorId: string; name: string; text: string; names: Record<string, string> }>(
    `SELECT f.indicator_id AS "indicatorId", i.name, f.formula AS text, f.names FROM indicator_formula f JOIN indicator i ON i.authority_id = $1 AND i.id = f.indicator_id
     WHERE f.authority_id = $1 AND f.superseded_at IS NULL`,
    [tx.authorityId],
  )
  const parsed = rows.flatMap(row => {
    const read = parseFormula(row.text)
    return 'formula' in read ? [{ ...row, formula: read.formula }] : []
  })
  const ordered = orderFormulas(byId(parsed))
  if (!('loop' in ordered)) return
  const names = new Map(rows.map(row => [row.indicatorId, row.name]))
  const circle = ordered.loop.map(id => names.get(id) ?? id).join(' → ')
  throw refuse(`公式绕成了圈：${circle}`, `the formulas go round in a circle: ${circle}`)
}
