import type { ProjectPatch } from '@lantu/model/api/library/library'
import { LantuError } from '@lantu/model/errors'
import { geometryFault } from '@lantu/model/geometry'
import { isProjectCode, plainProjectCode } from '@lantu/model/typed/project-code'

/** What the schema cannot say: the code's shape, the shape on the map, days in order. Returns the entry as it is stored. */
export function checkEntry<T extends ProjectPatch>(entry: T): T {
  const { geometry, startsOn, endsOn } = entry
  const code = entry.code === undefined ? undefined : plainProjectCode(entry.code)
  if (code && !isProjectCode(code)) throw new LantuError('project.code-shape', { code })
  const fault = geometry ? geometryFault(geometry) : null
  if (fault) throw new LantuError('request.invalid', { reason: `${fault.zh} / ${fault.en}` })
  if (startsOn && endsOn && endsOn < startsOn)
    throw new LantuError('request.invalid', { reason: '完工早于开工 / the finish is before the start' })
  return {
    ...entry,
    ...(code === undefined ? {} : { code }),
    ...(entry.name === undefined ? {} : { name: entry.name.normalize('NFC').trim().replace(/\s+/g, ' ') }),
  }
}
