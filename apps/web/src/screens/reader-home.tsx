import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { documentsQuery } from '../api/queries.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'
import { useFirstRows } from '../parts/more-rows.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'

/** The plan's only document at once; a choice where there are several. */
export function ReaderHome() {
  const { t } = useText()
  const { planId, chosen, overview } = usePlan()
  const documents = useQuery({ ...documentsQuery(planId), enabled: planId !== undefined })
  const all = useQuery(documentsQuery(undefined))
  const own = documents.data ?? []
  const list = own.length ? own : (all.data ?? [])
  const { rows, more } = useFirstRows(list)
  // until the plan is known it is not known whether there is a choice: a list that goes away again is worse than a moment's wait
  if (overview.isPending || all.isPending || (planId !== undefined && documents.isPending)) return <Loading />
  if (all.isError) return <Failed error={all.error} retry={() => void all.refetch()} />
  if (own.length === 1 && own[0])
    return <Navigate to="/reader/$id" params={{ id: own[0].id }} search={chosen ? { plan: chosen } : {}} replace />
  return (
    <div className="wrap">
      <PageHead title={t.reader}>{t.chooseDocument}</PageHead>
      <section className="sheet">
        {list.length ? (
          <ul className="rows big">
            {rows.map(document => (
              <li key={document.id}>
                <Link to="/reader/$id" params={{ id: document.id }}>
                  {document.title}
                </Link>
                <span className="cap nw">{t.characters(formatNumber(document.length))}</span>
              </li>
            ))}
          </ul>
        ) : (
          <Empty to="/imports" action={t.imports}>
            {t.noDocuments}
          </Empty>
        )}
        {more}
      </section>
    </div>
  )
}
