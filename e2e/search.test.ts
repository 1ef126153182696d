import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startDemo, startLantu } from './lantu-process.ts'

describe.skipIf(!chromiumPath)('the start of the search in a browser', () => {
  let browser: Browser
  const started: LantuProcess[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    for (const lantu of started) await lantu.stop()
  })

  async function open(start: () => Promise<LantuProcess>) {
    const lantu = await start()
    started.push(lantu)
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    await page.goto(`${lantu.url}/search`)
    return page
  }

  it('offers words of the register that find something, by keyboard too', async () => {
    const page = await open(startDemo)
    const start = page.locator('.seekstart')
    await start.locator('dt').filter({ hasText: '原文' }).waitFor()
    expect((await start.locator('dt').allTextContents()).map(one => one.slice(0, 2))).toEqual(['指标', '项目', '任务', '单位', '原文'])
    const example = start.locator('dt', { hasText: '指标' }).locator('+ dd a').first()
    const word = (await example.textContent()) ?? ''
    await example.press('Enter')
    await page.getByRole('heading', { level: 2, name: '指标' }).waitFor()
    expect(await page.locator('.searched mark').first().textContent()).toBe(word)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.goBack()
    await start.getByRole('link', { name: '政府工作报告' }).first().click()
    await page.waitForURL(/\/reader\/[^/]+$|\/reader\/[^/]+\?/)
  }, 240_000)

  it('leads to the very thing that was found: a task, a project, a body', async () => {
    const page = await open(startDemo)
    for (const [words, heading, address] of [
      ['科技创新平台', '任务', /\/tasks\/[0-9a-f-]{36}/],
      ['环湖慢行', '项目', /\/projects\/[0-9a-f-]{36}/],
      ['发展和改革', '单位', /\/duty\/bodies\/[0-9a-f-]{36}/],
    ] as const) {
      await page.goto(`${new URL(page.url()).origin}/search?q=${encodeURIComponent(words)}`)
      const group = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
      const hit = group.locator('li a').first()
      const name = (await hit.textContent()) ?? ''
      await hit.press('Enter')
      await page.waitForURL(address)
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
  }, 240_000)

  it('quotes the text of a PDF without the breaks of its lines', async () => {
    const page = await open(startDemo)
    await page.goto(`${new URL(page.url()).origin}/search?q=${encodeURIComponent('两地缺口')}`)
    const group = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: '原文', exact: true }) })
    await group.locator('li').first().waitFor()
    const quoted = await group.locator('li a').allTextContents()
    expect(quoted.filter(one => /\p{Script=Han} \p{Script=Han}/u.test(one))).toEqual([])
  }, 240_000)

  it('says what to do where there is nothing to be found', async () => {
    const page = await open(startLantu)
    await page.getByText('还没有可找的内容').waitFor()
    await page.locator('main').getByRole('link', { name: '导入' }).click()
    await page.waitForURL(/\/imports/)
  })
})
