/** What an address says behind its question mark. */
export interface Search {
  plan?: string | undefined
  q?: string | undefined
  /** Code point to show in the reader, or to begin with in review. */
  at?: number | undefined
  document?: string | undefined
  kind?: string | undefined
  state?: string | undefined
  /** The project library: its view, filters, order, year and month. */
  view?: string | undefined
  stage?: string | undefined
  place?: string | undefined
  lead?: string | undefined
  sector?: string | undefined
  source?: string | undefined
  light?: string | undefined
  standing?: string | undefined
  sort?: string | undefined
  year?: string | undefined
  month?: string | undefined
  /** The review: what is doubtful, how it was read, where it stands (a section of the document, the table of a statement), and all plans. */
  doubt?: string | undefined
  rule?: string | undefined
  section?: number | undefined
  table?: string | undefined
  scope?: string | undefined
}

const LIBRARY = ['view', 'stage', 'place', 'lead', 'sector', 'source', 'light', 'standing', 'sort', 'year', 'month'] as const
const REVIEW = ['doubt', 'rule', 'table', 'scope'] as const

const index = (value: unknown) => {
  const number = Number(value)
  return value !== undefined && value !== '' && Number.isInteger(number) && number >= 0 ? number : undefined
}
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the address may say; anything else is dropped. */
export function readSearch(search: Record<string, unknown>): Search {
  const found: Search = {
    plan: text(search.plan),
    q: text(search.q),
    document: text(search.document),
    kind: text(search.kind),
    state: text(search.state),
    ...Object.fromEntries(
      LIBRARY.map(name => [name, text(name === 'year' && search[name] !== undefined ? String(search[name]) : search[name])]),
    ),
    ...Object.fromEntries(REVIEW.map(name => [name, text(search[name])])),
    section: index(search.section),
    at: index(search.at),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}
