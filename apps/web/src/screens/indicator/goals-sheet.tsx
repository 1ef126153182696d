import { asQuoted } from '@lantu/model/wording/without-breaks'
import { useQuery } from '@tanstack/react-query'
import { indicatorQuery } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'
import { Said } from '../../parts/said.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'

/** What was promised of the indicator without a number, each with its sentence. */
export function GoalsSheet({ indicatorId }: { indicatorId: string }) {
  const { t } = useText()
  const { data } = useQuery(indicatorQuery(indicatorId))
  if (!data?.goals.length) return null
  return (
    <section className="sheet mt">
      <div className="fig">
        <span className="no">{t.kindMark.goal}</span>
        <h2>{t.goalsOf(data.goals.length)}</h2>
      </div>
      <ol className="sv">
        {data.goals.map(goal => (
          <li key={goal.statementId}>
            <div className="sm">
              <SourceMark
                source={{ documentId: goal.documentId, documentTitle: goal.documentTitle, at: goal.at, quote: goal.quote }}
                label={t.openSource}
              />
              <span className="cap">{goal.documentTitle}</span>
            </div>
            <blockquote lang="zh-CN">
              <Said>{asQuoted(goal.quote)}</Said>
            </blockquote>
            <div className="sx cap">
              <span>
                {[t.status[goal.status], goal.time].filter(Boolean).join(t.sign.comma)}　
                <b>
                  {t.goalForm[goal.form]}
                  {t.sign.colon}
                  {goal.reference}
                </b>
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
