/**
 * The pages of which `npm run screens` takes pictures.
 * `path`: where it is; or `firstLink`: on the page `on`, the first link whose address matches (nothing to show in an empty
 * database: no picture). `person`: demo person who looks; null for a visitor. `withNotice`: the state-secret notice is open.
 * `shows`: what must stand there before the picture is taken, where it comes later than the page.
 * @typedef {{ name: string, person: string | null, path?: string, on?: string, firstLink?: RegExp, withNotice?: boolean, shows?: string }} ScreenRoute
 */

const secretary = 'thugiang@bacninh.example'
const workshop = { person: secretary, on: '/workshops', firstLink: /^\/workshops\/[0-9a-f-]{36}$/ }

const item = { person: secretary, on: '/petitions', firstLink: /^\/petitions\/items\/[0-9a-f-]{36}$/ }

const officer = 'anninh@tnc.example'
/** The demo's petitions, each in another state (prisma/seed/petitions). */
const petition = (number) => ({
  person: secretary,
  on: '/petitions/joint',
  firstLink: new RegExp(`^/petitions/0190e0a0-0000-7000-${number}$`),
})
const written = petition('8300-000000000001')
const frozen = petition('8500-000000000002')
const issued = petition('8500-000000000001')
const pact = petition('8500-000000000003')
const knownCase = { person: secretary, on: '/cases', firstLink: /^\/cases\/[0-9a-f-]{36}$/ }
const legalDocument = { person: secretary, on: '/legal-basis', firstLink: /^\/legal-basis\/[0-9a-f-]{36}$/ }

/** @type {ScreenRoute[]} */
export const screenRoutes = [
  { name: 'sign-in', person: null, path: '/sign-in' },
  { name: 'demo-people', person: null, path: '/demo' },
  { name: 'not-found', person: secretary, path: '/no-such-page' },
  { name: 'notice', person: secretary, path: '/', withNotice: true },
  { name: 'home', person: secretary, path: '/' },
  { name: 'tasks', person: secretary, path: '/tasks' },
  { name: 'notices', person: secretary, path: '/notices' },
  { name: 'admin-mail', person: 'quantri@tnc.example', path: '/admin/mail' },
  { name: 'account-security', person: secretary, path: '/account/security' },
  { name: 'account-preferences', person: secretary, path: '/account/preferences' },
  { name: 'account-notices', person: secretary, path: '/account/notices' },
  { name: 'account-data', person: secretary, path: '/account/data' },
  { name: 'workshops', person: secretary, path: '/workshops' },
  { name: 'workshops-new', person: secretary, path: '/workshops/new' },
  { name: 'workshop', ...workshop },
  { name: 'workshop-invitation', ...workshop, path: '/invitation' },
  { name: 'workshop-agenda', ...workshop, path: '/agenda' },
  { name: 'workshop-agenda-new', person: secretary, path: '/workshops/0190e0a0-0000-7000-8000-000000000006/agenda' },
  { name: 'workshop-delegates', ...workshop, path: '/delegates' },
  { name: 'workshop-papers', ...workshop, path: '/papers' },
  { name: 'workshop-log', ...workshop, path: '/log' },
  { name: 'workshop-edit', ...workshop, path: '/edit' },
  { name: 'workshop-room', ...workshop, path: '/room' },
  { name: 'workshop-live', ...workshop, path: '/live' },
  { name: 'workshop-minutes', ...workshop, path: '/minutes' },
  { name: 'cases', person: secretary, path: '/cases' },
  { name: 'case', ...knownCase },
  { name: 'case-edit', ...knownCase, person: 'nhatnam@ninhbinh.example', path: '/edit', shows: '.text-tools button' },
  { name: 'search', person: secretary, path: '/search?q=boi+thuong' },
  { name: 'search-dictionary', person: secretary, path: '/search/dictionary' },
  { name: 'search-nothing', person: secretary, path: '/search?q=xyzzy' },
  { name: 'discussions', person: secretary, path: '/discussions' },
  { name: 'discussions-new', person: secretary, path: '/discussions/new' },
  { name: 'discussion', person: secretary, on: '/discussions', firstLink: /^\/discussions\/[0-9a-f-]{36}$/ },
  { name: 'cases-new', person: secretary, path: '/cases/new' },
  { name: 'items', person: secretary, path: '/petitions' },
  { name: 'items-cluster', person: secretary, path: '/petitions/cluster' },
  { name: 'items-screening', person: secretary, path: '/petitions/screening' },
  { name: 'items-new', person: secretary, path: '/petitions/items/new' },
  { name: 'item', ...item },
  { name: 'item-edit', ...item, path: '/edit' },
  { name: 'petitions-joint', person: secretary, path: '/petitions/joint' },
  { name: 'petitions-new', person: secretary, path: '/petitions/new' },
  { name: 'petition', ...written },
  { name: 'petition-draft', ...written, path: '/draft', shows: '.text-tools button' },
  ...['edit', 'consultation', 'document', 'versions'].map((tab) => ({
    name: `petition-${tab}`,
    ...written,
    path: `/${tab}`,
  })),
  { name: 'petition-signing', ...frozen, path: '/signing' },
  { name: 'petition-issuing', ...issued, path: '/issuing' },
  { name: 'petition-replies', ...issued, path: '/replies' },
  { name: 'pact', ...pact, path: '/document' },
  { name: 'petitions-replies', person: secretary, path: '/petitions/replies' },
  { name: 'legal-basis', person: secretary, path: '/legal-basis' },
  { name: 'legal-basis-new', person: secretary, path: '/legal-basis/new' },
  { name: 'legal-document', ...legalDocument },
  { name: 'audit', person: officer, path: '/audit' },
  { name: 'quarantine', person: officer, path: '/security/quarantine?state=all' },
  {
    name: 'quarantine-file',
    person: officer,
    on: '/security/quarantine?state=all',
    firstLink: /^\/security\/quarantine\/[0-9a-f-]{36}$/,
  },
  ...[
    'people',
    'people/new',
    'people/import',
    'departments',
    'departments/new',
    'mandates',
    'sessions',
    'settings',
    'holidays',
    'requests',
  ].map((part) => ({
    name: `admin-${part.replace('/', '-')}`,
    person: 'quantri@tnc.example',
    path: `/admin/${part}`,
  })),
  {
    name: 'admin-person',
    person: 'quantri@tnc.example',
    on: '/admin/people',
    firstLink: /^\/admin\/people\/[0-9a-f-]{36}$/,
  },
  { name: 'forgot-password', person: null, path: '/forgot-password' },
  { name: 'welcome-unusable', person: null, path: '/welcome/none' },
  { name: 'styleguide', person: secretary, path: '/styleguide' },
  { name: 'styleguide-editor', person: secretary, path: '/styleguide/editor', shows: '.text-tools button' },
]
