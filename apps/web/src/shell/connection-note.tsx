import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isReachable, tellConnection, useConnectionLost } from '../api/connection.ts'
import { useText } from '../i18n/use-text.ts'

/** Says that the server is away, and asks until it is back; then every screen is read again, with what was typed still in it. */
export function ConnectionNote() {
  const { t } = useText()
  const lost = useConnectionLost()
  const client = useQueryClient()
  useEffect(() => {
    if (!lost) return undefined
    const timer = setInterval(() => {
      void isReachable().then(reached => {
        if (!reached) return
        tellConnection(true)
        void client.invalidateQueries()
      })
    }, 3000)
    return () => clearInterval(timer)
  }, [lost, client])
  return lost ? (
    <p className="band-notice" role="alert">
      {t.connectionLost}
    </p>
  ) : null
}
