import { isFault, readGeometryText } from '@lantu/exchange/geometry-text'
import type { TakeRow } from '@lantu/exchange/workbook/stream-sheet'
import { projectKey } from '@lantu/model/project-key'
import { isProjectCode, plainProjectCode } from '@lantu/model/typed/project-code'
import type { Tx } from '@lantu/register/open-register'
import { leadOf } from '../project-lead.ts'
import { yuanOf } from '../wan.ts'
import type { EntryIn } from './import-entries.ts'
import type { Cells, ListSheet } from './list-sheets.ts'
import type { Say } from './workbook-problems.ts'

export interface Known {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly code: string
  readonly serial: string
  readonly point: boolean
  readonly drawn: boolean
  /** Who leads it. */
  readonly lead: string | null
}

type Draft = { -readonly [K in keyof EntryIn]: EntryIn[K] }
type Values = Readonly<Record<string, string | null | undefined>>

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
  if (investment !== undefined) set('investment', yuanOf(investment, row, 'investment', say))
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

/** Entries as the sheets fill them, under the system number of a known project or the key of a new one's name. */
export class Entries {
  readonly drafts = new Map<string, Draft>()
  readonly #known: KnownProjects
  readonly #seen = new Map<string, number>()
  constructor(known: KnownProjects) {
    this.#known = known
  }

  /** A row of the sheet of projects: what its cells are beside each other and beside the library. */
  takeProject(row: number, values: Values, say: Say): void {
    const { name, id } = values
    if (!name) return // said by the reader of cells
    const { byId, byKey, byCode, bySerial } = this.#known
    const key = projectKey(name)
    const found = id ? byId.get(id) : byKey.get(key)
    if (id && !found) {
      say(row, 'id', '库里没有这个系统编号；新项目请留空', 'the library has no such system number; leave it empty for a new project')
      return
    }
    const fields = fieldsOf(values, row, found, say)
    this.#once(row, 'name', '项目名称', key, say)
    this.#once(row, 'code', '项目代码', fields.code ?? '', say)
    this.#once(row, 'serial', '编号', fields.serial ?? '', say)
    const other = (map: ReadonlyMap<string, Known>, value: string | undefined) => {
      const one = value ? map.get(value) : undefined
      return one && one.id !== found?.id ? one : undefined
    }
    const taken = other(byKey, key)
    if (taken) say(row, 'name', `库里已有“${taken.name}”`, `the library has “${taken.name}” already`)
    const codeTaken = other(byCode, fields.code)
    if (codeTaken) say(row, 'code', `这个项目代码已用于“${codeTaken.name}”`, `“${codeTaken.name}” has this project code`)
    const serialTaken = other(bySerial, fields.serial)
    if (serialTaken) say(row, 'serial', `这个编号已用于“${serialTaken.name}”`, `“${serialTaken.name}” has this number`)
    this.drafts.set(found?.id ?? key, found ? { id: found.id, fields } : { fields })
  }

