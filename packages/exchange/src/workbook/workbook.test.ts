import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import type { RowIn, SheetShape } from './sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

const shape: SheetShape = {
  name: '项目',
  notes: ['青川湖市重大项目。带 * 的必填。'],
  columns: [
    { key: 'code', header: '编号', type: 'text', locked: true },
    { key: 'name', header: '项目名称', type: 'text', required: true, maxLength: 60 },
    { key: 'invest', header: '总投资（万元）', type: 'decimal', min: '0' },
    { key: 'length', header: '车道数', type: 'integer' },
    { key: 'start', header: '开工日期', type: 'date' },
    { key: 'month', header: '月份', type: 'month' },
    { key: 'key', header: '省重点', type: 'boolean' },
    {
      key: 'stage',
      header: '阶段',
      type: 'list',
      options: [
        { value: 'idea', label: '谋划' },
        { value: 'reserve', label: '储备' },
      ],
    },
    {
      key: 'unit',
      header: '单位',
      type: 'list',
      options: Array.from({ length: 90 }, (_, i) => ({ value: `u${i}`, label: `青川湖市第${i}局` })),
    },
  ],
}
const read = async (bytes: Uint8Array, of = shape) => {
  const { sheets, problems } = await readWorkbook(bytes, [of])
  return { rows: (sheets[of.name]?.rows ?? []).map(row => row.values), problems }
}

