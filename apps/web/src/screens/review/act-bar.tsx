import { useText } from '../../i18n/use-text.ts'

export type Mode = 'look' | 'edit' | 'split' | 'merge' | 'group' | 'alike' | 'history'

/** The decisions, each with its key. */
export function ActBar({
  together,
  row,
  onAccept,
  onWhole,
  onReject,
  onUndo,
  onMode,
}: {
  /** How many of the sentence wait; the sentence is a table's row. */
  together: number
  row: boolean
  onAccept: () => void
  onWhole: () => void
  onReject: () => void
  onUndo: () => void
  onMode: (mode: Mode) => void
}) {
  const { t } = useText()
  const words = t.area.review
  return (
    <div className="actbar sheet">
      <div className="in">
        <button className="btn pri" type="button" onClick={onAccept}>
          {t.accept}
          <kbd>A</kbd>
        </button>
        <button className="btn" type="button" disabled={together < 2} onClick={onWhole}>
          <span className="only-wide2">{row ? words.wholeRow : words.wholeSentence}</span>
          <span className="only-narrow">{words.wholeShort}</span>
          {together < 2 ? null : <b className="n">{together}</b>}
          <kbd>W</kbd>
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
      </div>
    </div>
  )
}
