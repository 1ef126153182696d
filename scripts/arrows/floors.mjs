// The floors of the reader, from the top: a folder imports what stands on lower floors, never a neighbour on its own or what is above.

const FLOORS = [
  ['.'],
  ['extract/observations', 'extract/projects', 'extract/tasks'],
  ['extract/context'],
  ['extract/view'],
  ['extract', 'extract/times', 'extract/fitted'],
  ['normalise'],
  ['structure', 'locate'],
  ['decode'],
  ['vocabulary'],
  ['patterns'],
]
const floorOf = new Map(FLOORS.flatMap((folders, floor) => folders.map(folder => /** @type {const} */ ([folder, floor]))))

/** The folder of a file below `reader/src` that stands on a floor. @param {string} file with slashes */
const folderOf = file => {
  const parts = file.split('/').slice(0, -1)
  return parts.slice(0, parts[0] === 'extract' ? 2 : 1).join('/') || '.'
}

/**
 * What is wrong with an import inside the reader, or nothing.
 * @param {string} file @param {string} target both below `reader/src`, with slashes
 */
export function againstFloors(file, target) {
  const [from, to] = [folderOf(file), folderOf(target)]
  const [own, other] = [floorOf.get(from), floorOf.get(to)]
  if (own === undefined) return `${from} stands on no floor of the reader: say in scripts/arrows/floors.mjs on which.`
  return from === to || (other !== undefined && own < other)
    ? null
    : `${file} imports ${target}: ${from} may import what stands below it (scripts/arrows/floors.mjs).`
}
