import type { Body, PlaceOfAuthority } from '@lantu/model/api/duty'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bodiesQuery, dutyChangesQuery, placesQuery } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePlan } from '../../lib/use-plan.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { BodyForm, MergeBodiesForm, RenameBodyForm, SplitBodyForm } from './body-forms.tsx'
import { ChangeList } from './change-list.tsx'
import { MergePlacesForm, PlaceForm, RenamePlaceForm, SplitPlaceForm } from './place-forms.tsx'

type Dialog =
  | { kind: 'add-body' | 'merge-bodies' | 'add-place' | 'merge-places' }
  | { kind: 'edit-body' | 'rename-body' | 'split-body'; body: Body }
  | { kind: 'rename-place' | 'split-place'; place: PlaceOfAuthority }

function Dialogs({
  dialog,
  bodies,
  places,
  today,
  onClose,
}: {
  dialog: Dialog
  bodies: readonly Body[]
  places: readonly PlaceOfAuthority[]
  today: string
  onClose: () => void
}) {
  const props = { today, onClose }
  switch (dialog.kind) {
    case 'add-body':
      return <BodyForm body={null} onClose={onClose} />
    case 'edit-body':
      return <BodyForm body={dialog.body} onClose={onClose} />
    case 'rename-body':
      return <RenameBodyForm body={dialog.body} {...props} />
    case 'split-body':
      return <SplitBodyForm body={dialog.body} {...props} />
    case 'merge-bodies':
      return <MergeBodiesForm bodies={bodies} {...props} />
    case 'add-place':
      return <PlaceForm onClose={onClose} />
    case 'rename-place':
      return <RenamePlaceForm place={dialog.place} {...props} />
    case 'split-place':
      return <SplitPlaceForm place={dialog.place} {...props} />
    case 'merge-places':
      return <MergePlacesForm places={places} {...props} />
  }
}

/** Lives of bodies and places in a few words. */
function useLife() {
  const { t } = useText()
  const words = t.area.duty
  return (one: Body | PlaceOfAuthority) =>
    [
      one.formerNames.length ? words.formerly(one.formerNames.map(each => each.name).join('、')) : '',
      one.predecessors.length ? words.cameFrom(one.predecessors.map(each => each.name).join('、')) : '',
      one.successors.length ? words.wentTo(one.successors.map(each => each.name).join('、')) : '',
    ]
      .filter(Boolean)
      .join(' · ')
}

/** Administration of bodies and places: what there is, and what becomes of it on a day. */
export function Organizations() {
  const { t } = useText()
  const words = t.area.duty
  const { find, overview } = usePlan()
  const bodies = useQuery(bodiesQuery())
  const places = useQuery(placesQuery())
  const changes = useQuery(dutyChangesQuery())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const life = useLife()
  if (bodies.isError) return <Failed error={bodies.error} retry={() => void bodies.refetch()} />
  if (bodies.isPending || places.isPending) return <Loading />
  const shown = bodies.data.filter(one => !find || [one.name, ...one.aliases].some(name => name.toLowerCase().includes(find)))
  const status = (one: Body | PlaceOfAuthority) => (one.validTo ? words.ended(one.validTo) : words.standing)
  const today = overview.data?.today ?? new Date().toISOString().slice(0, 10)
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
      <section className="sheet">
        <div className="fig">
          <h2>
            {words.bodies} <span className="cap n">{shown.length}</span>
          </h2>
          <span className="more dact">
            <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'add-body' })}>
              {words.addBody}
            </button>
            <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'merge-bodies' })}>
              {words.merge}
            </button>
          </span>
        </div>
        {bodies.data.length === 0 ? (
          <Empty>{words.noBodies}</Empty>
        ) : (
          <div data-scroll className="tscroll">
            <table className="list">
              <thead>
                <tr>
                  <th>{words.name}</th>
                  <th>{words.aliases}</th>
                  <th>{words.governs}</th>
                  <th className="r">{words.leads}</th>
                  <th className="r">{words.supports}</th>
                  <th>{words.status}</th>
                  <th>
                    <span className="sr">{words.change}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(one => (
                  <tr key={one.id} className={one.validTo ? 'dim' : undefined}>
                    <td className="lead">
                      <Link to="/duty/bodies/$id" params={{ id: one.id }} search={old => old}>
                        {one.name}
                      </Link>
                      {life(one) ? <span className="cap dlife">{life(one)}</span> : null}
                    </td>
                    <td className="cap">{one.aliases.join('、')}</td>
                    <td>{one.place}</td>
                    <td className="r n">{one.leads || ''}</td>
                    <td className="r n">{one.supports || ''}</td>
                    <td className="nw">{status(one)}</td>
                    <td className="nw dact">
                      {one.validTo ? null : (
                        <>
                          <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'edit-body', body: one })}>
                            {words.change}
                          </button>
                          <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'rename-body', body: one })}>
                            {words.rename}
                          </button>
                          <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'split-body', body: one })}>
                            {words.split}
                          </button>
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section className="sheet mt2">
        <div className="fig">
          <h2>
            {words.places} <span className="cap n">{places.data?.length ?? 0}</span>
          </h2>
          <span className="more dact">
            <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'add-place' })}>
              {words.addPlace}
            </button>
            <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'merge-places' })}>
              {words.merge}
            </button>
          </span>
        </div>
        <div data-scroll className="tscroll">
          <table className="list">
            <thead>
              <tr>
                <th>{words.code}</th>
                <th>{words.name}</th>
                <th>{words.status}</th>
                <th>
                  <span className="sr">{words.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(places.data ?? []).map(one => (
                <tr key={one.id} className={one.validTo ? 'dim' : undefined}>
                  <td className="n">{one.code}</td>
                  <td className="lead">
                    {one.name}
                    {life(one) ? <span className="cap dlife">{life(one)}</span> : null}
                  </td>
                  <td className="nw">{status(one)}</td>
                  <td className="nw dact">
                    {one.validTo ? null : (
                      <>
                        <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'rename-place', place: one })}>
                          {words.rename}
                        </button>
                        <button className="btn sm" type="button" onClick={() => setDialog({ kind: 'split-place', place: one })}>
                          {words.split}
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.changes}</h2>
        </div>
        {changes.data?.length ? <ChangeList changes={changes.data} /> : <p className="quiet2 cap">{words.noChanges}</p>}
      </section>
      {dialog ? (
        <Dialogs dialog={dialog} bodies={bodies.data} places={places.data ?? []} today={today} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  )
}
