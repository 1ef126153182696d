import { MONEY_KINDS, MONEY_SOURCES } from '@lantu/model/api/library/kinds'
import type { MoneyLine } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { addDecimals } from '@lantu/model/decimal'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney, wanOf, yuanOf } from '../../../lib/money.ts'
import { type Draft, RowEditor } from '../views/row-editor.tsx'
import { Rows, Sheet } from './sheet.tsx'
import { choices, useListEditor } from './use-list-editor.ts'

const toItems = (rows: readonly Draft[]) =>
  rows
    .filter(row => row.amount)
    .map(row => ({ year: Number(row.year), source: row.source, kind: row.kind, amount: yuanOf(row.amount ?? '') ?? '0' })) as MoneyLine[]

/** Money by year and source, in 万元; the sum of a year adds up to the yuan. */
export function MoneySheet({ project }: { project: ProjectDetail }) {
  const { t, language } = useText()
  const words = t.area.library
  const { editing, busy, edit, close, save } = useListEditor(project, 'money')
  const years = [...new Set(project.money.map(line => line.year))]
  const sum = (year: number, kind: string, source?: string) => {
    const found = project.money
      .filter(line => line.year === year && line.kind === kind && (!source || line.source === source))
      .map(line => line.amount)
    return found.length ? addDecimals(found) : null
  }
  return (
    <Sheet title={words.moneyTitle} more={moneyUnit(language)} onEdit={edit}>
      <Rows
        head={[words.year, words.source, ...MONEY_KINDS.map(kind => words.moneyKinds[kind])]}
        right={[2, 3, 4, 5]}
        none={!project.money.length}
      >
        {years.flatMap(year => [
          ...MONEY_SOURCES.filter(source => project.money.some(line => line.year === year && line.source === source)).map(
            (source, index) => (
              <tr key={`${year}${source}`}>
                <td className="n">{index === 0 ? year : ''}</td>
                <td>{words.sources[source]}</td>
                {MONEY_KINDS.map(kind => (
                  <td key={kind} className="r n">
                    {showMoney(sum(year, kind, source), language)}
                  </td>
                ))}
              </tr>
            ),
          ),
          <tr key={`${year}sum`} className="sum">
            <td />
            <td>{words.total}</td>
            {MONEY_KINDS.map(kind => (
              <td key={kind} className="r n b">
                {showMoney(sum(year, kind), language)}
              </td>
            ))}
          </tr>,
        ])}
      </Rows>
      {editing ? (
        <RowEditor<MoneyLine>
          title={words.moneyTitle}
          busy={busy}
          rows={project.money.map(line => ({ year: String(line.year), source: line.source, kind: line.kind, amount: wanOf(line.amount) }))}
          blank={{ year: String(new Date().getFullYear()), source: 'city', kind: 'plan', amount: '' }}
          columns={[
            { key: 'year', label: words.year, type: 'number', required: true, width: '90px' },
            {
              key: 'source',
              label: words.source,
              type: 'text',
              required: true,
              options: choices(MONEY_SOURCES, words.sources),
            },
            {
              key: 'kind',
              label: words.kind,
              type: 'text',
              required: true,
              options: choices(MONEY_KINDS, words.moneyKinds),
            },
            { key: 'amount', label: words.amount, type: 'wan', required: true },
          ]}
          onSave={rows => void save(toItems(rows))}
          onClose={close}
        />
      ) : null}
    </Sheet>
  )
}
