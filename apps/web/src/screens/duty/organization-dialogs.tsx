import type { Body } from '@lantu/model/api/duty/bodies'
import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { BodyForm, MergeBodiesForm, RenameBodyForm, SplitBodyForm } from './body-forms.tsx'
import { MergePlacesForm, PlaceForm, RenamePlaceForm, SplitPlaceForm } from './place-forms.tsx'

/** What is being done, and to which body or place. */
export type Dialog =
  | { kind: 'add-body' | 'merge-bodies' | 'add-place' | 'merge-places' }
  | { kind: 'edit-body' | 'rename-body' | 'split-body'; body: Body }
  | { kind: 'rename-place' | 'split-place'; place: PlaceOfAuthority }

/** The dialog for it. */
export function Dialogs({
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
