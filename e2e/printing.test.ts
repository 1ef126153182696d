import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startDemo } from './lantu-process.ts'

/** As the printer sees it: what stands in the page when it is printed. */
interface Seen {
  readonly rows: number
  readonly note: string
}

describe.skipIf(!chromiumPath)('long lists on paper', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    lantu = await startDemo()
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  /** A page that counts what it is asked to print, and leaves the printing to the test. */
  async function open(address: string, row: string): Promise<void> {
    await page?.close()
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await page.goto(lantu.url + address)
    await page.locator(row).first().waitFor()
  }

  async function printed(row: string): Promise<Seen> {
    await page.evaluate(selector => {
      window.addEventListener(
        'beforeprint',
        () => {
          const note = document.querySelector('.printnote')?.textContent ?? ''
          Object.assign(window, { seen: { rows: document.querySelectorAll(selector).length, note } })
        },
        { once: true },
      )
    }, row)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    return page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  }

  const byKey = async () => {
    await page.keyboard.press('Control+p')
    await page.locator('html[data-printed]').waitFor({ state: 'attached' })
  }

  it.each([
    ['/indicators', 'table.indic tbody tr'],
    ['/tasks', '.wtasks li'],
    ['/duty', '.dlist tbody tr'],
  ])('loads all pages of %s before it prints', async (address, row) => {
    await open(address, row)
    const before = await page.locator(row).count()
    await byKey()
    const seen = await printed(row)
    expect(seen.rows).toBeGreaterThan(before)
    expect(seen.note).toBe('')
  })

  it('says how much is printed where the menu of the browser does not wait', async () => {
    await open('/indicators', 'table.indic tbody tr')
    const { rows, note } = await printed('table.indic tbody tr')
    expect(note).toMatch(new RegExp(`^共 \\d+ 条，打印前 ${rows} 条。$`))
  })

  it('draws the rows out of sight, and no more than the screen does once it is printed', async () => {
    const row = 'table.ptable tbody tr:not(.gap)'
    await open('/projects?view=table', row)
    const before = await page.locator(row).count()
    const total = Number(await page.locator('table.ptable').getAttribute('aria-rowcount')) - 1
    expect(before).toBeLessThan(total)
    expect(await printed(row)).toEqual({ rows: total, note: '' })
    await expect.poll(() => page.locator(row).count()).toBe(before)
  })

  it.each([
    ['/indicators', 'upright'],
    ['/tasks', 'upright'],
    ['/review', 'upright'],
    ['/coherence', 'upright'],
    ['/projects?view=board', 'upright'],
    ['/projects?view=table', 'on its side'],
    ['/coherence/matrix', 'on its side'],
  ])('prints %s %s', async (address, way) => {
    await open(address, 'h1')
    await page.waitForLoadState('networkidle')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const [width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.slice(1).map(Number) ?? []
    expect(Number(width) > Number(height) ? 'on its side' : 'upright').toBe(way)
  })

  it('repeats the heads of the project table that sort it, which are buttons on the screen', async () => {
    await open('/projects?view=table', 'table.ptable tbody tr')
    await page.emulateMedia({ media: 'print' })
    const boxes = await page.locator('table.ptable thead .sort').evaluateAll(all => all.map(one => getComputedStyle(one).display))
    expect(new Set(boxes)).toEqual(new Set(['contents']))
  })

  it('prints a board as a list by stage over the whole width, and says where a stage ends before its last project', async () => {
    await open('/projects?view=board', '.pc')
    const { rows, note } = await printed('.pc')
    const stages = await page.locator('.bc .cn').allTextContents()
    expect(rows).toBeLessThan(stages.reduce((sum, count) => sum + Number(count), 0))
    expect(note).toMatch(/^共 \d+ 条，打印前 \d+ 条。$/)
    await page.emulateMedia({ media: 'print' })
    const widths = await page.evaluate(() =>
      ['.board', '.bc', '.pc'].map(one => document.querySelector(one)?.getBoundingClientRect().width),
    )
    expect(new Set(widths).size).toBe(1)
  })

  it('prints every finding with its sentences and its sum, and none of them twice', async () => {
    await open('/coherence', '.clist ul > li')
    const { rows, note } = await printed('.clist ul > li')
    expect(note).toBe('')
    const { counts } = await (await fetch(`${lantu.url}/api/v1/findings`)).json()
    const opened = counts.filter((one: { status: string; gone: boolean }) => one.status === 'open' && !one.gone)
    expect(rows).toBe(opened.reduce((sum: number, one: { all: number }) => sum + one.all, 0))
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.clist ul > li:has(> .cpaper blockquote)').count()).toBe(rows)
    expect(await page.locator('.cside').isVisible()).toBe(false)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('.cpaper').count()).toBe(0)
  })

  it('repeats the years of the Gantt on every page', async () => {
    await open('/projects?view=gantt', '.gantt-row')
    await page.emulateMedia({ media: 'print' })
    const boxes = await page.evaluate(() =>
      ['.gantt', '.gantt-years', '.gantt-row'].map(one => getComputedStyle(document.querySelector(one) as Element).display),
    )
    expect(boxes).toEqual(['table', 'table-header-group', 'table-row'])
  })

  it('ends at two thousand rows, and says so', async () => {
    const row = 'table.indic tbody tr'
    await open('/', 'h1')
    await page.route('**/api/v1/indicators?*', async route => {
      const asked = new URL(route.request().url())
      const from = Number(asked.searchParams.get('cursor') ?? 0)
      asked.searchParams.delete('cursor')
      const { items } = await (await route.fetch({ url: asked.href })).json()
      const many = Array.from({ length: 500 }, (_, i) => ({ ...items[i % items.length], id: `${from + i}` }))
      await route.fulfill({ json: { items: many, next: `${from + 500}`, total: 30_000, binding: 0 } })
    })
    await page.goto(`${lantu.url}/indicators`)
    await page.locator(row).first().waitFor()
    await byKey()
    expect(await page.locator(row).count()).toBe(2000)
    expect(await page.locator('.printnote').textContent()).toBe('共 30,000 条，打印前 2,000 条。')
  })
})
