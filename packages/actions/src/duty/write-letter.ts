import { type WordBlock, writeOfficialDocument } from '@lantu/exchange/word/official-document'
import type { DutyItem } from '@lantu/model/api/duty/duty'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { type BodyRow, loadDirectory } from './directory.ts'
import { itemsOf, withHolders } from './duty-items.ts'
import { dueText, planTitle, type WrittenFile } from './write-duty-table.ts'

interface YearValue {
  readonly indicatorId: string
  readonly name: string
  readonly year: number
  readonly value: string
  readonly unit: string
  readonly comparator: string
  readonly measure: string
  readonly basis: string | null
}

const SIGNS: Readonly<Record<string, string>> = { ge: '≥', gt: '＞', le: '≤', lt: '＜' }

/**
 * Yearly targets that hold: of the body's own place where it governs one, else its own quotas, and the whole's for the other indicators
 * that it leads.
 */
async function yearValues(tx: Tx, planId: string, body: BodyRow, indicators: readonly string[]): Promise<YearValue[]> {
  return tx.query<YearValue>(
    `SELECT DISTINCT ON (i.name, t.indicator_id, t.period_to) t.indicator_id AS "indicatorId", i.name, t.period_to AS year, t.value[1]::text AS value, t.unit, t.comparator, t.measure, t.basis
     FROM target t JOIN indicator i ON i.authority_id = t.authority_id AND i.id = t.indicator_id JOIN plan p ON p.authority_id = t.authority_id AND p.id = t.plan_id
     WHERE t.authority_id = $1 AND t.plan_id = $2 AND t.superseded_at IS NULL AND t.ends_on IS NULL AND cardinality(t.value) = 1 AND t.period_to BETWEEN p.period_from AND p.period_to
       AND (($3::uuid IS NOT NULL AND t.jurisdiction_id = $3) OR t.organization_id = $5 OR ($3::uuid IS NULL AND t.jurisdiction_id IS NULL AND t.place = '' AND t.indicator_id = ANY($4)
         AND NOT EXISTS (SELECT 1 FROM target q WHERE q.authority_id = $1 AND q.plan_id = $2 AND q.indicator_id = t.indicator_id AND q.organization_id = $5 AND q.superseded_at IS NULL)))
     ORDER BY i.name, t.indicator_id, t.period_to, (t.measure = 'level') DESC, t.recorded_at DESC`,
    [tx.authorityId, planId, body.jurisdictionId, indicators, body.id],
  )
}

function indicatorTable(values: readonly YearValue[]): WordBlock | null {
  if (!values.length) return null
  const years = [...new Set(values.map(one => one.year))].sort()
  const names = [...new Map(values.map(one => [one.indicatorId, one])).values()]
  const at = (id: string, year: number) => values.find(one => one.indicatorId === id && one.year === year)
  const decimals = (value: string) => value.split('.')[1]?.length ?? 0
  // one row, one precision: the last year's target is the plan's own, printed as the plan has it
  const digits = new Map<string, number>()
  for (const one of values) digits.set(one.indicatorId, Math.max(digits.get(one.indicatorId) ?? 0, decimals(one.value)))
  const shown = (one: YearValue | undefined) =>
    one ? `${SIGNS[one.comparator] ?? ''}${Number(one.value).toFixed(digits.get(one.indicatorId))}` : ''
  const kind = (one: YearValue) => (one.measure === 'growth' ? '增速' : one.measure === 'change' ? '增减' : '')
  return {
    kind: 'table',
    columns: [
      { header: '指标', share: 5 },
      { header: '单位', share: 2, align: 'center' },
      ...years.map(year => ({ header: `${year}年`, share: 2, align: 'right' as const })),
    ],
    rows: names.map(one => [
      one.name + (kind(one) ? `（${kind(one)}）` : ''),
      one.unit,
      ...years.map(year => shown(at(one.indicatorId, year))),
    ]),
  }
}

function itemTable(items: readonly DutyItem[], bodyId: string): WordBlock {
  return {
    kind: 'table',
    columns: [
      { header: '序号', share: 1, align: 'center' },
      { header: '事项', share: 7 },
      { header: '职责', share: 1.5, align: 'center' },
      { header: '完成时限', share: 2.5, align: 'center' },
    ],
    rows: items.map((item, i) => [String(i + 1), item.title, item.lead?.organizationId === bodyId ? '牵头' : '配合', dueText(item.dueOn)]),
  }
}

/** 目标责任书 of one body for a plan: what it must reach year by year, what it leads and supports, and room to sign. */
export const writeLetter = (context: ActionContext, planId: string, bodyId: string): Promise<WrittenFile> =>
  act(context, 'duty.see', async tx => {
    const plan = await planTitle(tx, planId)
    const day = await todayOf(tx, context)
    const directory = await loadDirectory(tx)
    const body = directory.bodies.get(bodyId)
    if (!body) throw new LantuError('thing.not-found', { thing: 'organization' })
    const all = await withHolders(tx, await itemsOf(tx, { plan: planId }), directory, day)
    const own = all.filter(item => item.lead?.organizationId === bodyId || item.support.some(one => one.organizationId === bodyId))
    const led = own.filter(item => item.kind === 'indicator' && item.lead?.organizationId === bodyId).map(item => item.id)
    const [authority] = await tx.query<{ name: string }>('SELECT name FROM authority WHERE id = $1', [tx.authorityId])
    const table = indicatorTable(await yearValues(tx, planId, body, led))
    const works = own.filter(item => item.kind !== 'indicator')
    const sections: [string, WordBlock[]][] = [
      ...(table ? ([['目标指标', [table]]] as [string, WordBlock[]][]) : []),
      ...(works.length ? ([['重点任务和项目', [itemTable(works, bodyId)]]] as [string, WordBlock[]][]) : []),
      [
        '责任要求',
        [
          {
            kind: 'paragraph',
            text: `${body.name}对上述目标、任务和项目负责，主要负责人为第一责任人，逐项明确分管负责人、进度和措施，按期报送进展。`,
          },
          { kind: 'paragraph', text: '牵头单位统筹推进，配合单位按职责分工落实；目标确需调整的，按法定程序办理，原目标保留备查。' },
          { kind: 'paragraph', text: '完成情况纳入规划年度监测、中期评估和总结评估。' },
        ],
      ],
    ]
    const number = ['一', '二', '三']
    const title = `${body.name}目标责任书`
    const bytes = await writeOfficialDocument({
      title,
      subtitle: `《${plan}》`,
      blocks: [
        {
          kind: 'paragraph',
          text: `为落实《${plan}》，明确目标责任，${authority?.name ?? ''}人民政府与${body.name}签订本责任书。`,
        },
        ...sections.flatMap(([heading, blocks], i): WordBlock[] => [
          { kind: 'heading', level: 1, text: `${number[i]}、${heading}` },
          ...blocks,
        ]),
        {
          kind: 'signature',
          lines: [
            `${authority?.name ?? ''}人民政府（盖章）`,
            '负责人（签字）：　　　　',
            `${body.name}（盖章）`,
            '负责人（签字）：　　　　',
            '　　年　　月　　日',
          ],
        },
      ],
    })
    return { title, bytes }
  })
