import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from './create-plan.ts'
import { decideMany } from './review/decide-many.ts'
import { gramQuery, searchEverything } from './search-everything.ts'
import { openTestRegister, type TestRegister } from './test-register.ts'
import { importDocument } from './testing/import-document.ts'

let t: TestRegister
const TEXT = `云溪市发展纲要

第一章 水利

到2025年，森林覆盖率达到47%。建设松溪水库，加固病险 水库堤坝。市水利局牵头建设“智慧水务”平台，接入5G终端。
`
const find = async (words: string) => {
  const { groups } = await searchEverything(t.context(), words)
  return Object.fromEntries(groups.map(group => [group.kind, group.items]))
}

beforeAll(async () => {
  t = await openTestRegister()
  const plan = await createPlan(t.context(), { title: '云溪市发展纲要', kind: 'outline', place: '', periodFrom: 2021, periodTo: 2025 })
  await importDocument(t, 'plan.txt', TEXT, plan.id)
  await decideMany(t.context(), { verb: 'accept', kind: 'observation', minConfidence: 0 })
  const { authorityId } = t.context().actor
  await t.register.transaction(authorityId, tx =>
    tx.query("INSERT INTO organization (authority_id, name) VALUES ($1, '市水利局')", [authorityId]),
  )
}, 120_000)
afterAll(() => t?.close())

describe('search over everything', () => {
  it('finds words of two characters, fragments, a single one, and words with a blank in them', async () => {
    expect((await find('水库')).sentence?.[0]?.text).toContain('松溪水库')
    expect((await find('溪水')).sentence).toHaveLength(1)
    expect((await find('病险水库堤坝')).sentence).toHaveLength(1)
    expect((await find('坝')).sentence).toHaveLength(1)
    expect((await find('库水')).sentence).toBeUndefined()
    expect((await find('5g 水务')).sentence).toHaveLength(1)
  })

  it('finds indicators, plans, bodies and headings, and leads to the place in the text', async () => {
    const found = await find('水利')
    expect(found.organization?.[0]?.text).toBe('市水利局')
    expect(found.section?.[0]).toMatchObject({ text: '水利' })
    expect((await find('森林覆盖')).indicator?.[0]?.text).toBe('森林覆盖率')
    expect((await find('云溪')).plan?.[0]?.text).toBe('云溪市发展纲要')
    const hit = (await find('松溪水库')).sentence?.[0]
    const [row] = await t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query<{ word: string }>('SELECT substr(content, $1 + 1, 4) AS word FROM document', [hit?.at]),
    )
    expect(row?.word).toBe('松溪水库')
  })

  it('shows an authority nothing of another, and uses its indexes under row-level security', async () => {
    const other = await t.authority('990009')
    expect((await searchEverything(t.context(['viewer'], other), '水库')).groups).toEqual([])
    const { authorityId } = t.context().actor
    await t.register.transaction(authorityId, tx =>
      tx.query(
        `INSERT INTO block (authority_id, document_id, ordinal, kind, section, start_at, end_at, words)
         SELECT $1, d.id, 1000 + n, 'aside', 0, 0, 0, '第' || n || '段' FROM document d, generate_series(1, 4000) n WHERE d.authority_id = $1`,
        [authorityId],
      ),
    )
    await t.register.asOwner(client => client.query('VACUUM ANALYZE block'))
    const plan = await t.register.transaction(authorityId, tx =>
      tx.query<{ 'QUERY PLAN': string }>('EXPLAIN SELECT 1 FROM block WHERE grams @@ $1::tsquery', [gramQuery('水库')]),
    )
    expect(plan.map(row => row['QUERY PLAN']).join('\n')).toContain('block_grams')
  })
})

describe('the words of a search', () => {
  it('takes whatever is typed for words, never for a query', async () => {
    expect(gramQuery('  ')).toBeNull()
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 12, unit: fc.constantFrom('水', 'a', "'", '\\', '&', '|', '!', ':', '*', '(', ' ', '<', '%', '😀') }),
        async words => {
          await searchEverything(t.context(), words)
        },
      ),
      { numRuns: 60 },
    )
  })
})
