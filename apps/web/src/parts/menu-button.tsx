import { Dropdown, type MenuProps } from 'antd'
import { type ComponentProps, useRef } from 'react'
import { closeTo } from '../hooks/close-to.ts'

/** A button with a menu: the arrows go through it at once, Enter takes an item, Esc leaves it, and the button has the focus again. */
export function MenuButton({ menu, ...button }: { menu: MenuProps } & ComponentProps<'button'>) {
  const own = useRef<HTMLButtonElement>(null)
  return (
    <Dropdown trigger={['click']} autoFocus menu={menu} onOpenChange={open => !open && closeTo(own.current)}>
      <button ref={own} type="button" {...button} />
    </Dropdown>
  )
}
