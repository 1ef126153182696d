import { Modal } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useDiscard } from '../hooks/use-discard.tsx'
import { useLeaveGuard } from '../hooks/use-leave-guard.tsx'
import { useReturnFocus } from '../hooks/use-return-focus.ts'
import { useText } from '../i18n/use-text.ts'

/** Once what it stands beside is on the page, not when it has come to rest there: what is typed at once is typed into the first field. */
function AtFirstField({ form, begin }: { form: RefObject<HTMLFormElement | null>; begin: () => void }) {
  const opened = useRef(begin)
  useEffect(() => {
    opened.current()
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [form])
  return null
}

/** A small form over the screen: Ctrl+Enter saves, Esc leaves, the first field has the focus; nothing typed is left unasked, by Esc or otherwise. */
export function FormDialog({
  title,
  open,
  busy,
  onSave,
  onClose,
  changed = false,
  save,
  width,
  children,
}: {
  title: string
  open: boolean
  busy?: boolean
  onSave: () => void
  onClose: () => void
  /** Something would be lost that nobody typed: a row was taken away. */
  changed?: boolean
  save?: string
  width?: number
  children: ReactNode
}) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(false)
  const unsaved = (typed || changed) && busy !== true
  useReturnFocus()
  useLeaveGuard(open && unsaved)
  const leave = useDiscard(unsaved, () => {
    setTyped(false)
    onClose()
  })
  const submit = () => {
    // the key pressed once more while the answer is on its way means nothing more
    if (!busy && form.current?.reportValidity()) onSave()
  }
  return (
    <Modal title={title} open={open} onCancel={leave} footer={null} destroyOnHidden width={width ?? 520}>
      <AtFirstField form={form} begin={() => setTyped(false)} />
      <form
        ref={form}
        className="edit flush"
        onInput={() => setTyped(true)}
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      >
        {children}
        <div className="foot">
          <button className="btn pri" type="submit" disabled={busy}>
            {save ?? t.save}
          </button>
          <button className="btn" type="button" onClick={leave}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}
