import { useText } from '../../i18n/use-text.ts'

export type Mode = 'look' | 'edit' | 'split' | 'merge' | 'bulk'

/** The decisions, each with its key. */
export function ActBar({
  onAccept,
  onReject,
  onUndo,
  onMode,
}: {
  onAccept: () => void
  onReject: () => void
  onUndo: () => void
  onMode: (mode: Mode) => void
}) {
  const { t } = useText()
  return (
    <div className="actbar sheet">
      <div className="in">
        <button className="btn pri" type="button" onClick={onAccept}>
          {t.accept}
          <kbd>A</kbd>
        </button>
        <button className="btn" type="button" onClick={() => onMode('edit')}>
          {t.edit}
          <kbd>E</kbd>
        </button>
        <button className="btn" type="button" onClick={onReject}>
          {t.reject}
          <kbd>X</kbd>
        </button>
        <span className="vr only-wide" />
        <button className="btn only-wide2" type="button" onClick={() => onMode('split')}>
          {t.split}
          <kbd>S</kbd>
        </button>
        <button className="btn only-wide2" type="button" onClick={() => onMode('merge')}>
          {t.merge}
          <kbd>M</kbd>
        </button>
        <span className="sp" />
        <button className="btn" type="button" onClick={onUndo}>
          {t.undo}
          <kbd>U</kbd>
        </button>
        <span className="kk only-wide2">
          <kbd>J</kbd>
          <kbd>K</kbd>
          {t.moveKeys}
        </span>
      </div>
    </div>
  )
}
