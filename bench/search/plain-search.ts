import pg from 'pg'
import type { Question } from './questions.ts'

export interface PlainSearch {
  /** Sizes of the table and of the index beside ours. */
  readonly indexBytes: number
  find(question: Question): Promise<number>
  close(): Promise<void>
}

/**
 * PostgreSQL's own full-text search over the same rows: a stored `to_tsvector('simple', unaccent(…))` with GIN,
 * ts_rank, ts_headline, and the same permission, facets and page. Stored, because computing it again for each ranked
 * row would make it look worse than it is.
 */
export async function openPlainSearch(url: string, circles: readonly number[]): Promise<PlainSearch> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query('CREATE EXTENSION IF NOT EXISTS unaccent')
  await pool.query(`CREATE TABLE plain_case AS
    SELECT e."id", e."kind", "title", "field", "departmentIds", "status", e."startsOn", e."endsOn", "audience", "withheld",
      "title" || E'\\n' || (SELECT string_agg(part->>'text', E'\\n') FROM jsonb_array_elements("sections") part) AS body
    FROM "SearchEntry" e JOIN "SearchPosting" p ON p."entryId" = e."id" JOIN "SearchReaders" r ON r."id" = p."readersId"
    WHERE e."kind" = 'case'`)
  await pool.query('ALTER TABLE plain_case ADD PRIMARY KEY (id), ADD COLUMN v tsvector')
  await pool.query(`UPDATE plain_case SET v = to_tsvector('simple', unaccent(body))`)
  await pool.query('CREATE INDEX plain_case_v ON plain_case USING GIN (v)')
  await pool.query('VACUUM ANALYZE plain_case')
  const { rows: sizes } = await pool.query(`SELECT pg_relation_size('plain_case_v')::int8 AS bytes`)
  const { rows: bodies } = await pool.query('SELECT "id", "code", "placeName" FROM "Department"')
  return {
    indexBytes: Number(sizes[0]?.bytes),
    async find({ q, filters }) {
      const meant = bodies.filter(({ placeName }) => placeName === filters.department).map(({ id }) => id)
      const asked = q.startsWith('"') ? 'phraseto_tsquery' : 'plainto_tsquery'
      const { rows } = await pool.query(SQL.replace('ASKED', asked), [
        q,
        circles,
        filters.field ?? null,
        meant.length > 0 ? meant : null,
        filters.from ?? null,
        filters.to ?? null,
      ])
      return Number(rows[0]?.found.total)
    },
    close: () => pool.end(),
  }
}

const SQL = `
  WITH asked AS (SELECT ASKED('simple', unaccent($1)) AS q),
  hits AS MATERIALIZED (
    SELECT p."id", p."kind", p."field", p."departmentIds", p."status", p."startsOn", ts_rank(p.v, asked.q) AS rank,
      ($3::text IS NULL OR p."field" LIKE $3 || '%') AS f, ($4::uuid[] IS NULL OR p."departmentIds" && $4) AS d,
      ($5::date IS NULL OR (p."endsOn" >= $5 AND p."startsOn" <= $6::date)) AS t
    FROM plain_case p CROSS JOIN asked
    WHERE p.v @@ asked.q AND p."audience" && $2::int[] AND NOT p."withheld" && $2::int[]
  ), picked AS (SELECT * FROM hits WHERE f AND d AND t),
  page AS (SELECT * FROM picked ORDER BY rank DESC, "id" DESC LIMIT 20)
  SELECT json_build_object(
    'total', (SELECT count(*) FROM picked),
    'kinds', (SELECT json_agg(x) FROM (SELECT "kind", count(*) FROM picked GROUP BY 1) x),
    'fields', (SELECT json_agg(x) FROM (SELECT "field", count(*) FROM hits WHERE d AND t GROUP BY 1) x),
    'departments', (SELECT json_agg(x) FROM (SELECT body, count(*) FROM hits, unnest("departmentIds") body
      WHERE f AND t GROUP BY 1) x),
    'statuses', (SELECT json_agg(x) FROM (SELECT "status", count(*) FROM picked GROUP BY 1) x),
    'years', (SELECT json_agg(x) FROM (SELECT extract(year FROM "startsOn"), count(*) FROM hits WHERE f AND d GROUP BY 1) x),
    'page', (SELECT json_agg(x) FROM (SELECT p."title", page.rank, ts_headline('simple', p.body, asked.q)
      FROM page JOIN plain_case p USING ("id") CROSS JOIN asked ORDER BY page.rank DESC) x)
  ) AS found`
