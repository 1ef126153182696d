import type { MoneyKind, MoneySource } from '@lantu/model/api/library/kinds'
import type { Approval, Listing } from '@lantu/model/api/library/lists'
import { yuanOf } from '../wan.ts'
import type { EntryIn } from './import-entries.ts'
import type { Say } from './workbook-problems.ts'

/** Values of a row in the order of its sheet's columns: the system number, the project's name, then its own. */
export type Cells = readonly (string | null | undefined)[]
const first = 2
const second = 3

/** How a row of a list sheet becomes an item of its project, and what makes two rows the same item. */
export interface ListSheet<T> {
  /** Where the items stand in an entry. */
  readonly list: Exclude<keyof EntryIn, 'id' | 'fields' | 'supports'>
  readonly keyOf: (cells: Cells) => string
  /** Undefined where a cell that it cannot do without has a problem, which was said. */
  readonly read: (cells: Cells, row: number, say: Say) => T | undefined
}
type Item<K extends ListSheet<unknown>['list']> = NonNullable<EntryIn[K]>[number]

const money: ListSheet<Item<'money'>> = {
  list: 'money',
  keyOf: cells => `${cells[first]} ${cells[second]} ${cells[4]}`,
  read(cells, row, say) {
    const amount = yuanOf(cells[5], row, 'amount', say)
    const [, , year, source, kind] = cells
    if (amount === null || !year || !source || !kind) return undefined
    return { year: Number(year), source: source as MoneySource, kind: kind as MoneyKind, amount }
  },
}

const months: ListSheet<Item<'months'>> = {
  list: 'months',
  keyOf: cells => cells[first] ?? '',
  read(cells, row, say) {
    const month = cells[first]
    if (!month) return undefined
    return {
      month,
      planned: yuanOf(cells[3], row, 'planned', say),
      completed: yuanOf(cells[4], row, 'completed', say),
      progress: cells[5] ?? null,
      note: cells[6] ?? '',
      issue: cells[7] ?? '',
      reportedBy: cells[8] ?? '',
      reportedOn: cells[9] ?? null,
    }
  },
}

const milestones: ListSheet<Item<'milestones'>> = {
  list: 'milestones',
  keyOf: cells => cells[first] ?? '',
  read(cells) {
    const [, , name, baselineOn, plannedOn, doneOn, reason] = cells
    if (!name || !plannedOn) return undefined
    return { name, baselineOn: baselineOn ?? null, plannedOn, doneOn: doneOn ?? null, reason: reason ?? '' }
  },
}

const approvals: ListSheet<Item<'approvals'>> = {
  list: 'approvals',
  keyOf: cells => cells[first] ?? '',
  read(cells) {
    const [, , kind, state, body, number, submittedOn, limitDays, dueOn, grantedOn] = cells
    if (!kind || !state) return undefined
    return {
      kind: kind as Approval['kind'],
      state: state as Approval['state'],
      body: body ?? '',
      number: number ?? '',
      submittedOn: submittedOn ?? null,
      limitDays: limitDays ? Number(limitDays) : null,
      dueOn: dueOn ?? null,
      grantedOn: grantedOn ?? null,
    }
  },
}

const listings: ListSheet<Item<'listings'>> = {
  list: 'listings',
  keyOf: cells => `${cells[first]} ${cells[second]}`,
  read(cells) {
    const [, , year, list, goal] = cells
    return year && list ? { year: Number(year), list: list as Listing['list'], goal: goal ?? '' } : undefined
  },
}

/** What the register has that a project can serve: by number, and by name where one alone has it. */
export interface Linkable {
  readonly ids: ReadonlySet<string>
  readonly byName: ReadonlyMap<string, string | 'several'>
}

const links = (known: Readonly<Record<string, Linkable>>): ListSheet<Item<'links'>> => ({
  list: 'links',
  keyOf: cells => `${cells[first]} ${cells[4] ?? cells[second]}`,
  read(cells, row, say) {
    const [, , itemKind, itemName, itemId] = cells
    if (!itemKind) return undefined
    const found = itemId ? (known[itemKind]?.ids.has(itemId) ? itemId : undefined) : known[itemKind]?.byName.get(itemName ?? '')
    if (found === 'several')
      say(row, 'itemName', `有几个“${itemName}”，请填编号`, `several are called “${itemName}”; give the number of one`)
    else if (!found)
      say(
        row,
        itemId ? 'itemId' : 'itemName',
        `没有这个${itemKind === 'task' ? '任务' : '指标'}“${itemName ?? itemId ?? ''}”`,
        `there is no such ${itemKind}: “${itemName ?? itemId ?? ''}”`,
      )
    else return { itemKind: itemKind as 'indicator' | 'task', itemId: found }
    return undefined
  },
})

/** The bytes that an attachment names: in the library already, in the package, or nowhere that they could be taken from. */
export type FindBytes = (sha256: string) => 'kept' | 'packed' | 'refused' | 'missing'

const files = (find: FindBytes): ListSheet<Item<'files'>> => ({
  list: 'files',
  keyOf: cells => `${cells[5]} ${cells[first]}`,
  read(cells, row, say) {
    const [, , name, caption, month, sha256] = cells
    if (!name || !sha256) return undefined
    const found = /^[0-9a-f]{64}$/.test(sha256) ? find(sha256) : 'missing'
    if (found === 'missing')
      say(row, 'sha256', `库里和压缩包里都没有这个文件“${name}”`, `neither the library nor the package has this file, “${name}”`)
    else if (found === 'refused')
      say(row, 'file', `“${name}”不是可以保存的类型，或超过 20 MB`, `“${name}” is of a kind that is not kept, or over 20 MB`)
    else return { name, caption: caption ?? '', month: month ?? null, sha256 }
    return undefined
  },
})

/** The list sheets by their place among the workbook's sheets. */
export const listSheets = (known: Readonly<Record<string, Linkable>>, find: FindBytes) =>
  ({ money, months, milestones, approvals, listings, links: links(known), files: files(find) }) as const
