-- Where a statement's words stand in the file they came in: a paragraph of Word, a page and a rectangle of a PDF. Null for
-- statements of before, and for those that a reviewer split or merged.
ALTER TABLE statement ADD COLUMN origin jsonb;
