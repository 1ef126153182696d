import { type WordBlock, writeOfficialDocument } from '@lantu/exchange/word/official-document'
import type { RegisteredFinding } from '@lantu/model/api/findings'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { type FindingFilter, findingsOf } from './see-findings.ts'

const GRAVITY = { error: '一、矛盾', warning: '二、须核实', note: '三、提示' } as const
const STATUS = { open: '待处理', resolved: '已处理', waived: '已豁免' } as const

function blocksOf(item: RegisteredFinding, n: number, titles: ReadonlyMap<string, string>): WordBlock[] {
  const { finding } = item
  const decision = `${STATUS[item.status]}${item.reason ? `（${item.reason}）` : ''}${item.assignedTo ? `，交${item.assignedTo}` : ''}`
  return [
    { kind: 'heading', level: 3, text: `${n}. ${finding.message.zh}` },
    ...finding.sides.map(
      (side): WordBlock => ({
        kind: 'paragraph',
        text: `《${titles.get(side.document) ?? ''}》${side.chapter?.length ? `${side.chapter.join('，')}：` : '：'}“${side.quote.replace(/\s*\n\s*/g, '').trim()}”`,
      }),
    ),
    ...(finding.arithmetic.length ? [{ kind: 'paragraph', text: `核算：${finding.arithmetic.join('；')}。` } as const] : []),
    { kind: 'paragraph', text: `处理情况：${decision}。` },
  ]
}

/** 衔接检查报告: every finding with its sentences, its arithmetic and what was decided, errors first. */
export const writeFindings = (context: ActionContext, filter: FindingFilter): Promise<{ title: string; bytes: Uint8Array }> =>
  act(context, 'finding.see', async tx => {
    const items = await findingsOf(tx, filter)
    const rows = await tx.query<{ id: string; title: string }>('SELECT id, title FROM document WHERE authority_id = $1', [tx.authorityId])
    const titles = new Map(rows.map(row => [row.id, row.title]))
    const open = items.filter(item => item.status === 'open').length
    const blocks: WordBlock[] = [
      {
        kind: 'paragraph',
        text: `截至${await todayOf(tx, context)}，共发现 ${items.length} 处，其中待处理 ${open} 处。`,
      },
    ]
    for (const gravity of ['error', 'warning', 'note'] as const) {
      const list = items.filter(item => item.gravity === gravity)
      if (!list.length) continue
      blocks.push({ kind: 'heading', level: 1, text: `${GRAVITY[gravity]}（${list.length} 处）` })
      for (const [i, item] of list.entries()) blocks.push(...blocksOf(item, i + 1, titles))
    }
    return { title: '衔接检查报告', bytes: await writeOfficialDocument({ title: '衔接检查报告', blocks }) }
  })
