import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildApp } from './build-app.ts'

/** Replaces every reference by what it refers to. */
function inlined(part: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map(one => inlined(one, schemas))
  if (typeof part !== 'object' || part === null) return part
  if ('$ref' in part) {
    const name = String(part.$ref).replace('#/components/schemas/', '')
    expect(schemas).toHaveProperty(name)
    return inlined(schemas[name], schemas)
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inlined(value, schemas)]))
}

test('writes each schema of the model once and refers to it elsewhere', async () => {
  const app = await buildApp({ context: {} as never, nudge: () => undefined, ready: async () => false })
  await app.ready()
  const document = app.swagger() as { components: { schemas: Record<string, unknown> }; paths: Record<string, Record<string, unknown>> }
  await app.close()
  const { schemas } = document.components
  expect(Object.keys(schemas)).toContain('RegisteredStatement')
  const text = JSON.stringify(document)
  const whole = JSON.stringify(inlined(document.paths, schemas))
  expect(text.length * 1.5).toBeLessThan(whole.length)
  expect(whole).not.toContain('$ref')
})

test('knows every module of the interface’s schemas', () => {
  const folder = fileURLToPath(new URL('../../../packages/model/src/api/', import.meta.url))
  const known = readFileSync(fileURLToPath(new URL('named-schemas.ts', import.meta.url)), 'utf8')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  for (const file of files) expect(known).toContain(`'@lantu/model/api/${file.replaceAll('\\', '/').replace('.ts', '')}'`)
})
