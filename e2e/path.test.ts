import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startDemo } from './lantu-process.ts'

interface Lights {
  lights: { indicatorId: string; name: string; light: string; path: { curve: string; chosen: unknown; agreedYears: number[] } }[]
}

describe.skipIf(!chromiumPath)('the path of an indicator: tried, chosen, set by hand, taken back', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  let lights: Lights
  const faults: string[] = []
  const named = (name: string) => lights.lights.find(one => one.name === name)
  const open = (name: string) => page.goto(`${lantu.url}/indicators/${named(name)?.indicatorId}/path`)

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

  it('names who chose a path and why, beside the light', async () => {
    const one = lights.lights.find(light => light.path.chosen)
    await page.goto(`${lantu.url}/indicators/${one?.indicatorId}`)
    await page.getByText(/前慢后快；planner 2024-06-30 选定；理由：/).waitFor()
    await page.getByRole('link', { name: '调整路径' }).click()
    await page.getByRole('heading', { name: `${one?.name}的路径` }).waitFor()
  })

  it('tries a curve before it counts, asks for a reason, and then lights by it; all by keyboard', async () => {
    await open('数字经济核心产业增加值占比')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.locator('.pe-curve.on b').textContent()).toContain('前慢后快')
    await page.getByRole('spinbutton', { name: '快慢程度' }).fill('3')
    await expect.poll(() => page.locator('.pe-bend .cap').textContent()).toContain('13%')
    await page.getByRole('button', { name: '启用这条路径' }).click()
    // the browser keeps the form until a reason stands there
    expect(await page.getByLabel('理由').evaluate((field: HTMLTextAreaElement) => field.validity.valueMissing)).toBe(true)
    await page.getByLabel('理由').fill('算力中心 2025 年投产')
    await page.keyboard.press('Control+Enter')
    await page.locator('.pe-history li.now').getByText('算力中心 2025 年投产').waitFor()
    await page.goto(`${lantu.url}/indicators/${named('数字经济核心产业增加值占比')?.indicatorId}`)
    await page.getByText(/前慢后快、快慢 3；planner 2024-06-30 选定；理由：算力中心 2025 年投产/).waitFor()
  })

  it('keeps a year that is typed, solves the others anew, and takes it back', async () => {
    await open('数字经济核心产业增加值占比')
    const year = page.getByRole('textbox', { name: '2023 年末应达' })
    const end = page.getByRole('textbox', { name: '2025 年末应达' })
    const before = await end.inputValue()
    const solved = await year.inputValue()
    await year.fill('9.9')
    await page.keyboard.press('Escape')
    await expect.poll(() => year.inputValue()).toBe(solved)
    expect(await page.locator('.pe-years tr.held').count()).toBe(0)
    await year.fill('8.8')
    await page.keyboard.press('ArrowDown')
    await page.locator('.pe-years tr.held').waitFor()
    expect(await page.locator('.pe-years tr.held td').first().textContent()).toBe('2023')
    expect(await end.inputValue()).toBe(before)
    await page.getByRole('button', { name: '放开 2023 年，按走法重算' }).click()
    await expect.poll(() => page.locator('.pe-years tr.held').count()).toBe(0)
    await page.getByRole('button', { name: '撤销上一次' }).click()
    await page.locator('.pe-history li.now').getByText('恢复默认').waitFor()
  })

  it('leaves what was agreed to the breakdown, for the city and for a county', async () => {
    await open('常住人口城镇化率')
    await expect.poll(() => page.getByRole('link', { name: '商定的分解' }).count()).toBe(4)
    expect(await page.getByRole('textbox', { name: '2023 年末应达' }).isDisabled()).toBe(true)
    await page.getByLabel('对象').selectOption({ label: '澄湖区' })
    await page.getByRole('heading', { name: '常住人口城镇化率，澄湖区的路径' }).waitFor()
  })

  it('tells past lights as they were known then', async () => {
    await page.goto(`${lantu.url}/indicators/${named('常住人口城镇化率')?.indicatorId}`)
    await page.getByRole('button', { name: '按当时掌握的数' }).click()
    await page.getByText('每个季末只用那天已经登记的数').waitFor()
    expect(await page.locator('.only-wide svg [aria-label^="2022-03-31"]').first().getAttribute('aria-label')).toBeTruthy()
    expect(faults).toEqual([])
  })
})
