import { type ReactNode, useRef } from 'react'
import { useFocus } from '../../../hooks/use-focus.ts'
import { type FormKey, useFormKeys } from '../../../hooks/use-form-keys.ts'
import { useReturnFocus } from '../../../hooks/use-return-focus.ts'
import { useText } from '../../../i18n/use-text.ts'

interface PicksFormProps {
  readonly title: string
  readonly onKey: (event: FormKey) => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** The frame in which rows are picked with the keys and then done at once; the keys come to it as long as it stands. */
export function PicksForm({ title, onKey, onSubmit, children }: PicksFormProps) {
  const { t } = useText()
  const frame = useRef<HTMLFormElement>(null)
  useReturnFocus()
  useFocus(frame)
  useFormKeys(frame, onKey)
  return (
    <form
      ref={frame}
      tabIndex={-1}
      className="sheet group"
      aria-label={title}
      onKeyDown={onKey}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className="fig">
        <h2>{title}</h2>
        <span className="more cap">{t.area.review.toggleHelp}</span>
      </div>
      {children}
    </form>
  )
}
