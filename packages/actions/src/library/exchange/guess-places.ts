import type { Tx } from '@lantu/register/open-register'

/** How people call a place for short: 石梁县 is 石梁; a name of two characters stays whole. */
const shortName = (name: string) => (name.length > 2 ? name.replace(/(?:自治县|自治州|新区|[市县区旗州])$/, '') : name)

/**
 * Gives candidates without a place the one that their name or their sentence names, marked as guessed. The name counts before
 * the sentence; of two names the longer one, since a short one may be part of it; a sentence that names several decides nothing.
 */
export async function guessPlaces(tx: Tx, ids: readonly string[]): Promise<void> {
  const places = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM jurisdiction WHERE authority_id = $1 AND valid_to IS NULL',
    [tx.authorityId],
  )
  if (!places.length || !ids.length) return
  const projects = await tx.query<{ id: string; name: string; words: string }>(
    `SELECT p.id, p.name, coalesce(string_agg(s.quote, ' '), '') AS words FROM project p
     LEFT JOIN project_mention m ON m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL
     LEFT JOIN statement s ON s.authority_id = m.authority_id AND s.id = m.statement_id
     WHERE p.authority_id = $1 AND p.id = ANY($2) AND p.standing = 'candidate' AND p.jurisdiction_id IS NULL AND p.place = '' GROUP BY p.id, p.name`,
    [tx.authorityId, ids],
  )
  const names = places
    .flatMap(({ id, name }) => [...new Set([name, shortName(name)])].map(text => ({ id, text })))
    .toSorted((a, b) => b.text.length - a.text.length)
  const found = projects.flatMap(({ id, name, words }) => {
    const own = names.find(place => name.startsWith(place.text)) ?? names.find(place => name.includes(place.text))
    if (own) return [{ id, place: own.id }]
    const said = new Set(names.filter(place => words.includes(place.text)).map(place => place.id))
    return said.size === 1 ? [{ id, place: [...said][0] }] : []
  })
  await tx.query(
    `UPDATE project p SET jurisdiction_id = g.place, guessed = array_append(p.guessed, 'jurisdictionId')
     FROM jsonb_to_recordset($2::jsonb) AS g (id uuid, place uuid) WHERE p.authority_id = $1 AND p.id = g.id`,
    [tx.authorityId, JSON.stringify(found)],
  )
}
