import { type RowRead, readWorkbook, type SheetRead } from '@lantu/exchange/workbook/read-workbook'
import { cellName } from '@lantu/exchange/workbook/sheet'
import type { MoneyKind, MoneySource } from '@lantu/model/api/library'
import type { CellProblem } from '@lantu/model/api/workbook'
import { decimalsOf, shiftPoint } from '@lantu/model/decimal'
import { isProjectCode, plainProjectCode } from '@lantu/model/project-code'
import { projectKey } from '@lantu/model/project-key'
import type { Tx } from '@lantu/register/open-register'
import type { EntryIn } from './import-entries.ts'
import { librarySheetsOf } from './library-workbook.ts'

export interface LibraryWorkbook {
  readonly entries: readonly EntryIn[]
  readonly problems: readonly CellProblem[]
  readonly moreProblems: number
}

interface Known {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly code: string
  readonly serial: string
  readonly point: boolean
  readonly drawn: boolean
}

interface Draft {
  readonly id?: string
  readonly fields: EntryIn['fields']
  readonly months: NonNullable<EntryIn['months']>[number][]
  readonly money: NonNullable<EntryIn['money']>[number][]
  readonly milestones: NonNullable<EntryIn['milestones']>[number][]
}

type Values = Readonly<Record<string, string | null>>
type Say = (row: number, key: string, zh: string, en: string) => void

const MOST = 500
/** Ten thousand projects with four years of months are 480,000 rows of the monthly sheet: what is exported can be imported. */
const LIMITS = { maxRows: 600_000, maxUnpackedBytes: 600 * 1024 * 1024 }

class Problems {
  readonly told: CellProblem[] = []
  more = 0
  /** Names a cell of a sheet by the column's key. */
  sayIn(sheet: SheetRead | undefined): Say {
    return (row, key, zh, en) => {
      if (this.told.length >= MOST) this.more++
      else this.told.push({ sheet: sheet?.name ?? '', cell: cellName(sheet?.columnOf[key] ?? 1, row), zh, en })
    }
  }
}

/** 万元 as yuan; null where it is finer than a fen, or too large to be true. */
function yuan(wan: string, row: number, key: string, say: Say): string | null {
  if (decimalsOf(wan) > 6) say(row, key, '金额最多精确到分（万元后六位小数）', 'amounts go down to the fen (six decimals of 万元)')
  else if (wan.replace(/^-/, '').split('.')[0]?.length && (wan.replace(/^-/, '').split('.')[0] as string).length > 11)
    say(row, key, '金额过大，请检查单位是否为万元', 'the amount is too large; check that the unit is 万元')
  else return shiftPoint(wan, 4)
  return null
}

/** Fields as they stand in the row; an empty cell empties the field. */
function fieldsOf(values: Values, row: number, known: Known | undefined, say: Say): EntryIn['fields'] {
  const {
    id: _,
    name,
    stage,
    investment,
    longitude,
    latitude,
    code,
    sector,
    nature,
    level,
    jurisdictionId,
    leadId,
    startsOn,
    endsOn,
    ...rest
  } = values
  const fields: Record<string, unknown> = { name: (name ?? '').replace(/\s+/g, ' ') }
  const plainCode = code === undefined ? undefined : plainProjectCode(code ?? '')
  if (plainCode && !isProjectCode(plainCode))
    say(row, 'code', `“${plainCode}”不是 24 位项目代码`, `“${plainCode}” has not the shape of a 24-character project code`)
  const set = (key: string, value: unknown) => {
    if (value !== undefined) fields[key] = value
  }
  set('stage', stage ?? undefined)
  set('code', plainCode)
  for (const [key, value] of Object.entries({ sector, nature, level })) set(key, value === undefined ? undefined : (value ?? ''))
  for (const [key, value] of Object.entries({ jurisdictionId, leadId, startsOn, endsOn })) set(key, value)
  for (const key of ['baselineStart', 'baselineEnd', 'actualStart', 'actualEnd']) set(key, rest[key])
  for (const key of ['serial', 'place', 'owner', 'leader', 'scale', 'quantity'])
    set(key, rest[key] === undefined ? undefined : (rest[key] ?? ''))
  if (investment !== undefined) set('investment', investment === null ? null : yuan(investment, row, 'investment', say))
  if (startsOn && endsOn && endsOn < startsOn) say(row, 'endsOn', '计划完工早于计划开工', 'the planned finish is before the planned start')
  if (longitude !== undefined && latitude !== undefined) {
    if ((longitude === null) !== (latitude === null))
      say(row, longitude === null ? 'longitude' : 'latitude', '经度和纬度要成对填写', 'longitude and latitude come in pairs')
    else if (longitude !== null && latitude !== null)
      fields.geometry = { type: 'Point', coordinates: [Number(longitude), Number(latitude)] }
    // lines and areas have no cell of their own and stay; a point that was emptied goes
    else if (known?.point || !known?.drawn) fields.geometry = null
  }
  return fields as EntryIn['fields']
}

const without = (values: Values, ...keys: string[]) => Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)))

/**
 * Reads the library's workbook into entries, and names every cell that cannot be taken: what the cells are by themselves, and
 * what they are beside each other and beside the library: a number or name twice, an unknown system number, a row of money for
 * a project that is nowhere.
 */
