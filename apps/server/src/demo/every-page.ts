/** All items of a list that comes page by page. */
export async function everyPage<T>(
  page: (cursor: { readonly cursor?: string }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const items: T[] = []
  for (let cursor: { cursor?: string } = {}; ; ) {
    const found = await page(cursor)
    items.push(...found.items)
    if (found.next === null) return items
    cursor = { cursor: found.next }
  }
}
