import { useEffect } from 'react'
import { listenToPrint, useGathering } from '../hooks/printing.ts'
import { useText } from '../i18n/use-text.ts'
import { copyWithoutJoiners } from '../wording/keep-whole.ts'

/** Prints lists whole, and says so while their rows are still on their way. */
export function PrintWait() {
  const { t } = useText()
  const gathering = useGathering()
  useEffect(listenToPrint, [])
  useEffect(copyWithoutJoiners, [])
  return gathering ? (
    <p className="band-notice" role="status">
      {t.printGathering}
    </p>
  ) : null
}