/** A workbook as a person might have made it, cell by cell. */
async function byHand(work: (sheet: ExcelJS.Worksheet) => void, name = '项目'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  work(workbook.addWorksheet(name))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('what was written', () => {
  it('is read back without a difference', async () => {
    const text = fc.stringMatching(/^[一-龥A-Za-z0-9=+\-@<>&"'。]{1,20}$/)
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(99))
      .map(([whole, cents]) => (cents ? `${whole}.${String(cents).padStart(2, '0').replace(/0$/, '')}` : `${whole}`))
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map(d => d.toISOString().slice(0, 10))
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
    const row = fc.record({
      code: maybe(fc.stringMatching(/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/)),
      name: text,
      invest: maybe(decimal),
      length: maybe(fc.integer().map(String)),
      start: maybe(date),
      month: maybe(date.map(d => d.slice(0, 7))),
      key: maybe(fc.constantFrom('true', 'false')),
      stage: maybe(fc.constantFrom('idea', 'reserve')),
      unit: maybe(fc.constantFrom('u0', 'u89')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async rows => {
        const bytes = await writeWorkbook([{ shape: { ...shape, protect: true }, rows: rows as RowIn[] }])
        expect(await read(bytes)).toEqual({ rows, problems: [] })
      }),
      { numRuns: 25 },
    )
  })

  it('holds choices, frozen head, protection and no formula', async () => {
    const bytes = await writeWorkbook([{ shape: { ...shape, protect: true }, rows: [{ name: '=HYPERLINK("x")', invest: '12.5' }] }])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
    const sheet = workbook.getWorksheet('项目') as ExcelJS.Worksheet
    expect(sheet.getCell('B3').value).toBe('=HYPERLINK("x")')
    expect(sheet.getCell('B3').type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell('C3').value).toBe(12.5)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet.getCell('H3').dataValidation).toMatchObject({ type: 'list', formulae: ['"谋划,储备"'] })
    expect(sheet.getCell('I3').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$2:$A$91'] })
    expect([sheet.getCell('A3').protection?.locked, sheet.getCell('B3').protection?.locked]).toEqual([undefined, false]) // locked is what a cell is unless told
    expect(workbook.getWorksheet('选项')?.state).toBe('hidden')
  })
})

describe('what people do to workbooks', () => {
  it('moved columns, title rows, merged cells, formulas, typed numbers and dates', async () => {
    const bytes = await byHand(sheet => {
      sheet.addRow(['青川湖市重大项目表'])
      sheet.mergeCells('A1:E1')
      sheet.addRow(['阶段', '总投资 （万元）', '项目名称', '开工日期', '月份', '备注'])
      sheet.addRow(['储备', '１,２３４.50', '湖滨大道', '2024年3月5日', '2024.6'])
      sheet.addRow([null, { formula: 'B9*2', result: 88.5 }, ' 城北水厂 ', new Date('2025-01-31T00:00:00Z'), '202412', '无'])
      sheet.mergeCells('A3:A4')
      sheet.addRow([])
    })
    const { sheets, problems } = await readWorkbook(bytes, [shape])
    expect(problems).toEqual([])
    expect(sheets.项目?.rows.map(row => row.row)).toEqual([3, 4])
    expect(sheets.项目?.rows.map(row => row.values)).toEqual([
      { stage: 'reserve', invest: '1234.50', name: '湖滨大道', start: '2024-03-05', month: '2024-06' },
      { stage: 'reserve', invest: '88.5', name: '城北水厂', start: '2025-01-31', month: '2024-12' },
    ])
    expect(sheets.项目?.unknownHeaders).toEqual(['备注'])
  })

  it('every bad cell is named with its reason, in both languages', async () => {
    const bytes = await byHand(sheet => {
      sheet.addRow(['项目名称', '总投资（万元）', '车道数', '开工日期', '阶段', '省重点', '月份'])
      sheet.addRow(['', '约五亿', 1.5, '2024-02-30', '开工', '也许', '2024-13'])
      sheet.addRow(['桥', -3, { formula: '1/0', result: { error: '#DIV/0!' } }, 3, '储备', '是', { formula: 'A1' }])
    })
    const { problems } = await read(bytes)
    expect(problems.map(problem => problem.cell)).toEqual(['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'B3', 'C3', 'D3', 'G3'])
    expect(problems.find(problem => problem.cell === 'B2')).toEqual({
      sheet: '项目',
      cell: 'B2',
      zh: '应填数字，不能是“约五亿”',
      en: 'a number is expected, not “约五亿”',
    })
    expect(problems.find(problem => problem.cell === 'C3')?.zh).toContain('#DIV/0!')
    expect(problems.every(problem => problem.zh && problem.en)).toBe(true)
  })

  it('a missing sheet, header or column is said', async () => {
    expect((await readWorkbook(await byHand(sheet => sheet.addRow(['别的'])), [shape])).problems[0]?.zh).toContain('找不到表头')
    const other = await byHand(sheet => sheet.addRow(['项目名称']), '其他')
    expect((await readWorkbook(other, [shape, { ...shape, name: '资金' }])).problems.map(problem => problem.sheet)).toEqual([
      '项目',
      '资金',
    ])
    expect((await read(await byHand(sheet => sheet.addRow(['总投资（万元）', '阶段'])))).problems[0]?.zh).toContain('找不到表头')
  })
})

/** A stored or deflated archive with one part, whose directory may lie about its size. */
function zip(name: string, data: Buffer, statedSize = data.length): Uint8Array {
  const packed = deflateRawSync(data)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(statedSize, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(statedSize, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

describe('what is refused', () => {
  const refused = (bytes: Uint8Array, limits = {}) => readWorkbook(bytes, [shape], limits).catch((error: { code?: string }) => error.code)

  it('a bomb, one whose directory lies, what is no workbook, an old one, a damaged one', async () => {
    expect(await refused(zip('xl/workbook.xml', Buffer.alloc(40_000_000)))).toBe('file.bomb')
    expect(await refused(zip('xl/workbook.xml', Buffer.alloc(40_000_000), 100))).toBe('workbook.unreadable')
    expect(await refused(Buffer.from('编号,项目\n'))).toBe('workbook.not-one')
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('workbook.old')
    const good = await writeWorkbook([{ shape, rows: [{ name: '桥' }] }])
    expect(await refused(good.slice(0, good.length - 100))).toBe('workbook.unreadable')
    expect(await refused(new Uint8Array())).toBe('file.empty')
  })

  it('more rows than the limit, and no bytes can bring it down otherwise', async () => {
    const good = await writeWorkbook([{ shape, rows: Array.from({ length: 20 }, (_, i) => ({ name: `桥${i}` })) }])
    expect(await refused(good, { maxRows: 10 })).toBe('workbook.too-large')
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bytes = good.slice()
        bytes[at] = value
        const outcome = await readWorkbook(bytes, [shape]).then(
          () => 'read',
          (error: { code?: string }) => error.code ?? String(error),
        )
        expect(outcome).toMatch(/^(read|workbook\.|file\.)/)
      }),
      { numRuns: 60 },
    )
  })
})
