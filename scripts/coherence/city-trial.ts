import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import type { CheckedDocument, Finding } from '@lantu/model/finding'
import type { Reading } from '@lantu/model/reading'
import { readPlan, readText } from '@lantu/reader/read-plan'
import { type Fault, possibleFaults, randomFrom, withFault } from './inject-faults.ts'

interface CityDocument {
  readonly name: string
  readonly reading: Reading
}

export interface Trial {
  readonly document: string
  readonly fault: Fault
  /** The gravest new finding that points at the fault; null where none does. */
  readonly found: Finding['gravity'] | null
  readonly rules: readonly string[]
}

/** The sample city's documents, read. */
export async function readCity(root: string): Promise<CityDocument[]> {
  const folder = join(root, 'corpus', 'qingchuanhu')
  const { documents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { documents: { file: string }[] }
  const city: CityDocument[] = []
  for (const { file } of documents) city.push({ name: file, reading: await readPlan(readFileSync(join(folder, file))) })
  return city
}

const checked = (city: readonly CityDocument[]): CheckedDocument[] => city.map(({ name, reading }) => checkedDocumentOf(name, reading))

export const checkCity = (city: readonly CityDocument[]): Finding[] => checkDocuments(checked(city))

/** Every `share`-th fault that can be made, document by document, each checked with the rest of the city as it is. */
export function tryFaults(city: readonly CityDocument[], seed: number, most: number): Trial[] {
  const random = randomFrom(seed)
  const known = new Set(checkCity(city).map(finding => `${finding.key}\u0000${finding.state}`))
  const all = city.flatMap(({ name, reading }) => possibleFaults(reading, random).map(fault => ({ name, fault })))
  const picked = all
    .map(item => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ item }) => item)
  const documents = checked(city)
  return picked.map(({ name, fault }) => {
    const own = city.find(document => document.name === name) as CityDocument
    const faulty = checkedDocumentOf(name, readText(withFault(own.reading.document, fault)))
    const findings = checkDocuments(documents.map(document => (document.name === name ? faulty : document)))
    const end = fault.at + fault.after.length
    // a unit's fault lies right behind its number
    const at = fault.kind === 'unit' ? fault.at - 1 : fault.at
    const pointing = findings.filter(
      f => !known.has(`${f.key}\u0000${f.state}`) && f.sides.some(side => side.document === name && side.at < end && at < side.end),
    )
    const gravity = (['error', 'warning', 'note'] as const).find(g => pointing.some(f => f.gravity === g)) ?? null
    return { document: name, fault, found: gravity, rules: [...new Set(pointing.map(f => f.rule))] }
  })
}
