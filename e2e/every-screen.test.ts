import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Names that paper does not show: one sign a line, or not at all. */
function lostNames(): string[] {
  const names = [...document.querySelectorAll<HTMLElement>('main :is(table.list td.lead, .split .plain, th .plain)')]
  return names
    .filter(one => (one.textContent ?? '').trim().length > 3 && one.closest('section')?.checkVisibility() && one.offsetWidth < 40)
    .map(one => `“${one.textContent?.trim().slice(0, 20)}” is ${one.offsetWidth} px wide`)
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from './accessibility.ts'
import { chromiumPath, launchBrowser, slow } from './browser.ts'
import { type LantuProcess, startDemo, startLantu } from './lantu-process.ts'
import { lowContrast } from './low-contrast.ts'

/** Every address that the router knows, so that a new screen is looked at without being named here. */
const router = readFileSync(join(import.meta.dirname, '../apps/web/src/router.tsx'), 'utf8')
const PATHS = [...router.matchAll(/path: '(\/[^']*)'/g)].map(match => match[1] as string)

/** Where the identifier of a screen's address is found. */
const LISTS: Readonly<Record<string, string>> = {
  '/reader/$id': '/documents',
  '/indicators/$id': '/indicators?plan=',
  '/plans/$id': '/plans',
  '/amendments/$id': '/amendments?plan=',
  '/projects/$id': '/library/projects?limit=1',
  '/tasks/$id': '/tasks?list=plan&plan=',
  '/tasks/meetings/$id': '/meetings',
  '/duty/bodies/$id': '/organizations',
  '/indicators/$id/path': '/breakdowns?plan=',
  '/breakdown/$id': '/breakdowns?plan=',
}

/** Lists that a phone shows as cards; what else is wider than its frame keeps its first column in sight. */
const CARDS = ['/breakdown', '/duty/organizations', '/amendments', '/amendments/$id', '/plans', '/indicators', '/projects/slips', '/duty']

/** Addresses of which nothing more is said. */
const NOWHERE = ['/nowhere', '/indicators/00000000-0000-4000-8000-000000000000', '/tasks/none']

/** In the page: frames whose table is wider than they are, `any` of them or those that lose their first column. */
const wideFrames = (any: boolean) =>
  [...document.querySelectorAll<HTMLElement>('.tscroll')].flatMap(frame => {
    const first = frame.querySelector('tbody tr > :first-child')
    const wide = frame.scrollWidth > frame.clientWidth + 1
    return wide && (any || !first || getComputedStyle(first).position !== 'sticky')
      ? [`table ${frame.scrollWidth - frame.clientWidth} px wider than its frame`]
      : []
  })

/** In the page, on a phone: sheets that do not fill its column. */
const narrowSheets = () =>
  [...document.querySelectorAll<HTMLElement>('main .sheet')].flatMap(sheet => {
    const { width } = sheet.getBoundingClientRect()
    return width && width < innerWidth - 40 && !sheet.parentElement?.closest('.sheet')
      ? [`sheet of ${Math.round(width)} px: ${sheet.className}`]
      : []
  })

/** In the page, on a phone: what a finger would miss. Links within sentences, and what is felt around itself, are left out. */
const smallTargets = () => {
  const low = [...document.querySelectorAll<HTMLElement>('main :is(.btn, .chip, select, .seg a)')].filter(one => {
    const { height } = one.getBoundingClientRect()
    return height > 0 && height < 41.5 && one.checkVisibility() && !one.closest('.sr')
  })
  return [...new Set(low.map(one => `${one.offsetHeight} px for a finger: ${one.tagName} ${one.className}`))]
}

/** A look at every screen takes its time. */
const WALK = { timeout: 240_000 * slow }

describe.skipIf(!chromiumPath)('every screen of the demonstration', () => {
  let lantu: LantuProcess
  let fresh: LantuProcess
  let browser: Browser
  const addresses: string[] = []

  beforeAll(async () => {
    lantu = await startDemo()
    fresh = await startLantu()
    const get = async (path: string) => (await fetch(`${lantu.url}/api/v1${path}`)).json()
    const { plan } = await get('/overview')
    for (const path of PATHS) {
      if (!path.includes('$id')) addresses.push(path)
      else if (LISTS[path]) {
        const list = await get(LISTS[path].replace(/plan=$/, `plan=${plan.id}`))
        const one = (Array.isArray(list) ? list : list.items)[0]
        if (one) addresses.push(path.replace('$id', one.indicatorId ?? one.id))
      }
    }
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
    await fresh?.stop()
  })

  const open = async (width: number, height: number, theme: string, language: string) => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    await context.addInitScript(
      ([dark, tongue]) => {
        localStorage.setItem('lantu-theme', dark as string)
        localStorage.setItem('lantu-language', tongue as string)
      },
      [theme, language],
    )
    return context
  }
  /** Goes from one address to the next until none is left, and says what is wrong there. */
  const walk = async (page: Page, url: string, left: string[]) => {
    const faults: string[] = []
    let here = ''
    page.on('pageerror', error => faults.push(`${here}: ${error.message}`))
    page.on('console', message => message.type() === 'error' && faults.push(`${here}: ${message.text()}`))
    page.on('response', response => response.status() >= 400 && faults.push(`${here}: ${response.status()} ${response.url()}`))
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      here = address
      await page.goto(url + address)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 1) faults.push(`${address}: ${wide} px wider than the screen`)
      const heading = await page.locator('h1').first().textContent()
      const title = await page.title()
      // the cockpit is headed by how far the plan is
      if (address !== '/' && heading && !title.startsWith(heading)) faults.push(`${address}: “${heading}” is called “${title}”`)
      const cards = CARDS.some(path => new RegExp(`^${path.replace('$id', '[0-9a-f-]{36}')}$`).test(address))
      if ((page.viewportSize()?.width ?? 0) < 720)
        for (const found of [
          ...(await page.evaluate(wideFrames, cards)),
          ...(await page.evaluate(narrowSheets)),
          ...(await page.evaluate(smallTargets)),
        ])
          faults.push(`${address}: ${found}`)
      for (const find of [lowContrast, accessibilityFaults])
        faults.push(...(await page.evaluate(find)).map(found => `${address}: ${found}`))
    }
    return faults
  }
  /** By two pages at a time: while one waits until nothing more is loaded, the other is looked at. */
  const look = async (context: BrowserContext, url = lantu.url, where: readonly string[] = addresses) => {
    const left = [...where]
    const pages = await Promise.all([context.newPage(), context.newPage()])
    const faults = await Promise.all(pages.map(page => walk(page, url, left)))
    await context.close()
    return faults.flat()
  }

  it('knows an address for each of them', () => {
    expect(addresses).toHaveLength(PATHS.length)
  })

  it('has no fault, no failed request, no sideways page and no pale word: wide, light, in Chinese', WALK, async () => {
    expect(await look(await open(1280, 860, 'light', 'zh'))).toEqual([])
  })

  it('has none on a phone, dark, in English', WALK, async () => {
    expect(await look(await open(390, 844, 'dark', 'en'))).toEqual([])
  })

  it('has none before there is a plan, and where an address leads nowhere', WALK, async () => {
    const lists = PATHS.filter(path => !path.includes('$id'))
    expect(await look(await open(390, 844, 'light', 'en'), fresh.url, lists)).toEqual([])
    const lost = await look(await open(1280, 860, 'dark', 'zh'), fresh.url, NOWHERE)
    // the answer that there is no such thing is the browser's own word on the console
    expect(lost.filter(one => !/: 40[04] |status of 40[04]/.test(one))).toEqual([])
  })

  it('shows where the keyboard is at each of its stops, of which the first leads past the head', async () => {
    const context = await open(1280, 860, 'dark', 'zh')
    const page = await context.newPage()
    await page.goto(lantu.url)
    await page.locator('main .lamps').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    const unseen: string[] = []
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return undefined
        const shown = [one, one.parentElement as Element].some(
          element => Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2 && getComputedStyle(element).outlineStyle !== 'none',
        )
        return shown ? undefined : one.outerHTML.slice(0, 120)
      })
      if (found) unseen.push(found)
    }
    expect(unseen).toEqual([])
    await context.close()
  })

  it('presses the button that has the focus, opens its dialog at once, and gives the focus back', async () => {
    const context = await open(1280, 860, 'light', 'zh')
    const page = await context.newPage()
    const dialog = page.getByRole('dialog')
    await page.goto(`${lantu.url}/duty`)
    await page.getByRole('button', { name: /^任务/ }).press('Enter')
    await page.locator('main tbody tr').first().waitFor()
    expect(await dialog.count()).toBe(0)
    await page.goto(`${lantu.url}/tasks/meetings`)
    const enter = page.getByRole('button', { name: '登记会议' })
    await enter.press('Enter')
    await dialog.waitFor()
    expect(await dialog.evaluate(one => one.getAnimations({ subtree: true }).length)).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => enter.evaluate(one => one === document.activeElement)).toBe(true)
    await context.close()
  })

  it('prints ink on white, whatever the theme of the screen, and every name in words', async () => {
    const context = await open(794, 1123, 'dark', 'zh')
    const page = await context.newPage()
    const faults: string[] = []
    for (const address of addresses.filter(one => /^\/($|indicators|tasks|duty|plans|review)/.test(one))) {
      await page.goto(lantu.url + address)
      await page.locator('h1').first().waitFor()
      await page.emulateMedia({ media: 'print' })
      faults.push(...(await page.evaluate(lowContrast)).filter(found => found.includes('contrast')).map(found => `${address}: ${found}`))
      faults.push(...(await page.evaluate(lostNames)).map(found => `${address}: ${found}`))
      await page.emulateMedia({ media: 'screen' })
    }
    expect(faults).toEqual([])
    await context.close()
  })

  it('says that the server is away, and goes on by itself when it is back', async () => {
    const context = await open(1280, 860, 'light', 'zh')
    const page: Page = await context.newPage()
    await page.goto(`${lantu.url}/indicators`)
    await page.locator('main table').waitFor()
    await page.route('**', route => route.abort('connectionrefused'))
    await page.getByRole('link', { name: '衔接检查', exact: true }).click()
    await page.getByText('连不上蓝图的服务，正在重试。').waitFor()
    await page.unroute('**')
    await page.getByRole('heading', { level: 1, name: '衔接检查' }).waitFor()
    await page.getByText('连不上蓝图的服务').waitFor({ state: 'detached' })
    await context.close()
  })

  it('leaves the decisions of the review within reach on a phone', async () => {
    const context = await open(390, 844, 'light', 'zh')
    const page = await context.newPage()
    await page.goto(`${lantu.url}/review`)
    const before = await page.locator('.queue h2').textContent()
    await page.getByRole('button', { name: '驳回' }).click()
    await expect.poll(() => page.locator('.queue h2').textContent()).not.toBe(before)
    await context.close()
  })
})
