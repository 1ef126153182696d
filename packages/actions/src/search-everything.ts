import type { SearchAnswer, SearchHit, SearchKind } from '@lantu/model/api/search'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { type ActionContext, act } from './action-context.ts'

const MOST_WORDS = 8
const AROUND = 48
/** Of one kind; who finds more has not said enough to find anything. */
const MOST_HITS = 500

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
const quoted = (gram: string) => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The words as a query over `search_grams`: each word's pairs one behind the other, all words; a single character begins a pair. */
export function gramQuery(words: string): string | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .map(plain)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map(word => {
      const signs = [...word].slice(0, 60)
      if (signs.length === 1) return `${quoted(signs[0] as string)}:*`
      return `(${signs
        .slice(0, -1)
        .map((sign, i) => quoted(sign + (signs[i + 1] ?? '')))
        .join(' <-> ')})`
    })
  return parts.length ? parts.join(' & ') : null
}

interface Row extends Omit<SearchHit, 'kind'> {
  readonly kind: SearchKind
}

/** `$2` is the query, `$3` how many of each kind, `$4` the words themselves, to put what they name in full first. */
const named = (kind: SearchKind, table: string, name: string, context: string) => `
  SELECT '${kind}' AS kind, x.id, ${name} AS text, ${context} AS context, NULL::uuid AS "documentId", NULL::int AS at, 0::bigint AS statements FROM ${table} x
  WHERE x.authority_id = $1 AND search_grams(${name}) @@ $2::tsquery ORDER BY (lower(${name}) = $4) DESC, char_length(${name}), ${name} LIMIT $3`

const FIND: Readonly<Record<SearchKind, string>> = {
  indicator: `SELECT 'indicator' AS kind, i.id, i.name AS text, coalesce((SELECT string_agg(a.alias, '、') FROM indicator_alias a WHERE a.authority_id = $1 AND a.indicator_id = i.id
      AND search_grams(a.alias) @@ $2::tsquery), '') AS context, NULL::uuid AS "documentId", NULL::int AS at, 0::bigint AS statements
    FROM indicator i WHERE i.authority_id = $1 AND i.id IN (
      SELECT x.id FROM indicator x WHERE x.authority_id = $1 AND search_grams(x.name) @@ $2::tsquery
      UNION SELECT a.indicator_id FROM indicator_alias a WHERE a.authority_id = $1 AND search_grams(a.alias) @@ $2::tsquery)
    ORDER BY (lower(i.name) = $4) DESC,
      (SELECT max(CASE t.attribute WHEN 'binding' THEN 2 WHEN 'expected' THEN 1 ELSE 0 END) FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id) DESC NULLS LAST,
      char_length(i.name), i.name LIMIT $3`,
  project: named('project', 'project', 'x.name', "''"),
  task: `SELECT 'task' AS kind, x.id, x.title AS text, p.title AS context, s.document_id AS "documentId", s.start_at AS at, 0::bigint AS statements
    FROM task x JOIN plan p ON p.authority_id = $1 AND p.id = x.plan_id LEFT JOIN statement s ON s.authority_id = $1 AND s.id = x.statement_id
    WHERE x.authority_id = $1 AND x.superseded_at IS NULL AND search_grams(x.title) @@ $2::tsquery ORDER BY (lower(x.title) = $4) DESC, char_length(x.title), x.title LIMIT $3`,
  plan: named(
    'plan',
    'plan',
    'x.title',
    "CASE WHEN x.period_from = x.period_to THEN x.period_to::text ELSE x.period_from || '—' || x.period_to END",
  ),
  organization: named('organization', 'organization', 'x.name', "''"),
  section: `SELECT 'section' AS kind, x.document_id AS id, x.title AS text, d.title AS context, x.document_id AS "documentId", x.start_at AS at, 0::bigint AS statements
    FROM section x JOIN document d ON d.authority_id = $1 AND d.id = x.document_id
    WHERE x.authority_id = $1 AND search_grams(x.title) @@ $2::tsquery ORDER BY (lower(x.title) = $4) DESC, char_length(x.title), x.start_at LIMIT $3`,
  // the whole paragraph; where in it the words stand is found after
  sentence: `SELECT 'sentence' AS kind, b.document_id AS id, b.words AS text, b.title AS context, b.document_id AS "documentId", b.start_at AS at,
      (SELECT count(*) FROM statement s WHERE s.authority_id = $1 AND s.document_id = b.document_id AND s.start_at >= b.start_at AND s.start_at < b.end_at
        AND s.state NOT IN ('superseded', 'rejected')) AS statements
    FROM (SELECT b.document_id, b.words, d.title, b.start_at, b.end_at FROM block b JOIN document d ON d.authority_id = $1 AND d.id = b.document_id
      WHERE b.authority_id = $1 AND b.kind <> 'aside' AND b.grams @@ $2::tsquery ORDER BY d.imported_at DESC, b.document_id, b.start_at LIMIT $3) b`,
}
const KINDS = Object.keys(FIND) as SearchKind[]

/** The search of some kinds in one round trip: authority, query, how many of each, the words. */
export const searchSql = (kinds: readonly SearchKind[] = KINDS): string => kinds.map(kind => `(${FIND[kind]})`).join(' UNION ALL ')

/** The words of a paragraph around the first one sought, and where that stands. Blanks within the text do not hide it. */
function excerpt(hit: Row, sought: readonly string[]): SearchHit {
  const signs = [...hit.text]
  const kept: number[] = []
  let dense = ''
  for (const [i, sign] of signs.entries()) {
    const bare = plain(sign)
    for (const _ of bare) kept.push(i)
    dense += bare
  }
  const found = Math.max(0, ...sought.slice(0, 1).map(word => dense.indexOf(word)))
  const at = kept[Array.from(dense.slice(0, found)).length] ?? 0
  const from = Math.max(0, at - AROUND)
  const to = Math.min(signs.length, at + AROUND * 2)
  const text = asQuoted(signs.slice(from, to).join('')).replace(/\s+/g, ' ').trim()
  return { ...hit, text: `${from > 0 ? '…' : ''}${text}${to < signs.length ? '…' : ''}`, at: (hit.at ?? 0) + at }
}

/** Everything that has the words: indicators, projects, tasks, plans, bodies, headings, and the sentences of all documents. */
export function searchEverything(
  context: ActionContext,
  words: string,
  { kind, limit = 6 }: { kind?: SearchKind | undefined; limit?: number | undefined } = {},
): Promise<SearchAnswer> {
  return act(context, 'register.see', async tx => {
    const query = gramQuery(words)
    if (!query) return { groups: [] }
    const size = Math.min(Math.max(1, limit), MOST_HITS)
    const kinds = kind ? [kind] : KINDS
    const rows = await tx.query<Row>(searchSql(kinds), [tx.authorityId, query, size + 1, words.trim().toLowerCase()])
    const sought = words.trim().split(/\s+/).map(plain)
    return {
      groups: kinds.flatMap(one => {
        const found = rows.filter(row => row.kind === one)
        const items = found.slice(0, size).map(row => (one === 'sentence' ? excerpt(row, sought) : row))
        return found.length ? [{ kind: one, items, more: found.length > size }] : []
      }),
    }
  })
}
