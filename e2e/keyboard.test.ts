import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startDemo } from './lantu-process.ts'

const REPORT =
  '青川湖市湖区驿站建设专项规划\n第一章 现状\n2023年湖区驿站接待骑行者4.2万人次，驿站总数为17座。\n第二章 目标\n到2025年，湖区驿站达到40座，接待骑行者超过9万人次，环湖绿道驿站覆盖率达到80%。\n'

/** What a newcomer does without a mouse; nothing in this file points at anything. */
describe.skipIf(!chromiumPath)('the main jobs by keyboard alone', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    lantu = await startDemo()
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })).newPage()
  }, 240_000)
  beforeEach(async () => {
    // so that each walk begins at the top of a page
    await page.goto('about:blank')
  })
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  const open = async (path: string) => {
    await page.goto(lantu.url + path)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
  }
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  /** What has the focus, by its words. */
  const focus = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null
      if (!one || one === document.body) return 'nothing'
      const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])].map(label => label.innerText) : []
      return one.id === 'main' ? 'main' : [one.getAttribute('aria-label'), ...labels, one.innerText].filter(Boolean).join(' ')
    })
  /** Goes on by Tab until it is there. */
  const tabTo = async (words: RegExp) => {
    for (let stops = 0; stops < 60; stops++) {
      await press('Tab')
      if (words.test(await focus())) return
    }
    throw new Error(`no stop is called ${words}`)
  }

  it('imports a report, reviews it and takes a decision back', async () => {
    // asked for before the key is pressed: the browser has to be told
    const chooser = page.waitForEvent('filechooser', { timeout: 60_000 })
    await open('/imports')
    await tabTo(/^选择文件$/)
    await press('Enter')
    await (await chooser).setFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) })
    await page.locator('.jobs li', { hasText: 'report.txt' }).getByRole('link', { name: '去审核' }).waitFor({ timeout: 60_000 })
    await tabTo(/^去审核$/)
    await press('Enter')
    const left = async () => Number(/\d+/.exec((await page.locator('.queue h2').textContent())?.replaceAll(',', '') ?? '')?.[0])
    await page.locator('.queue h2').waitFor()
    const before = await left()
    await press('a', 'x', 'u')
    await expect.poll(left).toBe(before - 1)
    await tabTo(/^修改/)
    await press('Enter')
    await page.locator('form.edit').waitFor()
    await press('Escape')
    await expect.poll(focus).toMatch(/^修改/)
  })

  it('finds an indicator, goes to its sentence, and is where it was after going back', async () => {
    await open('/')
    await press('/')
    await page.keyboard.type('森林覆盖率')
    await press('Enter')
    await page.locator('.searched .rows a').first().waitFor()
    await expect.poll(focus).toBe('main')
    await press('Tab')
    expect(await focus()).toBe('森林覆盖率')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '森林覆盖率' }).waitFor()
    await expect.poll(focus).toBe('main')
    await tabTo(/在原文中看/)
    await press('Enter')
    await page.waitForURL(/\/reader\/.+at=\d+/)
    await page.goBack()
    await expect.poll(focus).toMatch(/在原文中看/)
  })

  it('chooses a plan from its menu, and leaves the menu by Esc', async () => {
    await open('/indicators')
    await tabTo(/^选择规划/)
    const inMenu = () => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null)
    await press('Enter')
    await expect.poll(inMenu).toBe(true)
    await press('ArrowDown', 'Escape')
    await expect.poll(focus).toMatch(/^选择规划/)
    await press('Enter')
    await expect.poll(inMenu).toBe(true)
    await press('ArrowDown', 'Enter')
    await page.waitForURL(/plan=/)
    await expect.poll(focus).toMatch(/^选择规划/)
  })

  it('types a day as officials write it; one that is none is said and not taken', async () => {
    await open('/tasks/meetings')
    await tabTo(/^登记会议$/)
    await press('Enter')
    await expect.poll(focus).toMatch(/^会议名称/)
    await page.keyboard.type('青川湖市规划调度会')
    await tabTo(/^日期/)
    await press('Control+a')
    await page.keyboard.type('20240231')
    await press('Tab')
    await page.getByRole('alert').getByText('请填日期').waitFor()
    await press('Shift+Tab', 'Control+a')
    await page.keyboard.insertText('2024年8月9日')
    await press('Control+Enter')
    await page.waitForURL(/\/tasks\/meetings\/.+/)
    await page.locator('main').getByText('2024-08-09').first().waitFor()
    await expect.poll(focus).toBe('main')
  })

  it('enters a value, says why another is missing, and saves both', async () => {
    await open('/values')
    await page
      .getByLabel(/，2024年$/)
      .first()
      .waitFor()
    await tabTo(/，2024年$/)
    await press('ArrowDown')
    await page.keyboard.type('46.8')
    await press('ArrowUp', 'Alt+ArrowDown')
    expect(await focus()).toContain('没有数')
    await press('ArrowDown', 'Escape')
    expect(await focus()).toMatch(/2024年$/)
    await press('Control+s')
    await page.getByRole('button', { name: '撤销上次录入的 2 个值' }).waitFor()
  })

  it('breaks a target down: types, takes back, saves, sends it and has it agreed', async () => {
    const { plan } = await (await fetch(`${lantu.url}/api/v1/overview`)).json()
    const list = async () => (await (await fetch(`${lantu.url}/api/v1/breakdowns?plan=${plan.id}`)).json()).items
    const draft = (await list()).find((one: { state: string }) => one.state === 'draft')
    const field = page.getByLabel('澄湖区 2025 年', { exact: true })
    await open(`/breakdown/${draft.indicatorId}`)
    const before = await field.inputValue()
    await tabTo(/^澄湖区 2025 年$/)
    await press('Control+a')
    await page.keyboard.type('4.1')
    await press('Enter')
    await expect.poll(() => field.inputValue()).toBe('4.1')
    await press('Control+z')
    await expect.poll(() => field.inputValue()).toBe(before)
    await press('Control+Shift+Z')
    await expect.poll(() => field.inputValue()).toBe('4.1')
    // what is left over is not sent
    const edition = (n: number) => page.locator('.fig .more').getByText(`第 ${n} 稿`, { exact: true }).waitFor()
    await press('Control+s')
    await edition(2)
    await press('ArrowUp')
    await page.keyboard.type(before)
    await press('Enter', 'Control+s')
    await edition(3)
    await expect.poll(() => page.getByRole('button', { name: '送出征求意见' }).isEnabled()).toBe(true)
    await open(new URL(page.url()).pathname)
    await tabTo(/^送出征求意见$/)
    await press('Enter')
    await page.getByRole('button', { name: '同意：澄湖区' }).waitFor()
    await tabTo(/^同意：澄湖区/)
    await press('Enter')
    await expect
      .poll(async () => (await list()).find((one: { indicatorId: string }) => one.indicatorId === draft.indicatorId)?.agreed)
      .toBe(1)
  })

  it('answers a finding from the list beside its panel', async () => {
    await open('/coherence')
    await page.locator('.clist li').first().waitFor()
    const first = (await page.locator('.clist li > button').first().textContent()) ?? ''
    await tabTo(/^“/)
    await press('ArrowDown', 'ArrowUp', 'Tab')
    expect(await focus()).toMatch(/在原文中看/)
    await press('w')
    await expect.poll(focus).toMatch(/^理由/)
    await page.keyboard.type('按年度口径核对过')
    await press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('.clist li > button').first().textContent()).not.toBe(first)
  })

  it('proposes an amendment, reviews it and records the decision', async () => {
    await open('/amendments')
    await tabTo(/^提出调整$/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '提出调整' }).waitFor()
    await tabTo(/^调整名称/)
    await page.keyboard.type('关于调整研发投入目标的方案')
    await tabTo(/^选要调整或取消的目标/)
    await page.keyboard.type('研发经费')
    await page
      .getByRole('option', { name: /研发经费/ })
      .first()
      .waitFor({ state: 'attached' })
    await press('Enter')
    await expect.poll(focus).toMatch(/，调整后$/)
    await page.keyboard.type('2.5')
    await tabTo(/^提出$/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '关于调整研发投入目标的方案' }).waitFor()
    await tabTo(/^审核通过$/)
    await press('Enter')
    await expect.poll(focus).toMatch(/^日期/)
    await tabTo(/^决定机关/)
    await page.keyboard.type('青川湖市人民代表大会常务委员会')
    await press('Control+Enter')
    await expect.poll(focus).toBe('main')
    await page.locator('.tagl').getByText('已决定').waitFor()
  })

  it('reports on a task, asks for its close-out and closes it', async () => {
    await open('/tasks')
    await page.locator('.wtasks .ti').first().waitFor()
    const title = (await page.locator('.wtasks .ti').first().textContent()) ?? ''
    await tabTo(new RegExp(`^${title.slice(0, 12).replaceAll(/[()[\]]/g, '.')}`))
    await press('Enter')
    await page.getByRole('button', { name: '申请销号' }).waitFor()
    await tabTo(/^申请销号$/)
    await press('Enter')
    await expect.poll(focus).toMatch(/^依据/)
    await page.keyboard.type('验收报告')
    await press('Control+Enter')
    await page.getByRole('button', { name: '同意销号' }).waitFor()
    await tabTo(/^同意销号$/)
    await press('Enter')
    await expect.poll(focus).toMatch(/^理由/)
    await press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await tabTo(/^恢复$/)
    await page.getByText('已销号').first().waitFor()
  })

  it('accepts a table of the review whole, and takes it back', async () => {
    const get = async (path: string) => (await fetch(`${lantu.url}/api/v1${path}`)).json()
    const { plan } = await get('/overview')
    const [table] = (await get(`/review?plan=${plan.id}`)).tables
    await open(`/review?document=${table.documentId}&table=${table.statementId}`)
    const left = async () => Number(/\d+/.exec((await page.locator('.queue h2').textContent())?.replaceAll(',', '') ?? '')?.[0])
    await expect.poll(left).toBe(table.pending)
    await press('t')
    await expect.poll(() => page.getByRole('button', { name: `一次通过 ${table.pending} 条` }).isEnabled()).toBe(true)
    await tabTo(/^\d/)
    await press(' ')
    await page.getByRole('button', { name: `一次通过 ${table.pending - 1} 条` }).waitFor()
    await tabTo(/^一次通过/)
    await press('Enter')
    await expect.poll(left).toBe(1)
    await press('u')
    await expect.poll(left).toBe(table.pending)
  })

  it('loads the page anew where Lantu was renewed under the tab, once, and says so where that is no help', async () => {
    await open('/plans')
    let asked = 0
    // as the server answers for a file of an older build
    await page.route('**/assets/organizations-*.js', route => (asked++ === 0 ? route.fulfill({ status: 404 }) : route.continue()))
    await page.evaluate(() => Object.assign(window, { sameTab: true }))
    await page.evaluate(() => (history.pushState({}, '', '/duty/organizations'), dispatchEvent(new PopStateEvent('popstate'))))
    await page.getByRole('heading', { level: 1, name: '单位与行政区' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/duty/organizations')
    expect(await page.evaluate(() => 'sameTab' in window)).toBe(false)
    await open('/plans')
    await page.route('**/assets/rules-*.js', route => route.fulfill({ status: 404 }))
    await page.evaluate(() => (history.pushState({}, '', '/rules'), dispatchEvent(new PopStateEvent('popstate'))))
    await page.getByText('蓝图已经更新').waitFor()
    expect(new URL(page.url()).pathname).toBe('/rules')
    await page.unroute('**/assets/rules-*.js')
    await tabTo(/^重新载入$/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '亮灯规则' }).waitFor()
  })
})
