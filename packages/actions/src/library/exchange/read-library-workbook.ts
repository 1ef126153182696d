import { openLibraryPackage, type PackedFile } from '@lantu/exchange/workbook/library-package'
import { streamWorkbook } from '@lantu/exchange/workbook/read-workbook'
import type { CellProblem } from '@lantu/model/api/values/workbook'
import type { Tx } from '@lantu/register/open-register'
import { fileKind } from '../file-kind.ts'
import { MAX_FILE_MEBIBYTES } from '../project-files.ts'
import type { EntryIn } from './import-entries.ts'
import { librarySheetsOf } from './library-workbook.ts'
import { type FindBytes, type Linkable, type ListSheet, listSheets } from './list-sheets.ts'
import { Entries, KnownProjects } from './workbook-entries.ts'
import { MOST_PROBLEMS, WorkbookProblems } from './workbook-problems.ts'

export interface LibraryWorkbook {
  readonly entries: readonly EntryIn[]
  readonly problems: readonly CellProblem[]
  readonly moreProblems: number
  /** Files of the package that entries name and the library has not yet. */
  readonly files: readonly PackedFile[]
}

/** Ten thousand projects with four years of months are 480,000 rows of the monthly sheet: what is exported can be imported. */
const LIMITS = { maxRows: 600_000, maxUnpackedBytes: 600 * 1024 * 1024, maxProblems: MOST_PROBLEMS }

/** Indicators and tasks that projects can serve. */
async function linkablesOf(tx: Tx): Promise<Readonly<Record<string, Linkable>>> {
  const rows = await tx.query<{ kind: string; id: string; name: string }>(
    `SELECT 'indicator' AS kind, id, name FROM indicator WHERE authority_id = $1
     UNION ALL SELECT 'task', id, title FROM task WHERE authority_id = $1 AND superseded_at IS NULL`,
    [tx.authorityId],
  )
  const of = (kind: string): Linkable => {
    const own = rows.filter(row => row.kind === kind)
    const byName = new Map<string, string>()
    for (const { id, name } of own) byName.set(name, byName.has(name) ? 'several' : id)
    return { ids: new Set(own.map(row => row.id)), byName }
  }
  return { indicator: of('indicator'), task: of('task') }
}

/** Finds the bytes of attachments, and notes those that have to be taken from the package. */
async function bytesFinder(tx: Tx, packed: ReadonlyMap<string, PackedFile>): Promise<{ find: FindBytes; wanted: Map<string, PackedFile> }> {
  const kept = new Set(
    (await tx.query<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE authority_id = $1', [tx.authorityId])).map(row => row.sha256),
  )
  const wanted = new Map<string, PackedFile>()
  const find: FindBytes = sha256 => {
    if (kept.has(sha256)) return 'kept'
    const file = packed.get(sha256)
    if (!file) return 'missing'
    if (wanted.has(sha256)) return 'packed'
    const bytes = file.bytes()
    if (bytes.length > MAX_FILE_MEBIBYTES * 1024 * 1024 || !fileKind(bytes)) return 'refused'
    wanted.set(sha256, file)
    return 'packed'
  }
  return { find, wanted }
}

/**
 * Reads the library's workbook, by itself or in a package with its files, into entries, and names every cell that cannot be taken: what the cells are by themselves, and
 * what they are beside each other and beside the library: a number or name twice, an unknown system number, a row of money for
 * a project that is nowhere. Rows are taken as they come; only the entries are kept.
 */
export async function readLibraryWorkbook(tx: Tx, bytes: Uint8Array): Promise<LibraryWorkbook> {
  const shapes = await librarySheetsOf(tx)
  const entries = new Entries(await KnownProjects.read(tx))
  const problems = new WorkbookProblems()
  const { workbook, files } = openLibraryPackage(bytes, LIMITS.maxUnpackedBytes)
  const { find, wanted } = await bytesFinder(tx, files)
  const sheets = listSheets(await linkablesOf(tx), find)
  const settles: (() => void)[] = []
  const read = await streamWorkbook(
    workbook,
    Object.values(shapes),
    (shape, head) => {
      const say = problems.sayIn(head)
      for (const [name, sheet] of Object.entries(sheets))
        if (shape === shapes[name as keyof typeof sheets]) return entries.taker(sheet as ListSheet<unknown>, say)
      if (shape === shapes.shapes || shape === shapes.supports) {
        const { take, settle } = shape === shapes.shapes ? entries.shapeTaker(say) : entries.supportTaker(say)
        settles.push(settle)
        return take
      }
      const keys = shape.columns.map(column => column.key)
      return (row, cells) => entries.takeProject(row, Object.fromEntries(keys.map((key, index) => [key, cells[index]])), say)
    },
    LIMITS,
  )
  for (const settle of settles) settle()
  const all = [...read.problems, ...problems.told]
  return {
    entries: [...entries.drafts.values()],
    problems: all.slice(0, MOST_PROBLEMS),
    moreProblems: read.moreProblems + problems.more + Math.max(0, all.length - MOST_PROBLEMS),
    files: [...wanted.values()],
  }
}
