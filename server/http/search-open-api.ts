import { MOST_PAGES, PAGE_SIZE, SEARCH_KINDS, SEARCH_SECTIONS } from '#server/search/asking/contract.ts'
import { MOST_QUERY } from '#server/search/content/contract.ts'

const text = { type: 'string' } as const
const count = { type: 'integer', minimum: 0 } as const

function parameter(name: string, description: string, schema: object, more: object = {}) {
  return { name, in: 'query', required: false, description, schema, ...more }
}

function list(properties: Readonly<Record<string, object>>) {
  return { type: 'array', items: { type: 'object', properties } }
}

const highlights = list({
  section: { enum: ['title', ...SEARCH_SECTIONS] },
  label: text,
  fragments: list({ text, isHit: { type: 'boolean' } }),
})

const answer = {
  type: 'object',
  required: ['total', 'items', 'facets'],
  properties: {
    total: {
      ...count,
      description:
        'Texts found that the caller may read. Of quoted words, beyond 300: those that have every two of them side by side.',
    },
    exact: { ...count, description: 'Of those, the ones that hold every word.' },
    page: count,
    pageSize: count,
    items: list({
      kind: { enum: SEARCH_KINDS },
      id: { type: 'string', format: 'uuid' },
      code: { type: ['string', 'null'], description: 'What people call it, e.g. TH-2026-107.' },
      externalId: {
        type: ['string', 'null'],
        description: 'The id it was imported under; of what was written here its code.',
      },
      title: text,
      path: { ...text, description: 'Where it stands in the product.' },
      score: { type: 'number', description: 'Compares the items of one answer only.' },
      highlights,
    }),
    facets: {
      type: 'object',
      properties: {
        kinds: list({ kind: text, count }),
        fields: list({ field: text, count }),
        departments: list({ id: text, code: text, shortName: text, placeName: text, count }),
        statuses: list({ kind: text, status: text, count }),
        years: list({ year: { type: 'integer' }, count }),
      },
    },
    suggestion: { type: ['string', 'null'], description: 'The query as it was probably meant.' },
    expansions: list({ typed: text, other: text, isWeak: { type: 'boolean' } }),
  },
} as const

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties: { error: text } } } },
})

/** What `GET /api/v1/search` takes and answers, as OpenAPI 3.1. */
export const searchOpenApi = {
  openapi: '3.1.0',
  info: {
    title: 'Tiếng Nói Chung',
    version: '1.0.0',
    description:
      'Search over what the person of the token or session may read. Tones matter when typed and do not when not. A token is made on the page "Tài khoản → Bảo mật" or by `npm run token:create -- <email>`, and sent as `Authorization: Bearer tnc_…`.',
  },
  paths: {
    '/api/v1/search': {
      get: {
        summary: 'Search',
        security: [{ token: ['search:read'] }, { session: [] }],
        parameters: [
          parameter('q', 'Words; "exact phrases"; operators such as sở:"Hải Dương" or năm:2026.', {
            ...text,
            maxLength: MOST_QUERY,
          }),
          parameter('kind', 'One kind only.', { enum: SEARCH_KINDS }),
          parameter('field', 'A code of either level: DD means its members too.', text),
          parameter('department', 'Id, code, or any old or new name: each finds both.', text),
          parameter('from', 'First day, yyyy-mm-dd.', { ...text, format: 'date' }),
          parameter('to', 'Last day, yyyy-mm-dd.', { ...text, format: 'date' }),
          parameter('status', 'A state of the kind.', text),
          parameter(
            'without',
            'An expansion that shall not count.',
            { type: 'array', items: text },
            { style: 'form', explode: true },
          ),
          parameter('page', `From 1; ${PAGE_SIZE} items each.`, { type: 'integer', minimum: 1, maximum: MOST_PAGES }),
        ],
        responses: {
          200: { description: 'One page.', content: { 'application/json': { schema: answer } } },
          401: refusal('Nobody is signed in, or the token is unknown, revoked or expired.'),
          423: refusal('The screen is locked.'),
          429: {
            ...refusal('Too many requests of this person; forty a second are taken. `Retry-After` says when to go on.'),
            headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'A personal token with the scope search:read.' },
      session: { type: 'apiKey', in: 'cookie', name: 'tnc_session' },
    },
  },
} as const
