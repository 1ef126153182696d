import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useText } from '../i18n/use-text.ts'

/** What a screen finds or points at is no other screen: typing into the search leaves nothing. */
const STAYS = new Set(['q', 'at'])

const place = ({ pathname, search }: { pathname: string; search: object }) =>
  JSON.stringify([
    pathname,
    ...Object.entries(search)
      .filter(([name, value]) => value !== undefined && !STAYS.has(name))
      .toSorted(),
  ])

/**
 * Asks before unsaved work is left: in the product's own words for a link, the back button or another plan, in the browser's when the
 * tab is closed or loaded anew. A navigation that follows a save says `ignoreBlocker`.
 */
export function useLeaveGuard(unsaved: boolean): void {
  const { t } = useText()
  const { modal } = App.useApp()
  useBlocker({
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
    shouldBlockFn: async ({ current, next }) => {
      if (place(current) === place(next)) return false
      const leave = await modal.confirm({
        title: t.leaveTitle,
        content: t.leaveText,
        okText: t.leaveIt,
        cancelText: t.stayHere,
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
      })
      return !leave
    },
  })
}
