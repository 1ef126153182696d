import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import type { CheckedDocument } from '@lantu/model/finding'
import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'

const read = async (name: string, ...lines: string[]): Promise<CheckedDocument> =>
  checkedDocumentOf(name, await readPlan(new TextEncoder().encode(lines.join('\n'))))
const gravities = async (...lines: string[]) =>
  checkDocuments([await read('a.txt', ...lines)])
    .filter(finding => finding.rule === 'two-values')
    .map(finding => finding.gravity)

const title = '青川湖市2022年政府工作报告'
const said = [
  '一、工作回顾',
  '2021年，茶园面积达到18.2万亩，自来水普及率达到91%。',
  '二、农业和水务',
  '2021年，茶园面积达到18.2万亩，自来水普及率达到88%。',
]

it('warns where both sentences say their year', async () => {
  expect(await gravities(title, ...said)).toEqual(['warning'])
})

it('warns of nothing where every indicator of one time has two values: then the time was misread', async () => {
  const all = [
    '一、工作回顾',
    '自来水普及率达到88%，城镇化率达到52%，森林覆盖率达到41%，垃圾无害化处理率达到96%。',
    '二、城乡面貌',
    '自来水普及率提高到92%，城镇化率提高到58%，森林覆盖率提高到43%，垃圾无害化处理率提高到99%。',
  ]
  expect(await gravities(title, ...all)).not.toContain('warning')
})

it('never makes a finding graver, and leaves notes as they are', async () => {
  const document = await read('a.txt', title, ...said)
  const doubted = {
    ...document,
    statements: document.statements.map(statement => ({ ...statement, confidence: 0.2 })),
  }
  const before = checkDocuments([document])
  const after = checkDocuments([doubted])
  expect(after.filter(finding => finding.gravity !== 'note')).toEqual([])
  expect(after.filter(finding => finding.rule === 'two-values')).toHaveLength(
    before.filter(finding => finding.rule === 'two-values').length,
  )
})
