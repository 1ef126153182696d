import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/fitted-weights.md'), 'utf8')
/** `path` – its hash, as the last table of the page says them. */
const kept = new Map([...page.matchAll(/^\| `([^`]+\.ts)` \| `([0-9a-f]{16})` \|$/gm)].map(([, path = '', hash = '']) => [path, hash]))

/** Of what was fitted: imports may move. */
const hashOf = (text: string) =>
  createHash('sha256')
    .update(text.replace(/^import .*\n/gm, ''))
    .digest('hex')
    .slice(0, 16)

const SAYS_SO = /^(?:\/\/ | \* |\/\*\* )Fitted by `node scripts\/[a-z-]+\.mjs --write`/m
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && SAYS_SO.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
  .map(name => relative(root, join(import.meta.dirname, name)).replaceAll('\\', '/'))

describe('fitted weights (docs/fitted-weights.md)', () => {
  it('are all told of, and no others', () => {
    expect([...kept.keys()].toSorted()).toEqual(sources.toSorted())
  })
  // a fit that is meant writes a new hash with the figures that it gave; some weights cannot be fitted again
  it.each([...kept])('%s is unharmed', (path, hash) => {
    expect(hashOf(readFileSync(join(root, path), 'utf8'))).toBe(hash)
  })
})
