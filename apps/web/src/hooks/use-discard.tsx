import { App } from 'antd'
import { useText } from '../i18n/use-text.ts'

/** Leaves a form: at once where nothing was typed, else after asking, so that Esc loses no work by a slip of the hand. */
export function useDiscard(unsaved: boolean, leave: () => void): () => void {
  const { t } = useText()
  const { modal } = App.useApp()
  return () => {
    if (!unsaved) leave()
    // after the key that asks has been dealt with: the same Esc would close the question
    else
      setTimeout(() =>
        modal.confirm({
          title: t.leaveTitle,
          content: t.discardText,
          okText: t.discardIt,
          cancelText: t.stayHere,
          okButtonProps: { danger: true },
          autoFocusButton: 'cancel',
          onOk: leave,
        }),
      )
  }
}
