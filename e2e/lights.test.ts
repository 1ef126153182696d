import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startDemo } from './lantu-process.ts'

interface Lights {
  lights: { indicatorId: string; attribute: string | null; light: string; shape: string; name: string }[]
}

describe.skipIf(!chromiumPath)('lights: from the lamp to its rule, and the rule changed', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  let lights: Lights
  const faults: string[] = []

  beforeAll(async () => {
    lantu = await startDemo()
    lights = (await (await fetch(`${lantu.url}/api/v1/lights`)).json()) as Lights
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })).newPage()
    page.on('pageerror', error => faults.push(error.message))
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  it('shows a lamp for every indicator of the plan, in its chapters, and only one light when asked', async () => {
    await page.goto(lantu.url)
    const owed = lights.lights.filter(one => one.attribute !== null)
    await page.locator('.lamps .lp').first().waitFor()
    await expect.poll(() => page.locator('.lamps .lp').count()).toBe(owed.length)
    expect(await page.locator('.lamps .lp.bd').count()).toBe(owed.filter(one => one.attribute === 'binding').length)
    await expect.poll(() => page.locator('.il > li').count()).toBe(owed.filter(one => one.attribute === 'binding').length)
    await page.locator('.lamps .lk').nth(2).click()
    const shown = Number(await page.locator('.lamps .lkn').nth(2).textContent())
    await expect.poll(() => page.locator('.lamps .lp.off').count()).toBe(owed.length - shown)
  })

  it('explains a light: the rule that matched, its inputs and its source', async () => {
    const one = lights.lights.find(light => light.attribute === 'binding' && light.shape === 'reduction' && light.light !== 'no-data')
    await page.goto(`${lantu.url}/indicators/${one?.indicatorId}`)
    await page.getByRole('heading', { name: '这盏灯为什么亮' }).waitFor()
    await expect.poll(() => page.locator('.rules .hit').count()).toBe(1)
    expect(await page.locator('.eq dd b').first().textContent()).toMatch(/%/)
    await page
      .getByRole('img', { name: /路径、实际与预测/ })
      .first()
      .waitFor()
    await page.locator('.sv .src').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reader\/.+at=\d+/)
  })

  it('tries a practice on history, uses it, and the cockpit names it', async () => {
    await page.goto(`${lantu.url}/rules`)
    await page.getByRole('radio', { name: /武汉/ }).check()
    await page.getByRole('heading', { name: /试：\d+ 盏灯会变/ }).waitFor()
    await page.locator('.rl-cases > li').first().waitFor()
    await page.getByLabel('名称').fill('2024 年版')
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByText('第 1 版').waitFor()
    await page.goto(lantu.url)
    await page.locator('.tb').getByText('2024 年版').waitFor()
    await page.goto(`${lantu.url}/rules`)
    await page.getByRole('button', { name: /撤下/ }).click()
    await page.getByText('没有自己的规则，用系统默认').waitFor()
  })

  it('tells by its shape, and in words, what is late on the map of projects', async () => {
    await page.goto(`${lantu.url}/projects?view=map`)
    await page.locator('.mapmark').first().waitFor()
    const marks = await page.locator('.mapscroll .mapmark').evaluateAll(all =>
      all.map(one => ({
        said: one.getAttribute('aria-label')?.split('，').at(-1) ?? '',
        corners: one.querySelector('polygon')?.getAttribute('points')?.split(' ').length ?? 0,
      })),
    )
    const CORNERS: Readonly<Record<string, number>> = { 滞后: 6, 有风险: 8 }
    expect(marks.filter(one => one.said === '滞后').length).toBeGreaterThan(0)
    expect(marks.filter(one => one.corners !== (CORNERS[one.said] ?? 0))).toEqual([])
    expect(await page.locator('.mapkey').textContent()).toMatch(/滞后有风险$/)
  })

  it('fits a phone, in both languages, without a fault', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/', `/indicators/${lights.lights[0]?.indicatorId}`, '/rules']) {
      await page.goto(lantu.url + path)
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    await page.getByRole('button', { name: /En/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Light rules' }).waitFor()
    expect(faults).toEqual([])
  })
})
