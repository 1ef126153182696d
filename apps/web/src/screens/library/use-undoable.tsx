import { App } from 'antd'
import { undoLibraryEdit } from '../../api/library.ts'
import { useText } from '../../i18n/use-text.ts'
import { useChange } from '../../lib/use-change.ts'

/** Runs a change of the library that is one edit; the message that it is done carries the way back. */
export function useUndoable() {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const { message } = App.useApp()
  async function undoable<T>(work: () => Promise<T>, editOf: (done: T) => string, said: string | ((done: T) => string)) {
    const done = await change(work)
    if (done === undefined) return undefined
    const key = editOf(done)
    void message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <span>
          {typeof said === 'string' ? said : said(done)}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              message.destroy(key)
              void change(() => undoLibraryEdit(key), words.undone)
            }}
          >
            {words.undo}
          </button>
        </span>
      ),
    })
    return done
  }
  return { busy, undoable, undo: (editId: string) => change(() => undoLibraryEdit(editId), words.undone) }
}
