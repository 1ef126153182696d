import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/testing/longest-first.ts'

// A machine tried as if it were slower (`e2e/browser.ts`) is given as much longer before a test counts as stuck.
const slow = Number(process.env.LANTU_SLOW ?? 1)

// Tests run on the sources: every package offers them under the `source` condition.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    // vitest leaves one core free, which on two cores is one file at a time
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['scripts/testing/seed-properties.ts'],
    globalSetup: ['scripts/testing/prepared-folders.ts'],
    testTimeout: 60_000 * slow,
    hookTimeout: 120_000,
    // as patient as the browser's own waits; vitest's one second is the machine's speed
    expect: { poll: { timeout: 30_000 * slow } },
    env: { TZ: 'Asia/Shanghai' },
  },
})
