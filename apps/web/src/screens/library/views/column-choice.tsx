import { Popover } from 'antd'
import { useRef } from 'react'
import { closeTo } from '../../../hooks/close-to.ts'
import { useText } from '../../../i18n/use-text.ts'
import { COLUMNS } from './library-columns.tsx'

/** Which columns the library's table has. */
export function ColumnChoice({ shown, onChange }: { shown: readonly string[]; onChange: (keys: string[]) => void }) {
  const { t } = useText()
  const words = t.area.library
  const own = useRef<HTMLButtonElement>(null)
  const list = (
    <fieldset className="colpick">
      <legend className="sr">{words.columns}</legend>
      {COLUMNS.filter(column => column.key !== 'name').map(column => (
        <label key={column.key}>
          <input
            type="checkbox"
            checked={shown.includes(column.key)}
            onChange={event =>
              onChange(COLUMNS.map(one => one.key).filter(key => (key === column.key ? event.target.checked : shown.includes(key))))
            }
          />
          {words.fields[column.key]}
        </label>
      ))}
    </fieldset>
  )
  return (
    // within the bar, so that the next stop of the Tab key is the first of the list
    <Popover
      trigger="click"
      placement="bottomRight"
      content={list}
      getPopupContainer={button => button.parentElement ?? document.body}
      onOpenChange={open => !open && closeTo(own.current)}
    >
      <button ref={own} type="button" className="plain">
        {words.columns}
      </button>
    </Popover>
  )
}
