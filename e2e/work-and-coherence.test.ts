import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

const TEXT = `青川湖市国民经济和社会发展第十四个五年规划纲要

第一章 发展目标

到2025年，森林覆盖率达到47.0%，常住人口城镇化率达到65%。

第二章 重点任务

建立健全生态补偿机制，由市财政局牵头，2023年底前完成。加快建设青川湖环湖绿道工程。推进城乡供水一体化，提升供水保障能力。

第三章 生态建设

加强天然林保护。到2025年，森林覆盖率达到48.6%。
`

describe.skipIf(!chromiumPath)('what follows the text', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    lantu = await startLantu()
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })).newPage()
    page.on('pageerror', error => faults.push(error.message))
    const file = join(lantu.dataFolder, 'outline.txt')
    await writeFile(file, TEXT)
    await page.goto(`${lantu.url}/imports`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/读出 [\d,]+ 条陈述/).waitFor({ timeout: 60_000 })
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    await fetch(`${lantu.url}/api/v1/decisions/bulk`, { method: 'POST', headers, body: JSON.stringify({ verb: 'accept' }) })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
  })

  it('reports a task, asks for its close-out and closes it, by keyboard and mouse', async () => {
    await page.goto(`${lantu.url}/tasks`)
    await page.locator('.wtasks .ti').first().click()
    await page.getByRole('button', { name: /报送进度/ }).waitFor()
    await page.keyboard.press('r')
    await page.getByLabel('完成（%）').fill('40')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('.rows').getByText('40', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: '申请销号' }).click()
    await page.getByLabel('依据').fill('验收报告 2024-06-20')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '同意销号' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '同意销号' }).click()
    await page.getByText('已销号').first().waitFor()
  })

  it('draws five-year tasks into a year’s list and saves it as a workbook', async () => {
    await page.goto(`${lantu.url}/tasks/lists`)
    await page.locator('.wtools select').selectOption('2024')
    await page.getByRole('button', { name: '从规划列入' }).click()
    const all = page.locator('.wpick fieldset legend input')
    await all.first().waitFor()
    for (const box of await all.all()) await box.check()
    await page.getByRole('button', { name: /^列入 \d+ 项$/ }).click()
    await page.locator('.wtasks li').first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '任务分解表（Excel）' }).click()
    expect((await download).suggestedFilename()).toMatch(/任务分解表\.xlsx$/)
  })

  it('holds a meeting whose decision becomes a task', async () => {
    await page.goto(`${lantu.url}/tasks/meetings`)
    await page.getByRole('button', { name: '登记会议' }).click()
    await page.getByLabel('会议名称').fill('规划实施领导小组会议')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '规划实施领导小组会议' }).waitFor()
    await page.getByRole('button', { name: '加一个议题' }).click()
    await page.getByRole('textbox', { name: '议题' }).fill('环湖绿道用地')
    await page.getByRole('textbox', { name: '议定' }).fill('月底前完成用地预审')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '转为任务' }).click()
    await page.getByLabel('责任单位').fill('市自然资源和规划局')
    await page.getByLabel('期限').fill('2030-01-31')
    await page.keyboard.press('Control+Enter')
    await page.locator('.wagenda').getByText('市自然资源和规划局').waitFor()
  })

  it('shows both sentences of a contradiction and keeps the decision', async () => {
    await page.goto(`${lantu.url}/coherence`)
    const panel = page.locator('.cside')
    await expect.poll(() => panel.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['47.0', '48.6']))
    await page.keyboard.press('w')
    await page.getByLabel('理由').fill('口径不同')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /已豁免/ }).click()
    await panel.getByText('口径不同').first().waitFor()
    await panel.getByRole('link', { name: '在原文中看' }).first().click()
    await page.waitForURL(/\/reader\/.+at=\d+/)
    expect(faults).toEqual([])
  })
})
