import type { Alike } from '@lantu/model/api/review'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import { GroupRows } from '../groups/group-rows.tsx'
import { usePicks } from '../queue/use-picks.ts'
import { shownField } from '../record-sheet.tsx'
import { PicksForm } from './picks-form.tsx'

/** Makes a correction for the others that were read the same way; those for which it is wrong are left out. */
export function AlikeForm({ alike, onDo, onCancel }: { alike: Alike; onDo: (ids: string[]) => void; onCancel: () => void }) {
  const { t } = useText()
  const words = t.area.review
  const correct = () => {
    if (picked.length) onDo(picked.map(one => one.id))
  }
  const { out, at, setAt, toggle, onKey } = usePicks(alike.items, { onDo: () => correct(), onCancel })
  const picked = alike.items.filter(one => !out.has(one.id))
  const said = (field: string, value: unknown) => (value === null || value === '' ? words.empty : shownField(t, field, value))
  return (
    <PicksForm title={words.alikeTitle} onKey={onKey} onSubmit={correct}>
      <p className="note">
        {alike.changes
          .map(({ field, from, to }) => words.fromTo(t.field[field] ?? field, said(field, from), said(field, to)))
          .join(t.sign.stop)}
      </p>
      {alike.items.length < alike.total ? (
        <p className="cap note">{words.alikeCut(formatNumber(alike.total), formatNumber(alike.items.length))}</p>
      ) : null}
      <GroupRows items={alike.items} out={out} at={at} onToggle={toggle} onAt={setAt} onLook={() => undefined} />
      <div className="foot">
        <button className="btn pri" type="submit" disabled={!picked.length}>
          {words.alikeDo(formatNumber(picked.length))}
          <kbd>Enter</kbd>
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {words.alikeNo}
          <kbd>Esc</kbd>
        </button>
      </div>
    </PicksForm>
  )
}
