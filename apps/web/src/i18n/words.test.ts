import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const source = join(import.meta.dirname, '..')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !/\.test\.ts$|^i18n\/(?:zh|en|areas)/.test(name.replaceAll('\\', '/')))
  .map(name => readFileSync(join(source, name), 'utf8'))
  .join('\n')
const said = new Set([...code.matchAll(/\.([a-zA-Z]\w*)|['"]([a-zA-Z]\w*)['"]/g)].map(([, property, text]) => property ?? text))

it('has no words that no screen says', () => {
  const { area, ...shared } = zh
  const unsaid = [shared, ...Object.values(area)].flatMap(words => Object.keys(words)).filter(key => !said.has(key))
  expect(unsaid).toEqual([])
})

/** Every sentence, by where it stands. */
function sentences(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${at}${key}`, value]]
      : typeof value === 'object' && value
        ? sentences(value as object, `${at}${key}.`)
        : [],
  )
}

it('says the same things in both languages', () => {
  expect(sentences(en).map(([at]) => at)).toEqual(sentences(zh).map(([at]) => at))
})
