// What the reader says of the sample city's documents, one line a statement, by kind: the committed readings that a change of rule
// is reviewed against. Confidence is left out: it is refitted without any reading changing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCUMENT = /\.(?:docx|txt|html|pdf)$/
export const KINDS = ['observation', 'goal', 'project', 'system', 'task']

/** The documents of the sample city that are read. */
export const documentsIn = folder =>
  readdirSync(folder)
    .filter(name => DOCUMENT.test(name))
    .toSorted()

const shown = value => (Array.isArray(value) ? value.join(':') : String(value))
/** Of a task only what it says to do: what else it holds is listed under its own kind. */
const FIELDS = {
  observation: ['indicator', 'measure', 'basis', 'comparator', 'value', 'unit', 'time', 'status', 'attribute'],
  goal: ['form', 'indicator', 'reference', 'time', 'status', 'attribute'],
  project: ['name', 'stage', 'verb', 'quantity', 'sameAs'],
  system: ['name', 'stage', 'verb', 'quantity', 'sameAs'],
  task: ['actor', 'action', 'object', 'due'],
}

function lineOf(statement) {
  const said = FIELDS[statement.kind]
    .filter(field => statement[field] !== undefined && statement[field] !== '')
    .map(
      field =>
        `${field}=${typeof statement[field] === 'object' && !Array.isArray(statement[field]) ? JSON.stringify(statement[field]) : shown(statement[field])}`,
    )
  return `${statement.at}\t${statement.rule}\t${statement.text.replace(/\s+/g, ' ').slice(0, 80)}\t${said.join('\t')}`
}

/** `{observation: text, …}`: the reading of one document as lines. */
export async function readingLines(readPlan, path) {
  const { statements } = await readPlan(readFileSync(path))
  return Object.fromEntries(
    KINDS.map(kind => [
      kind,
      statements
        .filter(one => one.kind === kind)
        .map(one => `${lineOf(one)}\n`)
        .join(''),
    ]),
  )
}

/** Where the committed reading of a document stands. */
export const goldenFile = (folder, document, kind) => join(folder, `${document.replace(DOCUMENT, '')}.${kind}.tsv`)
