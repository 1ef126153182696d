import { useEffect, useRef } from 'react'
import { useText } from '../i18n/use-text.ts'

/** All keys, in a dialog. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="sheet keyhelp" onClose={onClose} aria-label={t.keys}>
      <div className="fig">
        <h2>{t.keys}</h2>
      </div>
      <dl>
        {Object.entries(t.keyHelp).map(([keys, what]) => (
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
      <div className="foot">
        <button className="btn" type="button" onClick={onClose}>
          {t.close}
          <kbd>Esc</kbd>
        </button>
      </div>
    </dialog>
  )
}
