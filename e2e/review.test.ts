import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

/** A plan with a table, sentences with several numbers, and one name that the officer knows by another. */
const PLAN = readFileSync(join(import.meta.dirname, '../specs/review/plan.txt'), 'utf8')
const outline = join(import.meta.dirname, '../corpus/qingchuanhu/outline.docx')

describe.skipIf(!chromiumPath)('reviewing a whole plan by keyboard', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  const faults: string[] = []
  const count = async () => Number(/\d+/.exec((await page.locator('.queue h2').textContent())?.replaceAll(',', '') ?? '')?.[0] ?? 0)
  const get = async (path: string) => (await fetch(`${lantu.url}/api/v1${path}`)).json()

  beforeAll(async () => {
    lantu = await startLantu()
    for (const [name, bytes] of [
      ['plan.txt', new Blob([PLAN])],
      ['outline.docx', new Blob([readFileSync(outline)])],
    ] as const) {
      const form = new FormData()
      form.set('file', bytes, name)
      const job = await (await fetch(`${lantu.url}/api/v1/imports`, { method: 'POST', body: form })).json()
      while (!(await get(`/imports/${job.id}`)).finishedAt) await new Promise(done => setTimeout(done, 200))
    }
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    page = await context.newPage()
    page.on('pageerror', error => faults.push(error.message))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })
  const open = async (search = '') => {
    await page.goto(`${lantu.url}/review${search}`)
    await page.locator('.queue h2').waitFor()
    await page.locator('.sen p.cur').waitFor()
  }

  it('counts the same beside its tab, in its head and in its queue, and says of what', async () => {
    await open()
    const tab = (await page.locator('nav.band-tabs sup').textContent())?.replaceAll(',', '')
    expect(await count()).toBe(Number(tab))
    await expect.poll(async () => (await page.locator('.ph p').textContent())?.replaceAll(',', '')).toContain(`待审 ${tab} 条`)
    expect((await page.locator('nav.band-tabs sup').getAttribute('title'))?.replaceAll(',', '')).toContain(`待审 ${tab} 条`)
    const { pending } = await get(`/review?plan=${(await get('/overview')).plan.id}`)
    expect(pending).toBe(Number(tab))
  })

  it('begins with what is least sure, and says what each is and how it was read', async () => {
    await open()
    const sure = (await page.locator('.qlist li .cfn').allTextContents()).map(Number)
    expect(sure.length).toBeGreaterThan(5)
    expect(sure).toEqual(sure.toSorted((a, b) => a - b))
    for (const [kind, word] of [
      ['observation', '数据'],
      ['goal', '无数目标'],
      ['project', '项目'],
      ['system', '制度'],
      ['task', '任务'],
    ]) {
      await open(`?kind=${kind}`)
      await page
        .locator('.rec .recordkind')
        .getByText(word as string)
        .waitFor()
      const why = await page.locator('.rec .why').textContent()
      expect(why).toMatch(/读法：[^a-z]+；这样读出的记录约有 \d+% 是对的/)
    }
  })

  it('accepts a whole sentence by one key, and one undo brings all of it back', async () => {
    await open('?kind=observation')
    const before = await count()
    const whole = page.getByRole('button', { name: /整句通过|整行通过/ })
    await expect.poll(() => whole.isEnabled()).toBe(true)
    const together = Number((await whole.locator('b').textContent()) ?? 0)
    expect(together).toBeGreaterThan(1)
    await page.keyboard.press('w')
    await expect.poll(count).toBe(before - together)
    await page.keyboard.press('u')
    await expect.poll(count).toBe(before)
  })

  it('loads what follows while one decides, without asking for the queue again', async () => {
    await open()
    const asked: string[] = []
    page.on('request', request => {
      if (/\/statements\?.*cursor=/.test(request.url()) || /\/statements\?(?!.*sentenceOf).*limit=200/.test(request.url()))
        asked.push(request.url())
    })
    const before = await count()
    for (let i = 0; i < 30; i++) await page.keyboard.press('a')
    await expect.poll(count).toBe(before - 30)
    expect(asked.length).toBeLessThanOrEqual(1)
    await page
      .locator('.qp')
      .getByText(/照现在的速度/)
      .waitFor()
    page.removeAllListeners('request')
  })

  it('goes to the last statement and back, drawing few rows, and is still there when the page is loaded again', async () => {
    await open()
    const all = await count()
    expect(all).toBeGreaterThan(200)
    const place = async () => Number((await page.locator('.queue .fig .more').textContent())?.replaceAll(/\D/g, ''))
    await page.keyboard.press('End')
    await expect.poll(place).toBe(all)
    await page.keyboard.press('PageUp')
    expect(await place()).toBe(all - 10)
    expect(await page.locator('.qlist li').count()).toBeLessThan(60)
    const here = await page.locator('.qlist .cur').textContent()
    await page.reload()
    await expect.poll(() => page.locator('.qlist .cur').textContent()).toBe(here)
    await page.keyboard.press('Home')
    await expect.poll(place).toBe(1)
  })

  it('turns the leaves of what is accepted at once: one that stands far below is left out', async () => {
    await open()
    const before = await count()
    await page.keyboard.press('Shift+A')
    await page.locator('.least input').fill('0')
    await page.locator('.leaves').waitFor()
    await page.locator('.group').focus()
    for (let leaf = 0; leaf < 5; leaf++) await page.keyboard.press('PageDown')
    await page.locator('.grows li[aria-posinset="251"].cur').waitFor()
    await page.keyboard.press('x')
    const many = page.getByRole('button', { name: /一次通过/ })
    await expect.poll(async () => (await many.textContent())?.replaceAll(/\D/g, '')).toBe(String(before - 1))
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(1)
    await page.keyboard.press('u')
    await expect.poll(count).toBe(before)
  })

  it('changes a field by a digit, and makes the same correction for others, those left out excepted', async () => {
    const { items } = await get('/documents')
    const document = items.find((one: { fileName: string }) => one.fileName === 'plan.txt')
    await open(`?document=${document.id}&kind=observation&q=${encodeURIComponent('河湖水面率')}`)
    await page
      .locator('.queue li button')
      .filter({ hasText: /^河湖水面率/ })
      .first()
      .click()
    await page.keyboard.press('e')
    await page.getByLabel('指标', { exact: true }).fill('水域面积率')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '留在这里' }).click()
    expect(await page.getByLabel('指标', { exact: true }).inputValue()).toBe('水域面积率')
    await page.getByLabel('指标', { exact: true }).press('Enter')
    await page.getByText(/还有 2 条是同样读的/).waitFor()
    await page.keyboard.press('y')
    await page.locator('.grows li').nth(1).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: /一并更正 1 条/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await get(`/statements?document=${document.id}&state=corrected`)).items.length).toBe(2)
    const corrected = (await get(`/statements?document=${document.id}&state=corrected`)).items
    expect(corrected.map((one: { fields: { indicator: string } }) => one.fields.indicator)).toEqual(['水域面积率', '水域面积率'])
    // of a field with a fixed list, the digit picks
    await open(`?document=${document.id}&kind=observation`)
    const before = await count()
    while (
      (await page.locator('.rec [data-chosen] dt').count()) === 0 ||
      (await page.locator('.rec [data-chosen] dt').textContent()) !== '状态'
    )
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('1')
    await expect.poll(count).toBe(before - 1)
    await page.keyboard.press('u')
    await expect.poll(count).toBe(before)
  })

  it('reviews a table as a table: one number left out, the rest accepted, with who and why on record', async () => {
    const { items } = await get('/documents')
    const document = items.find((one: { fileName: string }) => one.fileName === 'plan.txt')
    const { tables } = await get(`/review?document=${document.id}`)
    await open(`?document=${document.id}&table=${tables[0].statementId}`)
    expect(await count()).toBe(6)
    await page.keyboard.press('t')
    await page.locator('.around.whole button.cell').nth(5).click()
    await page.getByRole('button', { name: '一次通过 5 条' }).click()
    await expect.poll(count).toBe(1)
    await page.keyboard.press('h')
    const latest = page.locator('.decisions li').first()
    await latest.getByText('通过 5 条').waitFor()
    expect(await latest.textContent()).toMatch(/整表一次.*规划科/)
    await latest.getByRole('button', { name: '撤销这一次' }).click()
    await expect.poll(count).toBe(6)
  })

  it('accepts what was read the same way only after some of it was on the screen', async () => {
    await open('?kind=task')
    // the least sure one is read like none other
    await page.getByLabel('次序').selectOption('text')
    const before = await count()
    await page.locator('.queue li.cur').waitFor()
    await page.keyboard.press('r')
    const button = page.getByRole('button', { name: /一次通过/ })
    await expect.poll(() => button.isEnabled()).toBe(true)
    const n = Number(/\d+/.exec((await button.textContent())?.replaceAll(',', '') ?? '')?.[0])
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(before - n)
    const latest = async () => (await get('/decisions?limit=1')).items[0]
    await expect.poll(latest).toMatchObject({ verb: 'accept', count: n, basis: { how: 'reading' } })
    const decision = await latest()
    expect(decision.basis.looked).toBeGreaterThanOrEqual(Math.min(5, n))
    await page.keyboard.press('u')
    await expect.poll(count).toBe(before)
  })

  it('filters by doubt and chapter, and keeps the order that was chosen', async () => {
    await open()
    const doubt = page.getByLabel('全部疑点')
    const option = await doubt.locator('option').nth(1).textContent()
    await doubt.selectOption({ index: 1 })
    await expect.poll(count).toBe(Number(/（(\d+)）/.exec(option ?? '')?.[1]))
    await page.locator('.rec .ask').first().waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    const chapter = page.getByLabel('全部章节')
    const second = await chapter.locator('option').nth(2).textContent()
    await chapter.selectOption({ index: 2 })
    await expect.poll(count).toBe(Number(/（(\d+)）/.exec(second ?? '')?.[1]))
    await page.getByLabel('次序').selectOption('kind')
    await open()
    expect(await page.getByLabel('次序').inputValue()).toBe('kind')
    expect(faults).toEqual([])
  })
})
