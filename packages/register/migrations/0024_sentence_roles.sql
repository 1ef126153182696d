-- What each sentence of a paragraph is for, as read: [[start, end, role], …] in code points of the document. Null in documents read before.
ALTER TABLE block ADD COLUMN sentences jsonb;
