import type { NewPlace, PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { type ActionContext, act } from '../../action-context.ts'
import { recordChange } from '../duty-change.ts'
import { insertPlace } from './make-place.ts'
import { loadPlaces, presentPlaces } from './see-places.ts'

/** Adds a county, district or the like; one undo takes it back. */
export const addPlace = (context: ActionContext, place: NewPlace): Promise<PlaceOfAuthority> =>
  act(context, 'duty.organize', async tx => {
    const id = await insertPlace(tx, place, null)
    await recordChange(tx, context, {
      id: crypto.randomUUID(),
      verb: 'place.add',
      before: { createdPlaces: [id] },
      summary: { zh: `新增行政区${place.name}`, en: `Added ${place.name}`, places: [id] },
    })
    return presentPlaces(await loadPlaces(tx)).find(one => one.id === id) as PlaceOfAuthority
  })
