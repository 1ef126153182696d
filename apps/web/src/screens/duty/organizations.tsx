import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bodiesQuery, dutyChangesQuery, placesQuery } from '../../api/duty.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { showDay } from '../../wording/show-moment.ts'
import { BodyTable } from './body-table.tsx'
import { ChangeList } from './change-list.tsx'
import { type Dialog, Dialogs } from './organization-dialogs.tsx'
import { PlaceTable } from './place-table.tsx'

/** Administration of bodies and places: what there is, and what becomes of it on a day. */
export function Organizations() {
  const { t } = useText()
  const words = t.area.duty
  const { find, overview } = usePlan()
  const bodies = useQuery(bodiesQuery())
  const places = useQuery(placesQuery())
  const changes = useQuery(dutyChangesQuery())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  if (bodies.isError) return <Failed error={bodies.error} retry={() => void bodies.refetch()} />
  if (places.isError) return <Failed error={places.error} retry={() => void places.refetch()} />
  if (bodies.isPending || places.isPending) return <Loading />
  const shown = bodies.data.filter(one => !find || [one.name, ...one.aliases].some(name => name.toLowerCase().includes(find)))
  const today = overview.data?.today ?? showDay(new Date())
  return (
    <div className="wrap">
      <PageHead
        title={words.administration}
        actions={
          <Link className="btn" to="/duty" search={old => old}>
            {words.back}
          </Link>
        }
      />
      <BodyTable bodies={shown} none={bodies.data.length ? t.noMatch : words.noBodies} onOpen={setDialog} />
      <PlaceTable places={places.data} onOpen={setDialog} />
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.changes}</h2>
        </div>
        {changes.data?.length ? <ChangeList changes={changes.data} most={50} /> : <p className="quiet2 cap">{words.noChanges}</p>}
      </section>
      {dialog ? <Dialogs dialog={dialog} bodies={bodies.data} places={places.data} today={today} onClose={() => setDialog(null)} /> : null}
    </div>
  )
}
