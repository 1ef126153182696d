import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { undoLibraryEdit } from '../../api/library.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'

/** Runs a change of the library that is one edit; the message that it is done carries the way back. */
export function useUndoable() {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const { message } = App.useApp()
  const client = useQueryClient()
  /** Of a table that was scrolled far, the first page is asked again at once, the others as the eye comes to them. */
  const forgetPages = () =>
    client.setQueriesData<InfiniteData<unknown>>({ queryKey: ['library', 'rows'] }, data =>
      data ? { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) } : data,
    )
  const andForget = async <T,>(work: () => Promise<T>): Promise<T> => {
    const done = await work()
    forgetPages()
    return done
  }
  async function undoable<T>(work: () => Promise<T>, editOf: (done: T) => string, said: string | ((done: T) => string)) {
    const done = await change(() => andForget(work))
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
              void change(() => andForget(() => undoLibraryEdit(key)), words.undone)
            }}
          >
            {words.undo}
          </button>
        </span>
      ),
    })
    return done
  }
  return { busy, undoable, undo: (editId: string) => change(() => andForget(() => undoLibraryEdit(editId)), words.undone) }
}
