import { join } from 'node:path'
import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import { RULES } from '@lantu/coherence/rules'
import type { CheckedDocument } from '@lantu/model/finding'
import { readPlan } from '@lantu/reader/read-plan'
import { describe, expect, it } from 'vitest'
import { rulePages } from './rule-pages.mjs'

interface Example {
  readonly documents: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly gravity: string | null
}
interface Mark {
  readonly document: string
  readonly at: number
  readonly text: string
}

/** Reads an example as a file is read, and remembers where its marks were. */
async function readExample(example: Example): Promise<{ documents: CheckedDocument[]; marks: Mark[] }> {
  const marks: Mark[] = []
  const documents: CheckedDocument[] = []
  for (const [index, { title, lines }] of example.documents.entries()) {
    const name = `${index + 1}. ${title}`
    const marked = [title, ...lines].join('\n')
    let plain = ''
    for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
      if (piece.startsWith('⟦')) marks.push({ document: name, at: plain.length, text: piece.slice(1, -1) })
      plain += piece.replace(/[⟦⟧]/g, '')
    }
    documents.push(checkedDocumentOf(name, await readPlan(new TextEncoder().encode(plain))))
  }
  return { documents, marks }
}

const pages = rulePages(join(import.meta.dirname, '../..')) as { name: string; finds: Example[]; leaves: Example[] }[]

it('has one file, one page and one entry for every rule', () => {
  expect(RULES.map(rule => rule.name).toSorted()).toEqual(pages.map(page => page.name))
})

describe.each(pages)('$name', ({ name, finds, leaves }) => {
  const rule = RULES.filter(r => r.name === name)
  it.each(finds.map((example, index) => ({ example, number: index + 1 })))(
    'finds what its header says, example $number',
    async ({ example }) => {
      const { documents, marks } = await readExample(example)
      const findings = checkDocuments(documents, rule)
      expect(findings.map(f => f.gravity)).toContain(example.gravity)
      const sides = findings.flatMap(f => f.sides)
      const missed = marks.filter(
        mark => !sides.some(s => s.document === mark.document && s.at < mark.at + mark.text.length && mark.at < s.end),
      )
      expect(missed).toEqual([])
    },
  )
  it.each(leaves.map((example, index) => ({ example, number: index + 1 })))(
    'leaves alone what its header says, example $number',
    async ({ example }) => {
      const { documents } = await readExample(example)
      expect(checkDocuments(documents, rule).map(f => f.message.zh)).toEqual([])
    },
  )
})
