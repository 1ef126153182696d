import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchBrowser } from './browser.ts'
import { type LantuProcess, startLantu } from './lantu-process.ts'

const ADDED = 700

describe.skipIf(!chromiumPath)('the project library in a browser', () => {
  let lantu: LantuProcess
  let browser: Browser
  let page: Page
  let folder: string
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lantu-library-'))
    lantu = await startLantu()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' })
    page.on('pageerror', error => faults.push(error.message))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await lantu?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('takes a project in by hand and shows its page', async () => {
    await page.goto(`${lantu.url}/projects`)
    await page.getByRole('button', { name: '新增项目' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('项目', { exact: true }).fill('青川湖南岸大桥')
    await form.getByLabel(/总投资/).fill('23600.5')
    await form.getByLabel('领域').selectOption('transport')
    await form.getByLabel('领域').press('Control+Enter')
    await page.getByRole('heading', { name: '青川湖南岸大桥' }).waitFor()
    await page.getByText(/总投资 2\.36/).waitFor()
  })

  it('sends a workbook out, and takes it in again: tried first, then written, all of it', async () => {
    const bytes = await (await fetch(`${lantu.url}/api/v1/library/projects.xlsx`)).arrayBuffer()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes)
    const sheet = workbook.getWorksheet('项目') as ExcelJS.Worksheet
    for (let i = 0; i < ADDED; i++)
      sheet.addRow([null, `N-${String(i).padStart(4, '0')}`, `农村公路改造第${i}段`, i % 2 ? '储备' : '谋划', null, '交通', '改建'])
    const bad = join(folder, 'bad.xlsx')
    const cell = sheet.getCell('P4')
    cell.value = '约两亿'
    await workbook.xlsx.writeFile(bad)
    cell.value = 20000
    const good = join(folder, 'good.xlsx')
    await writeFile(good, new Uint8Array(await workbook.xlsx.writeBuffer()))

    await page.goto(`${lantu.url}/projects?view=table`)
    await page.getByRole('button', { name: '导入导出' }).click()
    await page.getByText('导入工作簿').click()
    await page.getByLabel('选择 .xlsx 文件').setInputFiles(bad)
    await page.getByRole('button', { name: '先试一遍' }).click()
    await page.getByText('应填数字，不能是“约两亿”').waitFor({ timeout: 60_000 })
    await page.getByLabel('选择 .xlsx 文件').setInputFiles(good)
    await page.getByRole('button', { name: '先试一遍' }).click()
    await page.getByText(`会新增 ${ADDED} 个、修改 0 个，1 个不变`).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '正式导入' }).click()
    await page.getByText(`已新增 ${ADDED} 个、修改 0 个，1 个不变`).waitFor({ timeout: 60_000 })
    await page.getByRole('dialog').getByText('关闭').click()
    await page
      .getByText(`${ADDED + 1} 个`, { exact: false })
      .first()
      .waitFor()
  })

  it('draws only the rows in sight, edits many at once and undoes it', async () => {
    const rows = page.locator('.ptable tbody tr:not(.gap)')
    await expect.poll(() => rows.count()).toBeGreaterThan(10)
    expect(await rows.count()).toBeLessThan(80)
    await page.keyboard.press('End')
    await page.waitForFunction(
      last =>
        [...document.querySelectorAll('.ptable tbody tr[aria-rowindex]')].some(row => Number(row.getAttribute('aria-rowindex')) === last),
      ADDED + 2,
    )
    await page.keyboard.press('Home')
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await page.getByText('已选 2 个').waitFor()
    await page.keyboard.press('e')
    const sector = page.getByRole('dialog').getByLabel('领域')
    await sector.selectOption('water')
    await sector.press('Control+Enter')
    await page.getByText('已修改 2 个项目').waitFor()
    const inWater = () =>
      fetch(`${lantu.url}/api/v1/library/projects?sector=water`)
        .then(answer => answer.json() as Promise<{ total: number }>)
        .then(answer => answer.total)
    expect(await inWater()).toBe(2)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(inWater).toBe(0)
  })

  it('moves a card through its gate by keyboard, with the reason kept', async () => {
    await page.goto(`${lantu.url}/projects?q=${encodeURIComponent('南岸大桥')}`)
    const card = page.locator('.bc0 .pc')
    await card.focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog').getByText('牵头单位').waitFor()
    await page.getByLabel('放行理由').fill('市政府常务会议议定')
    await page.getByLabel('放行理由').press('Control+Enter')
    await page.locator('.bc1 .pc').waitFor()
    await page.locator('.bc1 .pc a').click()
    await page.getByText('市政府常务会议议定').waitFor()
  })

  it('asks before a row that was taken away is lost with its dialog', async () => {
    const edit = page.locator('section.sheet', { hasText: '节点' }).getByRole('button', { name: '修改' }).first()
    const dialog = page.getByRole('dialog').filter({ has: page.locator('table.rowed') })
    await edit.click()
    await dialog.getByLabel('节点').fill('主桥合龙')
    await dialog.getByLabel('计划').fill('2025-06-30')
    await dialog.getByLabel('计划').press('Control+Enter')
    await page.getByRole('cell', { name: '主桥合龙' }).waitFor()
    await edit.click()
    await dialog.getByRole('button', { name: '移除' }).click()
    await page.keyboard.press('Escape')
    await page.getByText('现在关上').waitFor()
    await page.getByRole('button', { name: '留在这里' }).click()
    await dialog.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '不保存，关上' }).click()
    await page.getByRole('cell', { name: '主桥合龙' }).waitFor()
  })

  it('fits a phone and a sheet of A4, and nothing threw', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of ['', '?view=table', '?view=gantt', '?view=map', '/money', '/texts', '/slips', '/dispatch']) {
      await page.goto(`${lantu.url}/projects${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 390])
    }
    await page.goto(`${lantu.url}/projects?q=${encodeURIComponent('南岸大桥')}`)
    await page.locator('.pc a').first().click()
    await page.getByRole('heading', { name: '青川湖南岸大桥' }).waitFor()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(faults).toEqual([])
  })
})
