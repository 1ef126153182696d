import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeOfficialDocument } from './official-document.ts'

const xmlOf = async (document: Parameters<typeof writeOfficialDocument>[0]) => {
  const files = unzipSync(await writeOfficialDocument(document))
  const text = (name: string) => strFromU8(files[name] as Uint8Array)
  const footer = Object.keys(files).find(name => /^word\/footer\d+\.xml$/.test(name)) as string
  return { body: text('word/document.xml'), footer: text(footer) }
}

describe('an official document', () => {
  it('has the page, the lines and the faces of GB/T 9704', async () => {
    const { body, footer } = await xmlOf({
      title: '会议纪要',
      subtitle: '2024年7月5日',
      blocks: [
        { kind: 'heading', level: 1, text: '一、议定事项' },
        { kind: 'heading', level: 2, text: '（一）水厂扩建' },
        { kind: 'paragraph', text: '九月底前完成。' },
      ],
    })
    expect(body).toContain('w:w="11906" w:h="16838"')
    expect(body).toMatch(/w:top="2097"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/)
    expect(body).toContain('w:line="579" w:lineRule="exact"')
    for (const face of ['小标宋', '黑体', '楷体', '仿宋']) expect(body).toContain(`w:eastAsia="${face}"`)
    expect(body).toContain('w:linePitch="579"')
    expect(footer).toMatch(/— .*PAGE.* —/s)
    expect(body).not.toMatch(/w:color w:val="(?!000000)[0-9A-F]{6}"/)
  })

  it('turns a wide table and repeats its head on each page', async () => {
    const { body } = await xmlOf({
      title: '任务分解表',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: '序号', share: 1, align: 'center' },
            { header: '任务', share: 6 },
          ],
          rows: [['1', '建成湖滨绿道']],
        },
      ],
    })
    expect(body).toContain('w:orient="landscape"')
    expect(body).toContain('w:w="16838" w:h="11906"')
    expect(body).toContain('<w:tblHeader/>')
  })

  it('takes hostile words for words', async () => {
    const { body } = await xmlOf({ title: 'a<b>&"\u0000\u0008', blocks: [{ kind: 'paragraph', text: '=cmd|x\n第二行' }] })
    expect(body).toContain('a&lt;b&gt;&amp;')
    expect(body).not.toMatch(/[\u0000\u0008]/)
  })
})
