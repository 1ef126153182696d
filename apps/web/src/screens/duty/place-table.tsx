import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { useText } from '../../i18n/use-text.ts'
import type { Dialog } from './organization-dialogs.tsx'
import { DialogButtons, Life, StandingCells, StandingSheet } from './standing-sheet.tsx'

export function PlaceTable({ places, onOpen }: { places: readonly PlaceOfAuthority[]; onOpen: (dialog: Dialog) => void }) {
  const { t } = useText()
  const words = t.area.duty
  return (
    <StandingSheet
      title={words.places}
      count={places.length}
      actions={
        <DialogButtons
          onOpen={onOpen}
          items={[
            [words.addPlace, { kind: 'add-place' }],
            [words.merge, { kind: 'merge-places' }],
          ]}
        />
      }
      head={
        <>
          <th>{words.code}</th>
          <th>{words.name}</th>
        </>
      }
    >
      {places.map(one => (
        <tr key={one.id} className={one.validTo ? 'dim' : undefined}>
          <td className="n" data-label={words.code}>
            {one.code}
          </td>
          <td className="lead">
            {one.name}
            <Life of={one} />
          </td>
          <StandingCells of={one}>
            <DialogButtons
              onOpen={onOpen}
              items={[
                [words.rename, { kind: 'rename-place', place: one }],
                [words.split, { kind: 'split-place', place: one }],
              ]}
            />
          </StandingCells>
        </tr>
      ))}
    </StandingSheet>
  )
}
