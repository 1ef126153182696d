import type { ValueBatch } from '@lantu/model/api/values/values'

export interface BatchRow extends Omit<ValueBatch, 'enteredAt' | 'undone'> {
  readonly entered_at: Date
  readonly undone_by: string | null
}

export const BATCH_COLUMNS = 'id, origin, file_name AS "fileName", entered_by AS "enteredBy", values, entered_at, undone_by'

export const presentBatch = ({ entered_at, undone_by, ...batch }: BatchRow): ValueBatch => ({
  ...batch,
  enteredAt: entered_at.toISOString(),
  undone: undone_by !== null,
})
