import { expect, it } from 'vitest'
import { decodeDocument } from '../decode/decode-document.ts'
import { normalise } from './normalise.ts'

const linesOf = async (text: string) =>
  normalise(await decodeDocument(new TextEncoder().encode(text)))
    .text.trim()
    .split('\n')

it('leaves numbers that count up among the values of a table', async () => {
  const rows = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯', (kind, row) => [
    String(row + 1),
    `${kind}类设施覆盖率`,
    '%',
    '60',
    '60',
    String((row % 5) + 2),
    '统计',
  ])
  const cells = ['序号', '指标名称', '单位', '城区', '全市', '权重', '部门', ...rows.flat()]
  expect(await linesOf(cells.join('\n'))).toEqual(cells)
})

it('hides numbers of pages between which words stand', async () => {
  const page = (number: number) => [
    ...Array.from({ length: 14 }, (_, at) => `第${'一二三四五六七'[number]}页的第${at + 1}行写着全市公园建设的情况`),
    String(number + 3),
  ]
  const text = [0, 1, 2, 3].flatMap(page)
  expect(await linesOf(text.join('\n'))).not.toContain('5')
})
