import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureCodePoints } from '@lantu/model/code-points'
import { LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { ObservationStatement } from '@lantu/model/statement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const corpus = join(import.meta.dirname, '../../../corpus/qingchuanhu')
const encode = (text: string) => new TextEncoder().encode(text)
const observations = (reading: Reading) => reading.statements.filter((s): s is ObservationStatement => s.kind === 'observation')

/** Every place is a slice of the stored text, sections and sentences nest, and cells lie in their tables. */
function faults(reading: Reading): string[] {
  const points = measureCodePoints(reading.document.text)
  const slice = (start: number, end: number) => reading.document.text.slice(points.toUnits(start), points.toUnits(end))
  const found: string[] = []
  for (const s of reading.statements) {
    if (slice(s.at, s.end) !== s.text) found.push(`words at ${s.at}`)
    if (slice(s.quoteStart, s.quoteEnd) !== s.quote) found.push(`quote at ${s.at}`)
    if (s.at < s.quoteStart || s.end > s.quoteEnd) found.push(`statement at ${s.at} outside its quote`)
    if (!reading.sections[s.section]) found.push(`section of ${s.at}`)
  }
  for (const section of reading.sections) {
    const parent = section.parent === null ? null : reading.sections[section.parent]
    if (parent && (section.start < parent.start || section.end > parent.end)) found.push(`section ${section.id} outside its parent`)
  }
  return found
}

describe('reading the sample city', () => {
  for (const name of [
    'outline.docx',
    'completion-2016-2020.docx',
    'work-report-2023.html',
    'work-report-2024.txt',
    'energy-plan.pdf',
    'chenghu-outline.txt',
  ]) {
    it(`reads ${name}, each statement a slice of the stored text`, async () => {
      const reading = await readPlan(readFileSync(join(corpus, name)))
      expect(faults(reading)).toEqual([])
      expect(observations(reading).length).toBeGreaterThan(15)
      expect(reading.facts.place).not.toBe('')
    })
  }

  it('finds the targets of the outline’s table with attribute, year and unit', async () => {
    const reading = await readPlan(readFileSync(join(corpus, 'outline.docx')))
    const cells = observations(reading).filter(s => s.cell && s.attribute)
    expect(cells.length).toBeGreaterThan(30)
    expect(cells.some(s => s.attribute === 'binding' && s.status === 'target' && s.time.endsWith('2025'))).toBe(true)
    expect(cells.some(s => s.status === 'actual' && s.time === '2020')).toBe(true)
  })
})

describe('sentences', () => {
  const read = async (sentence: string) =>
    observations(await readPlan(encode(`青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n${sentence}\n`)))
  const cases: [string, Partial<ObservationStatement>[]][] = [
    [
      '到2025年，地区生产总值达到860亿元，年均增长7.5%左右。',
      [
        { indicator: '地区生产总值', value: 860, unit: '亿元', measure: 'level', time: '2025', status: 'target', comparator: 'eq' },
        { indicator: '地区生产总值', value: 7.5, unit: '%', measure: 'growth', basis: 'annual', time: '2021-2025', comparator: 'approx' },
      ],
    ],
    [
      '城镇、农村居民人均可支配收入分别达到5.2万元、2.6万元以上。',
      [
        { indicator: '城镇居民人均可支配收入', value: 5.2, unit: '万元', comparator: 'ge' },
        { indicator: '农村居民人均可支配收入', value: 2.6, unit: '万元', comparator: 'ge' },
      ],
    ],
    ['城镇调查失业率控制在5.5%以内。', [{ indicator: '城镇调查失业率', value: 5.5, comparator: 'le', measure: 'level' }]],
    [
      '新建城市公园12个、体育场馆5座。',
      [
        { indicator: '新建城市公园', value: 12, unit: '个' },
        { value: 5, unit: '座' },
      ],
    ],
    ['三次产业结构调整为8.5:41.3:50.2。', [{ value: [8.5, 41.3, 50.2] }]],
    [
      '森林覆盖率由46.2%提高到48%。',
      [
        { value: 46.2, time: '' },
        { value: 48, time: '2025', measure: 'level' },
      ],
    ],
    ['经济总量比2020年翻一番。', [{ measure: 'multiple', value: 2 }]],
    ['研发经费投入占比达到百分之二点五。', [{ value: 2.5, unit: '%' }]],
  ]
  for (const [sentence, expected] of cases) {
    it(sentence, async () => {
      const found = await read(sentence)
      expect(found).toMatchObject(expected)
    })
  }

  for (const sentence of [
    '推进“双百工程”和5A级景区创建。',
    '会议审议了第十三届代表的建议。',
    '沿G320国道布局3个方面工作。',
    '打造15分钟健康圈。',
  ]) {
    it(`has no number in: ${sentence}`, async () => {
      expect(await read(sentence)).toEqual([])
    })
  }
})

describe('a page on one line', () => {
  it('takes its tags for paragraphs, so that headings are found', async () => {
    const page =
      '<divclass="title"><h2>2024年青川湖市政府工作报告</h2></div><p>一、2023年工作回顾</p><p>新建学校12所。</p><p>二、2024年工作安排</p><p>新建学校15所。</p>'
    const reading = await readPlan(encode(page))
    expect(observations(reading)).toMatchObject([
      { indicator: '新建学校', value: 12, time: '2023', status: 'actual' },
      { indicator: '新建学校', value: 15, time: '2024', status: 'target' },
    ])
    expect(faults(reading)).toEqual([])
  })
})

describe('whatever it is given', () => {
  it('answers hostile and random input with a reading or a LantuError, the same each time', async () => {
    const piece = fc.constantFrom(
      '第一章',
      '专栏1：',
      '序号',
      '指标',
      '单位',
      '2025年',
      '12%',
      '\t',
      '\n',
      '（',
      '）',
      '分别',
      '亿元',
      '、',
      '《',
      '1.',
      '一、',
      '增长',
      '👩‍🌾',
      '\u0000',
      '。',
      '3-5',
      '翻两番',
      '9999999999999999999999',
      '百分之',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async pieces => {
        const bytes = encode(pieces.join(''))
        try {
          const one = await readPlan(bytes)
          expect(faults(one)).toEqual([])
          expect((await readPlan(bytes)).statements).toEqual(one.statements)
        } catch (error) {
          expect(error).toBeInstanceOf(LantuError)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('shifts its spans when the text shifts, and leaves earlier statements alone when a sentence is added', async () => {
    const text =
      '青川湖市政府工作报告\n——2024年1月8日在青川湖市第九届人民代表大会第三次会议上\n一、2023年工作回顾\n地区生产总值增长6.2%，粮食产量52.3万吨。\n'
    const base = observations(await readPlan(encode(text)))
    const longer = observations(await readPlan(encode(`${text}新增就业1.2万人。\n`)))
    expect(longer.slice(0, base.length).map(s => [s.at, s.indicator, s.time])).toEqual(base.map(s => [s.at, s.indicator, s.time]))
    const shifted = observations(await readPlan(encode(`\n\n${text}`)))
    expect(shifted.map(s => s.at - 2)).toEqual(base.map(s => s.at))
  })
})

const shared = join(import.meta.dirname, '../../../../shared')
const seeds = join(shared, 'seeds')
describe.skipIf(!existsSync(seeds))('real documents (skipped where they are not at hand)', () => {
  for (const name of existsSync(seeds) ? readdirSync(seeds).filter(file => file.endsWith('.txt')) : []) {
    it(`keeps every statement of ${name.slice(0, 3)} a slice of the text`, async () => {
      expect(faults(await readPlan(readFileSync(join(seeds, name))))).toEqual([])
    })
  }
})