export async function readLibraryWorkbook(tx: Tx, bytes: Uint8Array): Promise<LibraryWorkbook> {
  const shapes = await librarySheetsOf(tx)
  const read = await readWorkbook(bytes, Object.values(shapes), LIMITS)
  const problems = new Problems()
  const known = await tx.query<Known>(
    `SELECT coalesce(merged_into, id) AS id, name_key AS key, name, CASE WHEN standing = 'merged' THEN '' ELSE code END AS code, CASE WHEN standing = 'merged' THEN '' ELSE serial END AS serial,
       coalesce(geometry->>'type' = 'Point', false) AS point, geometry IS NOT NULL AS drawn
     FROM project WHERE authority_id = $1 AND kind = 'project' AND standing <> 'withdrawn'`,
    [tx.authorityId],
  )
  const byId = new Map(known.map(one => [one.id, one]))
  const byKey = new Map(known.map(one => [one.key, one]))
  const byCode = new Map(known.filter(one => one.code).map(one => [one.code, one]))
  const bySerial = new Map(known.filter(one => one.serial).map(one => [one.serial, one]))

  const entries = new Map<string, Draft>()
  const sheet = read.sheets[shapes.projects.name]
  const say = problems.sayIn(sheet)
  const seen = new Map<string, number>()
  const once = (row: number, key: string, label: string, value: string) => {
    if (!value) return
    const before = seen.get(`${key} ${value}`)
    if (before === undefined) seen.set(`${key} ${value}`, row)
    else say(row, key, `${label}与第 ${before} 行重复`, `the same ${key} as in row ${before}`)
  }
  for (const { row, values } of sheet?.rows ?? []) {
    if (!values.name) continue // said by the reader of cells
    const key = projectKey(values.name)
    const found = values.id ? byId.get(values.id) : byKey.get(key)
    if (values.id && !found) {
      say(row, 'id', '库里没有这个系统编号；新项目请留空', 'the library has no such system number; leave it empty for a new project')
      continue
    }
    const fields = fieldsOf(values, row, found, say)
    once(row, 'name', '项目名称', key)
    once(row, 'code', '项目代码', fields.code ?? '')
    once(row, 'serial', '编号', fields.serial ?? '')
    const other = (map: Map<string, Known>, value: string) => {
      const one = map.get(value)
      return one && one.id !== found?.id ? one : undefined
    }
    const taken = other(byKey, key)
    if (taken) say(row, 'name', `库里已有“${taken.name}”`, `the library has “${taken.name}” already`)
    const codeTaken = fields.code ? other(byCode, fields.code) : undefined
    if (codeTaken) say(row, 'code', `这个项目代码已用于“${codeTaken.name}”`, `“${codeTaken.name}” has this project code`)
    const serialTaken = fields.serial ? other(bySerial, fields.serial) : undefined
    if (serialTaken) say(row, 'serial', `这个编号已用于“${serialTaken.name}”`, `“${serialTaken.name}” has this number`)
    entries.set(found?.id ?? key, { ...(found ? { id: found.id } : {}), fields, months: [], money: [], milestones: [] })
  }

  const owner = (values: Values, row: number, tell: Say) => {
    const key = projectKey(values.name ?? '')
    const one = (values.id ? byId.get(values.id) : undefined) ?? byKey.get(key)
    const entry = entries.get(one?.id ?? key)
    if (entry) return { at: one?.id ?? key, entry }
    if (!one) {
      tell(row, 'name', `“项目”表和库里都没有“${values.name ?? ''}”`, `neither the sheet 项目 nor the library has “${values.name ?? ''}”`)
      return undefined
    }
    const made: Draft = { id: one.id, fields: { name: one.name }, months: [], money: [], milestones: [] }
    entries.set(one.id, made)
    return { at: one.id, entry: made }
  }
  const eachRow = (shape: { name: string }, work: (values: Values, row: number, entry: Draft, tell: Say) => string) => {
    const of = read.sheets[shape.name]
    const tell = problems.sayIn(of)
    const keys = new Map<string, number>()
    for (const { row, values } of (of?.rows ?? []) as readonly RowRead[]) {
      if (!values.name) continue
      const found = owner(values, row, tell)
      if (!found) continue
      const key = `${found.at} ${work(values, row, found.entry, tell)}`
      const before = keys.get(key)
      if (before !== undefined) tell(row, 'name', `与第 ${before} 行是同一项`, `the same item as row ${before}`)
      keys.set(key, row)
    }
  }
  eachRow(shapes.money, (values, row, entry, tell) => {
    const amount = values.amount ? yuan(values.amount, row, 'amount', tell) : null
    if (amount !== null && values.year && values.source && values.kind)
      entry.money.push({ year: Number(values.year), source: values.source as MoneySource, kind: values.kind as MoneyKind, amount })
    return `${values.year} ${values.source} ${values.kind}`
  })
  eachRow(shapes.months, (values, row, entry, tell) => {
    const rest = without(values, 'id', 'name', 'month', 'planned', 'completed')
    if (values.month)
      entry.months.push({
        month: values.month,
        planned: values.planned ? yuan(values.planned, row, 'planned', tell) : null,
        completed: values.completed ? yuan(values.completed, row, 'completed', tell) : null,
        progress: rest.progress ?? null,
        note: rest.note ?? '',
        issue: rest.issue ?? '',
        reportedBy: rest.reportedBy ?? '',
        reportedOn: rest.reportedOn ?? null,
      })
    return String(values.month)
  })
  eachRow(shapes.milestones, (values, _row, entry) => {
    if (values.milestone && values.plannedOn)
      entry.milestones.push({
        name: values.milestone,
        baselineOn: values.baselineOn ?? null,
        plannedOn: values.plannedOn,
        doneOn: values.doneOn ?? null,
        reason: values.reason ?? '',
      })
    return String(values.milestone)
  })
  const all = [...read.problems, ...problems.told]
  return {
    entries: [...entries.values()],
    problems: all.slice(0, MOST),
    moreProblems: read.moreProblems + problems.more + Math.max(0, all.length - MOST),
  }
}
