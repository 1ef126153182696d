/** A document of the sources: what its head says, and its blocks. */
export interface Markup {
  readonly meta: Readonly<Record<string, string>>
  readonly blocks: readonly unknown[]
}
export function parse(source: string): Markup
