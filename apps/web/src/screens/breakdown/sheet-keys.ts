import { useEffect, useRef } from 'react'

/** Ctrl+S saves, Ctrl+Z takes back, Ctrl+Shift+Z does again; in a text area Ctrl+Z belongs to the text. */
export function useSheetKeys(keys: { save: () => void; undo: () => void; redo: () => void }) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        latest.current.save()
      } else if (key === 'z' && !(event.target instanceof HTMLTextAreaElement)) {
        event.preventDefault()
        if (event.shiftKey) latest.current.redo()
        else latest.current.undo()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
