CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- Characters that are words by themselves, since their scripts write no spaces between words; and those that part words.
-- Both are written out, since classes such as [:alnum:] depend on the locale.
CREATE FUNCTION public.search_ideographs() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff';
--> statement-breakpoint
CREATE FUNCTION public.search_separators() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe6f\ufeff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff';
--> statement-breakpoint
-- Case, accents, widths and punctuation make no difference to a search.
-- An index is rebuilt with an empty search path, so names are qualified.
CREATE FUNCTION public.search_text(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 500
RETURN btrim(regexp_replace(
  regexp_replace(
    lower(normalize(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'), NFC) COLLATE "default"),
    '([' || public.search_ideographs() || '])', ' \1 ', 'g'),
  '[' || public.search_separators() || ']+', ' ', 'g'));
--> statement-breakpoint
-- A text in pieces, each a word or what stands between words.
CREATE FUNCTION public.search_tokens(text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (regexp_matches($1,
  '[' || public.search_ideographs() || ']|[^' || public.search_ideographs() || public.search_separators() || ']+|['
  || public.search_separators() || ']+', 'g'))[1];
--> statement-breakpoint
-- Two words that differ by one spelling error (a letter too many, too few, wrong, or two swapped) have in common what
-- is left of them without some one letter. Short words would have it in common with too many, and a number with another
-- digit is not misspelt. A query in place of the loops would take several times as long, for each name that is written.
CREATE FUNCTION public.search_misspellings(text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1500 AS $$
DECLARE
  word text;
  spellings text[] := '{}';
BEGIN
  FOREACH word IN ARRAY string_to_array($1, ' ') LOOP
    CONTINUE WHEN char_length(word) NOT BETWEEN 4 AND 40 OR word ~ '[0-9]';
    spellings := spellings || ('~' || word);
    FOR place IN 1..char_length(word) LOOP
      spellings := spellings || ('~' || overlay(word placing '' FROM place FOR 1));
    END LOOP;
  END LOOP;
  RETURN spellings;
END $$;
--> statement-breakpoint
CREATE FUNCTION public.search_name_words(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 3000
RETURN to_tsvector('pg_catalog.simple', public.search_text($1))
  || array_to_tsvector(public.search_misspellings(public.search_text($1)));
--> statement-breakpoint
CREATE FUNCTION public.search_words(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
RETURN to_tsvector('pg_catalog.english', public.search_text($1));
--> statement-breakpoint
-- The words of such a text joined by & or |, each as it is written or with one spelling error.
CREATE FUNCTION public.search_spellings(text, joint text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 500
RETURN (
  SELECT string_agg('(' || concat_ws('|', quote_literal(word), (
    SELECT string_agg(DISTINCT quote_literal(spelling), '|') FROM unnest(public.search_misspellings(word)) spelling)) || ')', joint)
  FROM string_to_table($1, ' ') word)::tsquery;
