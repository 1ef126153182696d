import { LantuError } from '@lantu/model/errors'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array) => {
  try {
    return (await readPlan(bytes)).statements.length
  } catch (error) {
    if (error instanceof LantuError) return error.code
    throw error
  }
}

/** How much longer four times the text takes: a ratio, not a time; quadratic work would make it sixteen. */
async function growth(piece: string, times: number): Promise<number> {
  const take = async (count: number) => {
    const bytes = encode(`青川湖市规划\n序号\n指标\n单位\n2020年\n${piece.repeat(count)}`)
    const start = process.cpuUsage()
    await readPlan(bytes)
    const used = process.cpuUsage(start)
    return used.user + used.system
  }
  // compiled before it is measured: of a few milliseconds that would be most
  await take(times)
  // the least of three: whatever else the machine does only adds
  const least = async (count: number) => Math.min(await take(count), await take(count), await take(count))
  return (await least(times * 4)) / Math.max(1, await least(times))
}

describe('bad input is a normal event', () => {
  it('answers with a code that has a sentence', async () => {
    expect(await read(new Uint8Array())).toBe('file.empty')
    expect(await read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]))).toBe('file.unknown-type')
    expect(await read(encode(' \n\t '))).toBe('document.no-text')
    expect(await read(encode('%PDF-1.7\nnothing'))).toBe('file.damaged')
    expect(await read(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toMatch(/^file\./)
    expect(await read(new Uint8Array(51 * 1024 * 1024).fill(0x31))).toBe('file.too-large')
  })

  it('reads past a row of a table that has no cells', async () => {
    const row = (name: string) => `<tr><td>${name}</td><td>70</td></tr>`
    const table = `<table><tr><td>指标</td><td>2025年</td></tr>${row('粮食产量（万吨）')}<tr></tr>${row('森林覆盖率（%）')}</table>`
    const { statements } = await readPlan(encode(`<html><body><h1>青川湖市规划</h1>${table}</body></html>`))
    expect(statements.map(statement => statement.kind === 'observation' && statement.indicator)).toEqual(['粮食产量', '森林覆盖率'])
  })

  it('reads a lone surrogate and absurd numbers without a fault', async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x30, 0x00, 0x4e, 0x00]))).toBeTypeOf('number')
    expect(await read(encode(`产量达到${'9'.repeat(400)}吨。`))).toBeTypeOf('number')
  })

  for (const [name, piece, times] of [
    ['one line without an end', '地区生产总值增长8%，', 4000],
    ['a table of one cell a line', '1\n甲乙\n亿元\n5\n', 3000],
    ['brackets that never close', '（', 30_000],
    ['numbers in a row', '1:', 20_000],
    ['rows of cells', 'a\tb\tc\n', 8000],
    ['an enumeration of projects', '建设湖东路、', 12_000],
    ['conjunctions and classes', '和石梁等3座水库以及', 2000],
    ['clauses that promise', '推进改革，', 5000],
    ['headings that nobody knows over rows of other lengths', '项次 监测点 2020年 期初\n甲 乙 3 4 5 6 7\n丙 3\n', 2500],
  ] as const) {
    it(`takes time in proportion to ${name}`, async () => {
      expect(await growth(piece, times)).toBeLessThan(9)
    })
  }
})

it('reads a sentence that says of two that both doubled, again and again, without a name that holds all before it', async () => {
  const said = '水产品产量达到12万吨，饲料产量达到9万吨，均翻一番，'
  expect(await read(encode(`青川湖市政府工作报告\n\n一、2023年工作回顾\n\n${said.repeat(400)}。`))).toBeGreaterThan(800)
})
