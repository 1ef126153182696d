import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

const outline = join(import.meta.dirname, '../corpus/qingchuanhu/outline.docx')

interface Listed {
  readonly items: readonly { readonly id: string; readonly indicatorId?: string; readonly name?: string; readonly title?: string }[]
}

describe.skipIf(!chromiumPath)('who answers for what, and how much each place', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  let plan: string
  const faults: string[] = []
  const api = async <T = Listed>(path: string, body?: unknown): Promise<T> => {
    const post = body === undefined ? {} : { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) }
    const headers: Record<string, string> = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }
    return (await (await fetch(`${lantu.url}/api/v1${path}`, { ...post, headers })).json()) as T
  }
  const soon = <T>(ask: () => T | Promise<T>) => expect.poll(ask)
  const counted = async (name: RegExp) => Number(/\d+/.exec((await page.getByRole('button', { name }).textContent()) ?? '')?.[0])

  beforeAll(async () => {
    lantu = await startLantu()
    const form = new FormData()
    form.set('file', new Blob([readFileSync(outline)]), 'outline.docx')
    const { id } = await api<{ id: string }>('/imports', form)
    while ((await api<{ finishedAt: string | null }>(`/imports/${id}`)).finishedAt === null)
      await new Promise(done => setTimeout(done, 300))
    await api('/decisions/bulk', { verb: 'accept', minConfidence: 0.6 })
    for (const [name, code] of [
      ['澄湖区', '990102'],
      ['石梁县', '990121'],
    ])
      await api('/jurisdictions', { name, code })
    plan = (await api('/plans')).items[0]?.id as string
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })).newPage()
    page.on('pageerror', error => faults.push(error.message))
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  it('takes a suggestion over by keyboard, then all, and undoes it', async () => {
    await page.goto(`${lantu.url}/duty`)
    await page.getByRole('heading', { level: 1, name: '责任' }).waitFor()
    await soon(() => counted(/^没有牵头单位/)).toBeGreaterThan(20)
    const open = await counted(/^没有牵头单位/)
    await page.getByRole('button', { name: /^有建议/ }).click()
    // the page that asks for suggestions alone has come: every row offers one
    await soon(async () => (await page.locator('.dsug').count()) === (await page.locator('.dlist tbody tr').count())).toBe(true)
    await page.keyboard.press('a')
    await soon(() => counted(/^没有牵头单位/)).toBe(open - 1)
    await page.keyboard.press('u')
    await soon(() => counted(/^没有牵头单位/)).toBe(open)
    await page.keyboard.press('Shift+A')
    // the units that the text names are bodies now, and the catalogue finds some of them for what is left
    await soon(() => counted(/^没有牵头单位/)).toBeLessThan(open - 20)
  })

  it('changes a lead in a form, shows the matrix, and a body’s page with its letter', async () => {
    await page.getByRole('button', { name: /^有建议/ }).click()
    await page.getByRole('searchbox').fill('科学技术局')
    // the list that was asked for with these words has come: each row has them
    const rows = page.locator('.dlist tbody tr')
    await soon(async () => (await rows.filter({ hasText: '科学技术局' }).count()) / (await rows.count())).toBe(1)
    await page.getByRole('button', { name: '调整' }).first().click()
    await page.getByLabel('分管领导').fill('副市长秦知远')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('cell', { name: '副市长秦知远' }).first().waitFor()
    await page.getByRole('button', { name: '矩阵' }).click()
    await page.locator('.dmx td.lead').first().waitFor()
    await page.getByRole('link', { name: '科学技术', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: '市科学技术局' }).waitFor()
    // what is still to come stands first, and what is past its date below a heading of its own
    await page.getByRole('searchbox').fill('')
    await page.getByRole('heading', { level: 2, name: '已过期限' }).waitFor()
    const months = await Promise.all((await page.locator('.dowes').all()).map(list => list.locator('li > .n').allTextContents()))
    const past = months.at(-1)?.toSorted() ?? []
    expect(past.length).toBeGreaterThan(0)
    for (const month of months.slice(0, -1).flat()) expect(month >= (past.at(-1) as string)).toBe(true)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '目标责任书（Word）' }).click()])
    expect(download.suggestedFilename()).toBe('市科学技术局目标责任书.docx')
  })

  it('breaks a target down: locks, shows what is left, shares it out, takes steps back, saves, sends, is agreed and issued', async () => {
    await page.goto(`${lantu.url}/breakdown`)
    await page.getByRole('link', { name: '高新技术企业数', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '高新技术企业数' }).waitFor()
    await page.locator('label:has-text("分配方法") select').selectOption('equal')
    const cell = page.getByLabel('澄湖区 2025 年', { exact: true })
    await soon(() => cell.inputValue()).toBe('300')
    await cell.fill('350')
    await cell.press('Enter')
    await page.getByText('超 50').waitFor()
    await page.getByRole('button', { name: '重新分配' }).click()
    await soon(() => page.getByLabel('石梁县 2025 年', { exact: true }).inputValue()).toBe('250')
    await page.keyboard.press('Control+z')
    await page.getByText('超 50').waitFor()
    await page.getByRole('button', { name: '重做' }).click()
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: '送出征求意见' }).click()
    await page.getByRole('button', { name: '同意：澄湖区' }).click()
    await page.getByRole('button', { name: '异议：石梁县' }).click()
    await page.getByLabel('理由').fill('基数偏高')
    await page.keyboard.press('Control+Enter')
    await page.getByText('基数偏高').waitFor()
    await page.getByRole('button', { name: '下达' }).click()
    await page.getByLabel('仍要下达的理由').fill('市政府常务会议已审定')
    await page.keyboard.press('Control+Enter')
    await page.locator('.bstate.issued').waitFor()
    const firms = (await api(`/breakdowns?plan=${plan}`)).items.find(one => one.name === '高新技术企业数')
    expect(firms).toMatchObject({ state: 'issued', agreed: 1, objected: 1 })
    expect(faults).toEqual([])
  })

  it('asks before unsaved work is left: by a link, by the back button, by closing the tab', async () => {
    const cell = page.getByLabel('澄湖区 2024 年', { exact: true })
    await cell.fill('123')
    await cell.press('Enter')
    const asked = page.getByRole('dialog').filter({ hasText: '还没有保存' })
    await page.getByRole('link', { name: '指标', exact: true }).first().click()
    await asked.getByRole('button', { name: '留在这里' }).click()
    await asked.waitFor({ state: 'hidden' })
    expect(await cell.inputValue()).toBe('123')
    await page.goBack()
    await asked.getByRole('button', { name: '留在这里' }).click()
    await asked.waitFor({ state: 'hidden' })
    expect(await cell.inputValue()).toBe('123')
    // looking for a word on the page leaves nothing
    await page.getByRole('searchbox').fill('湖')
    await soon(() => page.url()).toContain('q=')
    expect(await asked.count()).toBe(0)
    const kinds: string[] = []
    page.on('dialog', dialog => {
      kinds.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    expect(kinds).toEqual(['beforeunload'])
    await page.getByLabel('澄湖区 2024 年', { exact: true }).fill('124')
    await page.getByLabel('澄湖区 2024 年', { exact: true }).press('Enter')
    await page.getByRole('link', { name: '指标', exact: true }).first().click()
    await asked.getByRole('button', { name: '不保存，离开' }).click()
    await page.getByRole('heading', { level: 1, name: '指标' }).waitFor()
    // nothing is asked where nothing was changed
    await page.getByRole('link', { name: '任务', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: '任务' }).waitFor()
    expect(faults).toEqual([])
  })
})
