/** Scrolls a list so that a row of it is seen whole; the page stays where it is. */
export function keepInSight(list: Element | null | undefined, row: Element | null | undefined): void {
  if (!list || !row) return
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()]
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom
}
