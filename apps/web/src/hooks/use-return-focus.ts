import { useEffect, useState } from 'react'

/**
 * Gives the keys back to what had them when this was put on the screen, once it is taken off. A dialog that is hidden does so itself; one
 * that is taken away while it stands open would leave them at the top of the page.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // whoever has moved on to something else stays there
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
