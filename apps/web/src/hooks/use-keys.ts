import { useEffect, useRef } from 'react'

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

/** Letters mean nothing to a box that is ticked. */
const isBox = (target: HTMLElement) => target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)

export const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isBox(target)) ||
    target.closest('.ant-select, [role=dialog]') !== null)

/** Enter and the space bar press what has the focus before they mean anything to the screen. */
const pressing = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('a[href], button, summary, input, [role=button], [role=checkbox]') !== null

export const OPEN_DIALOG = 'dialog[open], .ant-modal-wrap:not([style*="display: none"])'

/** Single keys for the screen; silent while someone types, holds a modifier, or a dialog is open. `Shift+A` names a capital. */
export function useKeys(keys: KeyMap, enabled = true) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || pressing(event)) return
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
