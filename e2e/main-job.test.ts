import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

const outline = join(import.meta.dirname, '../corpus/qingchuanhu/outline.docx')
const count = async (page: Page) => Number(/\d+/.exec((await page.locator('.queue h2').textContent())?.replaceAll(',', '') ?? '')?.[0] ?? 0)

describe.skipIf(!chromiumPath)('from a file on the disk to the sentence behind a number', () => {
  let lantu: LantuProcess
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    // as a newcomer does: nothing is prepared
    lantu = await startLantu({ dataFolder: await mkdtemp(join(tmpdir(), 'lantu-first-')) })
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    page = await context.newPage()
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text())
    })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  it('begins with an empty register and says what to do', async () => {
    await page.goto(lantu.url)
    await page.getByText('还没有规划').waitFor()
    await page.locator('input[type=file]').setInputFiles(outline)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入' }).click()
    await page.getByText(/读出 [\d,]+ 条陈述/).waitFor({ timeout: 60_000 })
  })

  it('knows the same file again', async () => {
    await page.locator('input[type=file]').setInputFiles(outline)
    await page.getByText('这份文件以前导入过，没有重复存储。').waitFor({ timeout: 60_000 })
  })

  it('keeps in sight what it refused, until the next file comes', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') })
    await page.getByRole('alert').filter({ hasText: 'empty.txt' }).getByText('文件是空的').waitFor()
    await page.locator('input[type=file]').setInputFiles(outline)
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })

  it('says that a text is no plan, and lets it be withdrawn and put back by keyboard', async () => {
    const letter = Buffer.from('老友：\n\n见信好。我搬到了湖边，房子80平方米，离车站3公里。\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: letter })
    const row = page.locator('.jobs li', { hasText: 'letter.txt' })
    await row.getByText('看来不是规划或工作报告').waitFor({ timeout: 60_000 })
    await row.getByRole('button', { name: '撤下' }).focus()
    await page.keyboard.press('Enter')
    const yes = page.getByRole('dialog').getByRole('button', { name: '撤下' })
    await expect.poll(() => yes.evaluate(button => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const back = row.getByRole('button', { name: '放回' })
    await expect.poll(() => back.evaluate(button => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await row.getByRole('link', { name: '读原文' }).waitFor()
  })

  it('reviews by keyboard alone: accept, correct, reject, undo, and many at once', async () => {
    await page.goto(`${lantu.url}/review?kind=observation`)
    await page.locator('.queue h2').waitFor()
    const before = await count(page)
    expect(before).toBeGreaterThan(50)
    await page.keyboard.press('a')
    await expect.poll(() => count(page)).toBe(before - 1)
    await page.keyboard.press('x')
    await expect.poll(() => count(page)).toBe(before - 2)
    await page.keyboard.press('u')
    await expect.poll(() => count(page)).toBe(before - 1)
    await page.keyboard.press('e')
    await page.getByLabel('单位').fill('亿元')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => count(page)).toBe(before - 2)
    await page.keyboard.press('Shift+A')
    const many = page.getByRole('button', { name: /一次通过 [1-9]\d* 条/ })
    await many.waitFor()
    await expect.poll(() => many.isEnabled()).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => count(page)).toBeLessThan(before - 50)
  })

  it('leads from an indicator’s target to its sentence in the text', async () => {
    await page.goto(`${lantu.url}/indicators`)
    await page.getByRole('link', { name: '森林覆盖率' }).first().click()
    await page.getByRole('heading', { level: 1, name: '森林覆盖率' }).waitFor()
    const source = page.locator('.sv .src').first()
    await source.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reader\/.+at=\d+/)
    await page.locator('mark.on').first().waitFor()
    expect(await page.locator('mark.on').first().isVisible()).toBe(true)
    expect(await page.locator('[aria-current=true], .tbl.sel').count()).toBeGreaterThan(0)
  })

  it('shows every screen without a fault, in both languages, wide and narrow', async () => {
    for (const [width, height] of [
      [1280, 860],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const path of ['/', '/reader', '/review', '/indicators', '/rules', '/tasks', '/projects', '/imports']) {
        await page.goto(lantu.url + path)
        await page.locator('main h1, main h2').first().waitFor()
      }
    }
    await page.setViewportSize({ width: 1280, height: 860 })
    await page.getByRole('button', { name: /En/ }).click()
    await page.getByRole('link', { name: 'Review' }).first().waitFor()
    expect(faults).toEqual([])
  })

  it('keeps what it has through kill -9 and a new start', async () => {
    const documents = await (await fetch(`${lantu.url}/api/v1/documents`)).json()
    await lantu.kill()
    lantu = await startLantu({ dataFolder: lantu.dataFolder })
    expect(await (await fetch(`${lantu.url}/api/v1/documents`)).json()).toEqual(documents)
  })
})
