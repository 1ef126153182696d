/** Gives the keys back to the button whose menu or list has just been closed with the focus in it; what was chosen may have led elsewhere. */
export function closeTo(button: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const now = document.activeElement
    if (!now || now === document.body || now.closest('.ant-dropdown, .ant-popover')) button?.focus()
  })
}
