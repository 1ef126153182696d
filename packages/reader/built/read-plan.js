// What programs read with: the reader as one file, which `scripts/bundle-reader.mjs` makes after each build, or its modules one by
// one where they were compiled since, so that what runs is never older than what was compiled last.
import { statSync } from 'node:fs'

const writtenAt = path => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0
// the compiler writes its account whenever it writes a module
const bundled = writtenAt('../dist/bundled/read-plan.js') > writtenAt('../tsconfig.tsbuildinfo')
export const { readPlan, readText } = await import(bundled ? '../dist/bundled/read-plan.js' : '../dist/read-plan.js')
