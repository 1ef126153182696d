import { useMemo, useState } from 'react'
import { COLUMNS, rememberColumns, rememberedColumns } from './library-columns.tsx'

/** The columns that a person wants to see, remembered in this browser. */
export function useColumns() {
  const [keys, setKeys] = useState(rememberedColumns)
  const columns = useMemo(() => COLUMNS.filter(column => keys.includes(column.key)), [keys])
  const show = (next: typeof keys) => {
    setKeys(next)
    rememberColumns(next)
  }
  return { keys, columns, show }
}
