import type { WithdrawnDocument } from '@lantu/model/api/document'
import { App } from 'antd'
import { post } from '../api/request.ts'
import { useChange } from '../hooks/use-change.ts'
import { useText } from '../i18n/use-text.ts'

/** The button that was pressed is gone with the change: the next key is for what stands in its place. */
const takeUp = (place: HTMLElement | null) =>
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) place?.querySelector<HTMLElement>('a, button')?.focus()
  })

/** Takes a document out of the register after asking; the list of imports is where it can be put back. */
export function WithdrawDocument({ id, name, onDone }: { id: string; name: string; onDone?: (done: WithdrawnDocument) => unknown }) {
  const { t } = useText()
  const { busy, change } = useChange()
  const { modal } = App.useApp()
  const withdraw = async () => {
    const done = await post<WithdrawnDocument>(`/documents/${id}/withdraw`, {})
    await onDone?.(done)
  }
  const ask = (place: HTMLElement | null) =>
    void modal.confirm({
      title: t.withdrawAsk(name),
      content: t.withdrawText,
      okText: t.withdrawIt,
      cancelText: t.cancel,
      onOk: () => change(withdraw, t.withdrawnSaid),
      afterClose: () => takeUp(place),
    })
  return (
    <button className="btn sm" type="button" disabled={busy} onClick={event => ask(event.currentTarget.parentElement)}>
      {t.withdrawIt}
    </button>
  )
}

/** Brings a withdrawn document back. */
export function RestoreDocument({ id }: { id: string }) {
  const { t } = useText()
  const { busy, change } = useChange()
  const restore = async (place: HTMLElement | null) => {
    await change(() => post<WithdrawnDocument>(`/documents/${id}/restore`, {}), t.restoredSaid)
    takeUp(place)
  }
  return (
    <button className="btn sm" type="button" disabled={busy} onClick={event => void restore(event.currentTarget.parentElement)}>
      {t.restoreIt}
    </button>
  )
}
