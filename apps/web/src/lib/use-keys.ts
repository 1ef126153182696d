import { useEffect, useRef } from 'react'

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

/** Letters mean nothing to a box that is ticked. */
const isBox = (target: HTMLElement) => target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isBox(target)) ||
    target.closest('.ant-select, [role=dialog]') !== null)

/** A dialog that is fading away is answered already: the next key is for what stands behind it. */
const OPEN_DIALOG = 'dialog[open], .ant-modal-wrap:not([style*="display: none"]) .ant-modal:not(.ant-zoom-leave)'

/** Single keys for the screen; silent while someone types, holds a modifier, or a dialog is open. `Shift+A` names a capital. */
export function useKeys(keys: KeyMap, enabled = true) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return
      if (document.querySelector(OPEN_DIALOG)) return
      const name =
        event.key.length === 1 && /[a-z]/i.test(event.key) ? (event.shiftKey ? 'Shift+' : '') + event.key.toLowerCase() : event.key
      const act = latest.current[name]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [enabled])
}
