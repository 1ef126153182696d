// What a file imports, and which files import each other in a ring. A ring of types alone is one too: none of its files can be read first.

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

/** @param {string} text of a file @returns {string[]} the names that it imports, types and what is loaded later among them */
export const importsOf = text => [...text.matchAll(IMPORT)].map(found => found[1] ?? found[2] ?? found[3] ?? '')

/** `@lantu/model/statement` is of `@lantu/model`. @param {string} name */
export const packageOf = name => (name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? ''))

/**
 * Files that import each other in a ring, found by a walk that remembers its path; the first file stands at the end again.
 * @param {ReadonlyMap<string, readonly string[]>} graph the files that each file imports
 */
export function circles(graph) {
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map()
  /** @type {string[][]} */
  const found = []
  /** @param {string} file @param {string[]} path */
  const visit = (file, path) => {
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') found.push([...path.slice(path.indexOf(next)), next])
      else if (!state.has(next) && graph.has(next)) visit(next, [...path, next])
    }
    state.set(file, 'done')
  }
  for (const file of graph.keys()) if (!state.has(file)) visit(file, [file])
  return found
}