  #once(row: number, key: string, label: string, value: string, say: Say): void {
    if (!value) return
    const before = this.#seen.get(`${key} ${value}`)
    if (before === undefined) this.#seen.set(`${key} ${value}`, row)
    else say(row, key, `${label}与第 ${before} 行重复`, `the same ${key} as in row ${before}`)
  }

  /** The entry that a row of another sheet belongs to; one that only another sheet names is in the library already. */
  ownerOf(id: string | null | undefined, name: string, row: number, say: Say): Draft | undefined {
    const byNumber = id ? this.#known.byId.get(id) : undefined
    const key = byNumber ? '' : projectKey(name)
    const known = byNumber ?? this.#known.byKey.get(key)
    const draft = this.drafts.get(known?.id ?? key)
    if (draft) return draft
    if (!known) {
      say(row, 'name', `“项目”表和库里都没有“${name}”`, `neither the sheet 项目 nor the library has “${name}”`)
      return undefined
    }
    const made: Draft = { id: known.id, fields: { name: known.name } }
    this.drafts.set(known.id, made)
    return made
  }

  /** Takes the rows of a list sheet. Rows of one project mostly stand together, so the last owner is looked at first. */
  taker<T>(sheet: ListSheet<T>, say: Say): TakeRow {
    const { list, keyOf, read } = sheet
    const rowsOf = new Map<Draft, Map<string, number>>()
    let lastId: string | null | undefined
    let lastName: string | undefined
    let draft: Draft | undefined
    let rows = new Map<string, number>()
    return (row, cells: Cells) => {
      const [id, name] = cells
      if (!name) return
      if (draft === undefined || id !== lastId || name !== lastName) {
        draft = this.ownerOf(id, name, row, say)
        lastId = id
        lastName = name
        if (!draft) return
        rows = rowsOf.get(draft) ?? new Map()
        rowsOf.set(draft, rows)
      }
      const key = keyOf(cells)
      const before = rows.get(key)
      if (before !== undefined) say(row, 'name', `与第 ${before} 行是同一项`, `the same item as row ${before}`)
      rows.set(key, row)
      const item = read(cells, row, say)
      if (item === undefined) return
      const items = draft[list] as T[] | undefined
      if (items) items.push(item)
      else (draft as Record<string, unknown>)[list] = [item]
    }
  }

  /** Takes the sheet of supporting bodies; whether a project has a lead is known when all its rows are. */
  supportTaker(say: Say): { take: TakeRow; settle: () => void } {
    const rows: { draft: Draft; body: string; row: number }[] = []
    const take: TakeRow = (row, [id, name, body]: Cells) => {
      const draft = name ? this.ownerOf(id, name, row, say) : undefined
      if (draft && body) rows.push({ draft, body, row })
    }
    const settle = () => {
      for (const { draft, body, row } of rows) {
        const lead = draft.fields.leadId === undefined ? this.#known.byId.get(draft.id ?? '')?.lead : draft.fields.leadId
        if (!lead) say(row, 'supportId', '这个项目还没有牵头单位，先填牵头单位', 'the project has no lead yet: name its lead first')
        else if (lead === body) say(row, 'supportId', '牵头单位不能又是配合单位', 'the lead cannot support as well')
        else if (draft.supports?.includes(body)) say(row, 'supportId', '这个配合单位重复了', 'this body is there twice')
        else draft.supports = [...(draft.supports ?? []), body]
      }
    }
    return { take, settle }
  }

  /** Takes the sheet of lines and areas: the pieces of a long one stand in several rows and are put together at the end. */
  shapeTaker(say: Say): { take: TakeRow; settle: () => void } {
    const pieces = new Map<Draft, { part: number; text: string; row: number }[]>()
    const take: TakeRow = (row, [id, name, part, text]: Cells) => {
      const draft = name ? this.ownerOf(id, name, row, say) : undefined
      if (!draft || !part || !text) return
      const own = pieces.get(draft)
      if (own?.some(one => one.part === Number(part))) say(row, 'part', `第 ${part} 段重复`, `part ${part} is there twice`)
      else if (own) own.push({ part: Number(part), text, row })
      else pieces.set(draft, [{ part: Number(part), text, row }])
    }
    const settle = () => {
      for (const [draft, parts] of pieces) {
        const row = parts[0]?.row ?? 0
        const read = readGeometryText(
          parts
            .toSorted((a, b) => a.part - b.part)
            .map(one => one.text)
            .join(''),
        )
        if (isFault(read)) say(row, 'shape', read.zh, read.en)
        else if (draft.fields.geometry)
          say(row, 'shape', '“项目”表已填经纬度，两处只能填一处', 'the sheet 项目 has a longitude and latitude; fill in one of the two')
        else draft.fields = { ...draft.fields, geometry: read }
      }
    }
    return { take, settle }
  }
}

/** What the library has, to be found by number, name, code and serial. */
export class KnownProjects {
  readonly byId: ReadonlyMap<string, Known>
  readonly byKey: ReadonlyMap<string, Known>
  readonly byCode: ReadonlyMap<string, Known>
  readonly bySerial: ReadonlyMap<string, Known>
  constructor(known: readonly Known[]) {
    this.byId = new Map(known.map(one => [one.id, one]))
    this.byKey = new Map(known.map(one => [one.key, one]))
    this.byCode = new Map(known.filter(one => one.code).map(one => [one.code, one]))
    this.bySerial = new Map(known.filter(one => one.serial).map(one => [one.serial, one]))
  }
  static async read(tx: Tx): Promise<KnownProjects> {
    return new KnownProjects(
      await tx.query<Known>(
        `SELECT coalesce(merged_into, id) AS id, name_key AS key, name, CASE WHEN standing = 'merged' THEN '' ELSE code END AS code, CASE WHEN standing = 'merged' THEN '' ELSE serial END AS serial,
           coalesce(geometry->>'type' = 'Point', false) AS point, geometry IS NOT NULL AS drawn, ${leadOf('project')} AS lead
         FROM project WHERE authority_id = $1 AND kind = 'project' AND standing <> 'withdrawn'`,
        [tx.authorityId],
      ),
    )
  }
}
