import type { ValueEntry } from '@lantu/model/api/values/values'

/** A level as a person types it, in the indicator's own unit unless `more` says otherwise. */
export const entryOf = (indicatorId: string, period: string, value: string | null, more: Partial<ValueEntry> = {}): ValueEntry => ({
  indicatorId,
  measure: 'level',
  basis: null,
  place: null,
  period,
  vintage: 'preliminary',
  unit: '',
  value,
  ...more,
})
