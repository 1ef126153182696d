-- Search for Chinese words and fragments of any length. Dictionaries miss fragments and trigrams miss words of two
-- characters; pairs of characters with their places find both, exactly: 水库 is one pair, 松溪水库 three in a row.

-- The text's pairs of neighbouring characters, and its last character alone, each with its place; blanks and case do not count.
-- tsvector keeps places up to 16,383: beyond that in one paragraph, only single pairs are found.
CREATE FUNCTION search_grams(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(string_agg(quote_literal(replace(c.sign || coalesce(c.next, ''), '\', '\\')) || ':' || least(c.place, 16383), ' '), '')::tsvector
  FROM (SELECT t.sign, t.place, lead(t.sign) OVER (ORDER BY t.place) AS next
    FROM regexp_split_to_table(lower(regexp_replace(normalize(said, NFKC), '\s', '', 'g')), '') WITH ORDINALITY AS t (sign, place)) c
  WHERE c.sign <> ''
$$;

-- the paragraph as stored, beside its span, so that it can be indexed
ALTER TABLE block ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE block b SET words = substr(d.content, b.start_at + 1, b.end_at - b.start_at) FROM document d
  WHERE d.authority_id = b.authority_id AND d.id = b.document_id;

-- kept, not computed at each search: a word may stand in thousands of paragraphs
ALTER TABLE block ADD COLUMN grams tsvector GENERATED ALWAYS AS (search_grams(words)) STORED;
CREATE INDEX block_grams ON block USING gin (grams);
CREATE INDEX section_grams ON section USING gin (search_grams(title));
CREATE INDEX indicator_grams ON indicator USING gin (search_grams(name));
CREATE INDEX indicator_alias_grams ON indicator_alias USING gin (search_grams(alias));
CREATE INDEX project_grams ON project USING gin (search_grams(name));
CREATE INDEX task_grams ON task USING gin (search_grams(title));
CREATE INDEX plan_grams ON plan USING gin (search_grams(title));
CREATE INDEX organization_grams ON organization USING gin (search_grams(name));

-- Row-level security lets only functions that leak nothing look at rows before it; these two tell nothing but
-- whether it matches. Without the right to say so, search stays correct and reads the authority's rows one by one.
DO $$
BEGIN
  ALTER FUNCTION ts_match_vq(tsvector, tsquery) LEAKPROOF;
  ALTER FUNCTION search_grams(text) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'search works without its indexes: only a superuser may mark ts_match_vq leakproof';
END $$;
