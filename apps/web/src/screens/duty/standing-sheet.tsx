import type { Body } from '@lantu/model/api/duty/bodies'
import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import type { Dialog } from './organization-dialogs.tsx'

/** Buttons, each of which opens a dialog. */
export function DialogButtons({ items, onOpen }: { items: readonly (readonly [string, Dialog])[]; onOpen: (dialog: Dialog) => void }) {
  return items.map(([label, dialog]) => (
    <button key={dialog.kind} className="btn sm" type="button" onClick={() => onOpen(dialog)}>
      {label}
    </button>
  ))
}

/** Bodies or places: how many, what can be added, and the table. */
export function StandingSheet({
  title,
  count,
  actions,
  head,
  children,
}: {
  title: string
  count: number
  actions: ReactNode
  head: ReactNode
  children: ReactNode
}) {
  const { t } = useText()
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>
          {title} <span className="cap n">{count}</span>
        </h2>
        <span className="more dact">{actions}</span>
      </div>
      <div data-scroll className="tscroll cards">
        <table className="list">
          <thead>
            <tr>
              {head}
              <th>{t.area.duty.status}</th>
              <th>
                <span className="sr">{t.area.duty.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}

/** What it was called before, what it came from, what became of it. */
export function Life({ of: one }: { of: Body | PlaceOfAuthority }) {
  const { t } = useText()
  const words = t.area.duty
  const names = (all: readonly { name: string }[]) => all.map(each => each.name).join(t.sign.list)
  const said = [
    one.formerNames.length ? words.formerly(names(one.formerNames)) : '',
    one.predecessors.length ? words.cameFrom(names(one.predecessors)) : '',
    one.successors.length ? words.wentTo(names(one.successors)) : '',
  ].filter(Boolean)
  return said.length ? <span className="cap dlife">{said.join(' · ')}</span> : null
}

/** Whether it still stands, and what can be done with it as long as it does. */
export function StandingCells({ of: one, children }: { of: Body | PlaceOfAuthority; children: ReactNode }) {
  const { t } = useText()
  return (
    <>
      <td className="nw" data-label={t.area.duty.status}>
        {one.validTo ? t.area.duty.ended(one.validTo) : t.area.duty.standing}
      </td>
      <td className="nw dact">{one.validTo ? null : children}</td>
    </>
  )
}
