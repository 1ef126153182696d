import type { DecodedDocument, Locator } from '@lantu/model/decoded-document'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../decode/decode-document.ts'
import { readPlan } from '../read-plan.ts'
import { normalise } from './normalise.ts'

const decoded = (text: string): Promise<DecodedDocument> => decodeDocument(new TextEncoder().encode(text))
const linesOf = async (text: string) =>
  normalise(await decoded(text))
    .text.trim()
    .split('\n')
const said = async (text: string) =>
  (await readPlan(new TextEncoder().encode(text))).statements.map(one =>
    one.kind === 'task' ? `${one.action} ${one.object}` : one.kind === 'observation' ? `${one.indicator} ${one.time}` : one.kind,
  )

const PARAGRAPHS = [
  '今年全市粮食产量达到三十二万吨，蔬菜产量稳步提高，新建高标准农田六万亩，农村居民收入增长快于城镇居民，乡村面貌明显改善，湖东灌区完成续建配套。',
  '推进川北、川南、京沪、京九、京广等铁路干线的联络线建设，办好中国—青川湖商品博览会，完善城市道路网络，改造老旧小区，扩大公园绿地，提高城市管理水平。',
  '二、推动文化繁荣发展，提升城市软实力，让市民过上更好的生活',
  '加快建设市图书馆新馆、市博物馆和区级文化馆，办好青川湖读书节，扩大公共文化服务覆盖，保护历史街区和传统村落，发展文化旅游，培育文化企业，繁荣文艺创作。',
]
/** Set at a width, number by number of signs: each paragraph by itself. */
const set = (paragraph: string, width: number) => paragraph.match(new RegExp(`.{1,${width}}`, 'g')) ?? []

it('joins a sentence that stops behind digits', async () => {
  const whole =
    '加强山水林田湖整体修复，开展湖岸清理和湿地恢复行动，治理水土流失面积750平方公里，4个县列入试点。人均GDP由4600美元增加到20800美元。'
  expect(await linesOf(whole.replace('750', '750\r\n'))).toEqual([whole])
  expect(
    await linesOf('青川湖市国民经济和社会发展第十四个五年规划纲要和远景目标2021\n本规划说明今后五年的目标，是行动的纲领。'),
  ).toHaveLength(2)
})

describe('lines that a page broke', () => {
  const text = Array.from({ length: 4 }, () => PARAGRAPHS).flat()

  for (const width of [24, 26, 31])
    it(`is whole again where empty lines part paragraphs, at ${width} signs`, async () => {
      expect(await linesOf(text.map(one => set(one, width).join('\n')).join('\n\n'))).toEqual(text)
    })

  for (const width of [24, 26, 31])
    it(`is whole again where paragraphs are indented, at ${width} signs`, async () => {
      expect(await linesOf(text.map(one => set(`　　${one}`, width).join('\n')).join('\n'))).toEqual(text)
    })

  it('counts digits of full width as wide as they are printed', async () => {
    const digits = text.map(one => one.replace('今年', '２０２４年１２月３１日'))
    expect(await linesOf(digits.map(one => set(`　　${one}`, 30).join('\n')).join('\n'))).toEqual(
      digits.map(one => one.replace('２０２４年１２月３１日', '2024年12月31日')),
    )
  })
})

describe('lines that <br> parts', () => {
  const text = Array.from({ length: 4 }, () => PARAGRAPHS).flat()
  const pageOf = (lines: readonly string[]) => `<!doctype html><html><body><div>${lines.join('<br>\n')}</div></body></html>`

  it('are joined where a page keeps the line breaks of paper', async () => {
    expect(await linesOf(pageOf(text.flatMap(one => set(`　　${one}`, 30))))).toEqual(text)
  })
  it('stay apart where each is a paragraph, and at headings', async () => {
    expect(await linesOf(pageOf(text))).toEqual(text)
    const [heading, ...rest] = set('中' + PARAGRAPHS[0], 30) as [string, ...string[]]
    const lines = text.flatMap(one => set(`　　${one}`, 30))
    expect((await linesOf(`<h2>${heading}</h2>${pageOf([...rest, ...lines])}`))[0]).toBe(heading)
  })
})

describe('lines of print', () => {
  const SIZE = 12
  /** Paragraphs set in a column of so many signs, each opening with an indent of two. */
  function printed(paragraphs: readonly string[], width: number): DecodedDocument {
    let text = ''
    const locators: Locator[] = []
    const lines = paragraphs.flatMap(one => set(`　　${one}`, width))
    for (const [i, line] of lines.entries()) {
      const words = line.trimStart()
      const indent = line.length - words.length
      const [start, top] = [text.length, 100 + (i % 40) * 20]
      text += `${words}\n`
      const rectangle = [70 + indent * SIZE, top, 70 + line.length * SIZE, top + SIZE * 1.2] as const
      locators.push({ kind: 'page', start, end: start + words.length, page: 1 + Math.floor(i / 40), rectangle })
    }
    return { mediaType: 'application/pdf', encoding: '', text, locators, tables: [], headings: [], notices: [] }
  }

  for (const width of [21, 26])
    it(`go on though they begin with what looks like a label, at ${width} signs`, () => {
      const paragraphs = Array.from({ length: 6 }, () => [
        ...PARAGRAPHS,
        '深入推进行政审批制度改革，推动“多审合一、多证合一、多规合一”，持续压缩企业开办时间。',
      ]).flat()
      expect(normalise(printed(paragraphs, width)).text.trim().split('\n')).toEqual(paragraphs)
    })
})

