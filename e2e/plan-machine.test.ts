import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

const outline = join(import.meta.dirname, '../corpus/qingchuanhu/outline.docx')

describe.skipIf(!chromiumPath)('the plan as a machine: values, amendments, stages', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  const faults: string[] = []
  const api = (path: string, init?: RequestInit) => fetch(`${lantu.url}/api/v1${path}`, init)

  beforeAll(async () => {
    lantu = await startLantu()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(readFileSync(outline))]), 'outline.docx')
    const { id } = (await (await api('/imports', { method: 'POST', body: form })).json()) as { id: string }
    // the stream of events ends with the job
    await (await api(`/imports/${id}/events`)).text()
    const bulk = { verb: 'accept', kind: 'observation', minConfidence: 0.85 }
    await api('/decisions/bulk', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(bulk) })
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })).newPage()
    page.on('pageerror', error => faults.push(error.message))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  it('takes a paste from a spreadsheet, says which cells are wrong, saves and takes it back', async () => {
    await page.goto(`${lantu.url}/values?q=${encodeURIComponent('森林覆盖率')}`)
    const cell = (column: number) => page.locator(`[data-cell="0:${column}"]`)
    await cell(0).waitFor()
    const before = await cell(0).inputValue()
    await cell(0).focus()
    const paste = (text: string) =>
      page.evaluate(pasted => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
    await paste('45.7\t46.0\t暂无')
    await page.getByText('1 格有问题，改好才能保存').first().waitFor()
    expect(await cell(2).getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(0).inputValue()).toBe(before)
    await cell(0).focus()
    await paste('45.7\t46.0\r\n')
    await page.keyboard.press('Control+s')
    await expect.poll(() => cell(1).inputValue()).toBe('46.0')
    await page.getByRole('button', { name: '撤销上次录入的 2 个值' }).click()
    await expect.poll(() => cell(1).inputValue()).not.toBe('46.0')
  })

  it('amends a target: proposed, reviewed, decided; and shows the register before and after', async () => {
    await page.goto(`${lantu.url}/amendments`)
    await page.getByRole('link', { name: '提出调整' }).click()
    await page.getByLabel('调整名称').fill('关于调整森林覆盖率目标的方案')
    await page.getByLabel('依据').fill('纲要第二十章第五节')
    await page.getByRole('combobox', { name: '选要调整或取消的目标' }).click()
    await page.keyboard.type('森林覆盖率')
    await page.keyboard.press('Enter')
    await page.getByLabel('森林覆盖率，调整后').fill('47.5')
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '关于调整森林覆盖率目标的方案' }).waitFor()
    await page.getByText('还没有登记中期评估').first().waitFor()
    await page.getByRole('button', { name: '审核通过' }).click()
    const decide = page.getByRole('button', { name: '记录决定' })
    await decide.waitFor()
    expect(await decide.isDisabled()).toBe(true)
    await page.getByLabel('决定机关').fill('青川湖市人民代表大会常务委员会')
    await decide.click()
    await page.getByText('已决定', { exact: true }).first().waitFor()
    await page.goto(`${lantu.url}/amendments`)
    await page.getByText('有 1 项不同：').waitFor()
    await page.getByText(/条变更记录首尾相接/).waitFor()
  })

  it('records a stage of the plan and edits who approved it', async () => {
    await page.goto(`${lantu.url}/plans`)
    await page.getByRole('link', { name: /国民经济和社会发展/ }).click()
    await page.getByRole('heading', { name: '编制与实施的阶段' }).waitFor()
    await page.getByLabel('阶段').selectOption('evaluation')
    await page.getByRole('button', { name: '记录这一阶段' }).click()
    await page.getByText(/现处评估阶段/).waitFor()
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('批准机关').fill('市人民代表大会')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.planfacts').getByText('市人民代表大会').waitFor()
  })

  it('finds two characters everywhere and leads to the sentence', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('水库')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '原文' }).waitFor()
    await page
      .locator('section', { has: page.getByRole('heading', { name: '原文' }) })
      .getByRole('link', { name: /松溪水库/ })
      .first()
      .click()
    await page.waitForURL(/\/reader\/.+at=\d+/)
    expect(faults).toEqual([])
  })
})
