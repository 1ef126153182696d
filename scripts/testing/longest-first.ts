import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes long, the longest first: whole programs in a browser, then what has a PostgreSQL of its own. The rest is seconds. */
const LONG = [/^e2e\//, /^apps\/server\//, /^packages\/(?:actions|register)\//]

/** Begins with the longest files, so that at the end no core waits for a long one that began last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(one => one.test(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/')))
      return at < 0 ? LONG.length : at
    }
    // among equals vitest's own order: as long as they took the last time, or else as large as they are
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
