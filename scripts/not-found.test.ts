import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LantuError } from '@lantu/model/errors'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('names in Chinese everything that may not be found', () => {
  const named = ['packages/actions/src', 'apps/server/src'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap(file =>
        [...readFileSync(join(root, folder, file), 'utf8').matchAll(/thing: '([a-z ]+)'/g)].map(match => match[1] as string),
      ),
  )
  const nameless = [...new Set(named)].filter(thing => new LantuError('thing.not-found', { thing }).sentence('zh').includes('这一项。'))
  expect(named.length).toBeGreaterThan(50)
  expect(nameless).toEqual(['item'])
})
