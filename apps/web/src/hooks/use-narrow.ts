import { useEffect, useState } from 'react'

const PHONE = '(max-width: 720px)'

/** Whether the screen is a phone's, as the styles have it: charts are drawn anew for it, not scaled. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(PHONE).matches)
  useEffect(() => {
    const query = matchMedia(PHONE)
    const changed = () => setNarrow(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return narrow
}
