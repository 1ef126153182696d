/**
 * Notes what has the focus before something is sent: a button that cannot be pressed meanwhile loses it. Answers what gives it back
 * afterwards, if nothing else has taken it.
 */
export function holdFocus(): () => void {
  const before = document.activeElement
  return () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus()
    })
  }
}