describe('a table of contents without dots', () => {
  const entries = ['一、提升供水保障能力', '二、完善防洪减灾体系', '三、加强河湖生态治理', '四、推进水价改革']
  const contents = (bold: string, title: string) => [`${bold}${title}${bold}`, ...entries]

  it('is set aside, be its title and the headings bold or not', async () => {
    for (const bold of ['', '**']) {
      const body = entries.flatMap(one => [`${bold}${one}${bold}`, '建设湖东水厂。'])
      const lines = await linesOf(['青川湖市水利规划', ...contents(bold, '目　录'), ...body].join('\n\n'))
      expect(lines).toEqual(['青川湖市水利规划', ...entries.flatMap(one => [one, '建设湖东水厂。'])])
    }
  })
  it('is set aside where the text runs on from the headings', async () => {
    const body = entries.map(one => `${one}。${PARAGRAPHS[0]}`)
    const lines = await linesOf(['青川湖市水利规划', ...contents('', '目录'), ...body].join('\n'))
    expect(lines).toEqual(['青川湖市水利规划', ...body])
  })
})

describe('signs of other tables', () => {
  it('are read as the characters that they stand for', async () => {
    expect(await linesOf('⻘⾭⼾⻓⻛⻋⻔⺠⼯⽣⾼⼀ 4―6岁 30部∕百人')).toEqual(['青青户长风车门民工生高一4—6岁30部/百人'])
    expect(await linesOf('二\ue5e5改善民生')).toEqual(['二改善民生'])
  })
  it('are put together over the end of a line: a torn ‰, a ratio', async () => {
    expect((await linesOf('人口自然增长率控制在5%。\n以内。'))[0]).toBe('人口自然增长率控制在5‰')
    const ratio = '三次产业结构由2020年的13.0：\n\n54.2：\n\n32.8，调整为12.8：47.7：39.5，服务业增加值占比继续提高。'
    expect(await linesOf(ratio)).toEqual(['三次产业结构由2020年的13.0:54.2:32.8，调整为12.8:47.7:39.5，服务业增加值占比继续提高。'])
    expect(await linesOf('联系电话：8211:\n2024年工作')).toHaveLength(2)
  })
  it('are no reading where a line ends before the bracket', async () => {
    const text = '推動產業發展,建設綠色經濟,實現國民經濟發\n(fā)展和社會進步,經(jīng)濟總量擴大。'
    expect(normalise(await decoded(text)).text).not.toContain('fā')
  })
})

describe('marks of the page', () => {
  it('leaves marks of notes out of what is said, and sums in brackets alone', async () => {
    const text = '推进“一网通办”[1]改革，深化“放管服”[2]改革。落实“林长制”[3]各项任务。'
    expect(normalise(await decoded(text)).text).toBe('推进“一网通办”改革，深化“放管服”改革。落实“林长制”各项任务。')
    expect(normalise(await decoded('单位能耗降低[18]\n用水量降低[16]\n')).text).toBe('单位能耗降低[18]\n用水量降低[16]\n')
    for (const indent of ['', '\u3000\u3000', '\u00a0\u00a0'])
      expect(normalise(await decoded(`推广REITs[^36]融资。\n${indent}[^36]: 一种基金。`)).text).toBe('推广REITs融资。\n[^36]：一种基金。')
  })

  const report = (review: string, work: string, mark: string) =>
    `青川湖市2024年政府工作报告\n\n各位代表：\n\n${review}\n\n${mark}五年来，我们加快建设。全市新增城镇就业12.5万人。\n\n${mark}2023年，新增公园18个。\n\n${work}\n\n加快建设城西水厂。\n`

  it('says the same with marks before paragraphs and behind headings', async () => {
    const plain = await said(report('一、2023年和本届政府工作回顾', '二、2024年工作安排', ''))
    expect(plain).toContain('建设 城西水厂')
    for (const mark of ['●', '• ', '◆'])
      expect(await said(report('一、2023年和本届政府工作回顾', '二、2024年工作安排', mark))).toEqual(plain)
    for (const sign of ['：', '。'])
      expect(await said(report(`一、2023年和本届政府工作回顾${sign}`, `二、2024年工作安排${sign}`, ''))).toEqual(plain)
    const bare = await said(report('2023年和本届政府工作回顾', '2024年工作安排', ''))
    for (const sign of ['：', '。'])
      expect(await said(report(`2023年和本届政府工作回顾${sign}`, `2024年工作安排${sign}`, ''))).toEqual(bare)
  })

  it('knows the parts of a report by their words where their numbers are lost', async () => {
    const [review, work] = ['2023年工作回顾', '扎实做好2024年工作，全方位推动高质量发展']
    expect(await said(report(review, work, ''))).toEqual(await said(report(`一、${review}`, `二、${work}`, '')))
  })

  it('counts what a mark stands before', async () => {
    expect(await said('青川湖市2024年政府工作报告\n\n●15所学校建成投用。\n')).toEqual(
      await said('青川湖市2024年政府工作报告\n\n15所学校建成投用。\n'),
    )
  })

  it('takes what a heading of a plan is to reach for no review', async () => {
    const plan = '中共青川湖市委关于制定第十五个五年规划的建议\n\n第十章 保障民生，扎实推进共同富裕取得实质性进展\n\n建设市第二人民医院。'
    expect(await said(plan)).toContain('建设 市第二人民医院')
  })
})
