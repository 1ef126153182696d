import type { ValueGrid } from '@lantu/model/api/values/values'
import { type Checked, cellKey, checkDraft, type Drafts } from './drafts.ts'

/** What is wrong or odd with each draft, by its cell. */
export function checkDrafts(grid: ValueGrid | undefined, drafts: Drafts): Map<string, Checked> {
  const found = new Map<string, Checked>()
  for (const { series, cells } of grid?.rows ?? []) {
    let before: string | null = null
    for (const cell of cells) {
      const draft = drafts.cells.get(cellKey(series, cell))
      if (draft) found.set(cellKey(series, cell), checkDraft(draft, series, before))
      before = cell.versions[0]?.value ?? before
    }
  }
  return found
}
