import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/use-text.ts'

function Keys({ of }: { of: Readonly<Record<string, string>> }) {
  return (
    <dl>
      {Object.entries(of).map(([keys, what]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

/** All keys, in a dialog: those of the screen in front, then those of every screen. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText()
  const { pathname } = useLocation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const words = t.area.keys
  const start = Object.keys(words.of)
    .filter(one => pathname.startsWith(one))
    .toSorted((a, b) => b.length - a.length)[0]
  const own = start === undefined ? undefined : words.of[start]
  return (
    <dialog ref={dialog} className="sheet keyhelp" onClose={onClose} aria-label={t.keys}>
      <div className="fig">
        <h2>{t.keys}</h2>
      </div>
      {own && Object.keys(own).length ? (
        <>
          <h3 className="cap">{words.here}</h3>
          <Keys of={own} />
          <h3 className="cap">{words.everywhere}</h3>
        </>
      ) : null}
      <Keys of={t.keyHelp} />
      <div className="foot">
        <button className="btn" type="button" onClick={onClose}>
          {t.close}
          <kbd>Esc</kbd>
        </button>
      </div>
    </dialog>
  )
}
