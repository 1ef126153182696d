import type { SectionNode, TextBlock } from '@lantu/model/api/document'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'

/** The statements of each block, by where it starts. One walk over both lists. */
export function groupByBlock(blocks: readonly TextBlock[], statements: readonly RegisteredStatement[]): Map<number, RegisteredStatement[]> {
  const found = new Map<number, RegisteredStatement[]>()
  const list = statements.toSorted((a, b) => a.at - b.at)
  let from = 0
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'aside') continue
    while (from < list.length && (list[from] as RegisteredStatement).end <= block.start) from++
    const own: RegisteredStatement[] = []
    for (let i = from; i < list.length && (list[i] as RegisteredStatement).at < block.end; i++) own.push(list[i] as RegisteredStatement)
    if (own.length) found.set(block.start, own)
  }
  return found
}

/** How many statements a section and all below it hold. */
export function countBySection(sections: readonly SectionNode[], statements: readonly RegisteredStatement[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const statement of statements) {
    for (let at: number | null = statement.section; at !== null; at = sections[at]?.parent ?? null)
      counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return counts
}

/** The blocks that begin a new page, with its number. */
export function firstOfPages(blocks: readonly TextBlock[]): Map<number, number> {
  const found = new Map<number, number>()
  let last: number | undefined
  blocks.forEach((block, i) => {
    if (block.page === undefined || block.page === last) return
    last = block.page
    found.set(i, block.page)
  })
  return found
}
