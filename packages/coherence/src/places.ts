import type { CheckedDocument } from '@lantu/model/finding'
import type { Statement } from '@lantu/model/statement'

const SUFFIX = /(?:自治区|自治州|自治县|特别行政区|省|市|县|区|州|盟|旗)$/
/** A document that does not say whose it is must name a place this often before it is taken for that place's. */
const ENOUGH_MENTIONS = 5

const stemOf = (place: string) => {
  const stem = place.replace(SUFFIX, '')
  return stem.length >= 2 ? stem : place
}

/** What statements name, in simplified characters whatever the document is written in. */
const namedBy = (statement: Statement): string =>
  statement.kind === 'observation' || statement.kind === 'goal'
    ? statement.indicator
    : statement.kind === 'task'
      ? statement.object
      : statement.name

function mentionsIn(document: CheckedDocument, words: string): number {
  return document.statements.filter(statement => namedBy(statement).includes(words)).length
}

/** The place among those known whose name the statements say most, if they say it often and no other half as often. */
function guessPlace(document: CheckedDocument, places: readonly string[]): string {
  const counted = places.map(place => ({ place, count: mentionsIn(document, stemOf(place)) })).toSorted((a, b) => b.count - a.count)
  const [first, second] = counted
  if (!first || first.count < ENOUGH_MENTIONS || (second && second.count * 2 > first.count)) return ''
  return first.place
}

const NATION = '全国'

/** The nation's own plans and reports speak of 我国, and never of 全市 or 全省 as their own. */
function isNational(document: CheckedDocument): boolean {
  if (/中华人民共和国|国务院/.test(document.title ?? '')) return true
  const text = (document.paragraphs ?? []).map(paragraph => paragraph.text).join('')
  return text.split(/我[国國]/).length > ENOUGH_MENTIONS && !/[全我][市省县區区縣]|自治区党委|市委|省委/.test(text)
}

/**
 * Documents with the place that they speak for, in one spelling: 儋州 and 儋州市 are one; a report whose title is only
 * 政府工作报告 belongs to the place among the others' that it names by far the most.
 */
export function withPlaces(documents: readonly CheckedDocument[]): CheckedDocument[] {
  const written = [...new Set(documents.map(document => document.place ?? '').filter(Boolean))]
  const full = (place: string) => {
    if (SUFFIX.test(place)) return place
    const fuller = written.filter(other => SUFFIX.test(other) && stemOf(other) === place)
    return fuller.length === 1 ? (fuller[0] as string) : place
  }
  const places = [...new Set(written.map(full))]
  return documents.map(document => {
    // two documents of unknown places are not of one place
    const place = document.place
      ? full(document.place)
      : guessPlace(document, places) || (isNational(document) ? NATION : `？${document.name}`)
    return place === (document.place ?? '') ? document : { ...document, place }
  })
}
