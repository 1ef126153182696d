/** Groups by a key, keeping text order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}

/** Joined by a character that names never hold. */
export const joinKey = (...parts: readonly (string | number | undefined)[]): string => parts.map(part => part ?? '').join('\u0000')
