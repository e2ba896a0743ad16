import { PETITION_ROUTE_POLICIES } from './route-policies-petitions.ts'

/** Who may open a page, and who may send to it. Every folder of app/routes stands here, or the test fails. */
export interface RoutePolicy {
  /**
   * Address; `:id` is a workshop that the reader's department takes part in, an item that the cluster keeps, a petition
   * that is being drafted, a case of another department that the cluster was given, or a topic of the cluster, `:document` a legal
   * document, `:person` somebody with an account, `:held` a file that the scan held back.
   */
  readonly path: string
  /** What `:id` stands for; a workshop unless told. */
  readonly of?: 'workshop' | 'item' | 'petition' | 'case' | 'discussion'
  /** nobody: it only takes what is sent. planners: who may draft a plan, or an item. screeners: the
   *  cluster's head and secretary. */
  readonly readers:
    | 'nobody'
    | 'anyone'
    | 'signed-in'
    | 'participants'
    | 'planners'
    | 'librarians'
    | 'screeners'
    | 'security-officer'
    | 'administrator'
  /** Whether it takes POST, and from whom at least a session is asked. */
  readonly writes: 'none' | 'anyone' | 'signed-in'
}

export const ROUTE_POLICIES: Readonly<Record<string, RoutePolicy>> = {
  ...PETITION_ROUTE_POLICIES,
  'catalogue.$locale': { path: '/catalogue/vi', readers: 'anyone', writes: 'none' },
  'demo._index': { path: '/demo', readers: 'anyone', writes: 'none' },
  'demo.sign-in': { path: '/demo/sign-in', readers: 'anyone', writes: 'anyone' },
  'locked._index': { path: '/locked', readers: 'anyone', writes: 'none' },
  'locked.passkey': { path: '/locked/passkey', readers: 'anyone', writes: 'anyone' },
  'locked.signal': { path: '/locked/signal', readers: 'anyone', writes: 'anyone' },
  'locked.unlock': { path: '/locked/unlock', readers: 'anyone', writes: 'anyone' },
  'forgot-password': { path: '/forgot-password', readers: 'anyone', writes: 'anyone' },
  'reset.$token': { path: '/reset/none', readers: 'anyone', writes: 'anyone' },
  'welcome.$token': { path: '/welcome/none', readers: 'anyone', writes: 'anyone' },
  notice: { path: '/notice', readers: 'anyone', writes: 'signed-in' },
  passkeys: { path: '/passkeys', readers: 'anyone', writes: 'signed-in' },
  preferences: { path: '/preferences', readers: 'anyone', writes: 'anyone' },
  'sign-in': { path: '/sign-in', readers: 'anyone', writes: 'anyone' },
  'sign-in_.code': { path: '/sign-in/code', readers: 'anyone', writes: 'anyone' },
  'sign-in_.enrol': { path: '/sign-in/enrol', readers: 'signed-in', writes: 'signed-in' },
  reauthenticate: { path: '/reauthenticate', readers: 'signed-in', writes: 'signed-in' },
  'sign-in_.sso': { path: '/sign-in/sso', readers: 'anyone', writes: 'none' },
  'sign-in_.sso_.callback': { path: '/sign-in/sso/callback', readers: 'anyone', writes: 'none' },
  'sign-in_.sso_.done': { path: '/sign-in/sso/done', readers: 'anyone', writes: 'none' },
  'sign-in_.sso_.leave': { path: '/sign-in/sso/leave', readers: 'anyone', writes: 'none' },
  'sign-in_.passkey': { path: '/sign-in/passkey', readers: 'anyone', writes: 'anyone' },
  'sign-out': { path: '/sign-out', readers: 'anyone', writes: 'anyone' },
  styleguide: { path: '/styleguide', readers: 'anyone', writes: 'none' },
  'styleguide_.editor': { path: '/styleguide/editor', readers: 'anyone', writes: 'none' },
  _shell: { path: '/', readers: 'signed-in', writes: 'none' },
  '_shell.$': { path: '/no-such-page', readers: 'nobody', writes: 'none' },
  '_shell._index': { path: '/', readers: 'signed-in', writes: 'none' },
  '_shell.account.notices': { path: '/account/notices', readers: 'signed-in', writes: 'signed-in' },
  '_shell.notices': { path: '/notices', readers: 'signed-in', writes: 'signed-in' },
  '_shell.cases._index': { path: '/cases', readers: 'signed-in', writes: 'signed-in' },
  '_shell.cases.new': { path: '/cases/new', readers: 'planners', writes: 'signed-in' },
  '_shell.cases.programme': { path: '/cases/programme', readers: 'signed-in', writes: 'signed-in' },
  '_shell.cases.$id': { path: '/cases/:id', of: 'case', readers: 'participants', writes: 'signed-in' },
  '_shell.cases.$id_.edit': { path: '/cases/:id/edit', of: 'case', readers: 'nobody', writes: 'signed-in' },
  '_shell.cases.$id_.attachments': {
    path: '/cases/:id/attachments',
    of: 'case',
    readers: 'nobody',
    writes: 'signed-in',
  },
  '_shell.discussions._index': { path: '/discussions', readers: 'signed-in', writes: 'none' },
  '_shell.discussions.new': { path: '/discussions/new', readers: 'planners', writes: 'none' },
  '_shell.discussions.$id': { path: '/discussions/:id', of: 'discussion', readers: 'participants', writes: 'none' },
  '_shell.discussions.$id_.acts': {
    path: '/discussions/:id/acts',
    of: 'discussion',
    readers: 'nobody',
    writes: 'signed-in',
  },
  '_shell.search': { path: '/search?q=giap+ranh', readers: 'signed-in', writes: 'signed-in' },
  '_shell.tasks': { path: '/tasks', readers: 'signed-in', writes: 'signed-in' },
  '_shell.account': { path: '/account', readers: 'signed-in', writes: 'none' },
  '_shell.account._index': { path: '/account', readers: 'signed-in', writes: 'none' },
  '_shell.account.preferences': { path: '/account/preferences', readers: 'signed-in', writes: 'none' },
  '_shell.account.data': { path: '/account/data', readers: 'signed-in', writes: 'signed-in' },
  // Only for who has just proved to be the person (own-data.spec.ts).
  '_shell.account.data_.copy': { path: '/account/data/copy', readers: 'nobody', writes: 'none' },
  '_shell.account.security': { path: '/account/security', readers: 'signed-in', writes: 'signed-in' },
  '_shell.admin': { path: '/admin', readers: 'administrator', writes: 'none' },
  '_shell.admin._index': { path: '/admin', readers: 'administrator', writes: 'none' },
  '_shell.admin.departments_.new': { path: '/admin/departments/new', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.departments': { path: '/admin/departments', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.holidays': { path: '/admin/holidays', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.mandates': { path: '/admin/mandates', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.people._index': { path: '/admin/people', readers: 'administrator', writes: 'none' },
  '_shell.admin.people.$personId': { path: '/admin/people/:person', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.people.import': { path: '/admin/people/import', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.people.new': { path: '/admin/people/new', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.people.template': { path: '/admin/people/template', readers: 'administrator', writes: 'none' },
  '_shell.admin.sessions': { path: '/admin/sessions', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.requests': { path: '/admin/requests', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.settings': { path: '/admin/settings', readers: 'administrator', writes: 'signed-in' },
  '_shell.admin.mail': { path: '/admin/mail', readers: 'administrator', writes: 'signed-in' },
  '_shell.audit._index': { path: '/audit', readers: 'security-officer', writes: 'signed-in' },
  '_shell.audit.export': { path: '/audit/export', readers: 'security-officer', writes: 'none' },
  '_shell.search_.dictionary': { path: '/search/dictionary', readers: 'librarians', writes: 'signed-in' },
  '_shell.legal-basis._index': { path: '/legal-basis', readers: 'signed-in', writes: 'none' },
  '_shell.legal-basis.new': { path: '/legal-basis/new', readers: 'librarians', writes: 'signed-in' },
  '_shell.legal-basis.offer': { path: '/legal-basis/offer', readers: 'signed-in', writes: 'none' },
  '_shell.legal-basis.$id': { path: '/legal-basis/:document', readers: 'signed-in', writes: 'signed-in' },
  '_shell.legal-basis.$id_.edit': { path: '/legal-basis/:document/edit', readers: 'librarians', writes: 'signed-in' },
  '_shell.security.quarantine._index': {
    path: '/security/quarantine',
    readers: 'security-officer',
    writes: 'signed-in',
  },
  '_shell.security.quarantine.$id': {
    path: '/security/quarantine/:held',
    readers: 'security-officer',
    writes: 'signed-in',
  },
  '_shell.workshops._index': { path: '/workshops', readers: 'signed-in', writes: 'none' },
  '_shell.workshops.new': { path: '/workshops/new', readers: 'planners', writes: 'signed-in' },
  '_shell.workshops.$id': { path: '/workshops/:id', readers: 'participants', writes: 'signed-in' },
  '_shell.workshops.$id._index': { path: '/workshops/:id', readers: 'participants', writes: 'signed-in' },
  '_shell.workshops.$id.invitation': { path: '/workshops/:id/invitation', readers: 'participants', writes: 'none' },
  '_shell.workshops.$id_.[invitation.ics]': {
    path: '/workshops/:id/invitation.ics',
    readers: 'participants',
    writes: 'none',
  },
  '_shell.workshops.$id.agenda': { path: '/workshops/:id/agenda', readers: 'participants', writes: 'signed-in' },
  '_shell.workshops.$id.agenda.acts': { path: '/workshops/:id/agenda/acts', readers: 'nobody', writes: 'signed-in' },
  '_shell.workshops.$id.delegates': { path: '/workshops/:id/delegates', readers: 'participants', writes: 'signed-in' },
  '_shell.workshops.$id.items.$itemId': { path: '/workshops/:id/items/none', readers: 'nobody', writes: 'none' },
  '_shell.workshops.$id.minutes': { path: '/workshops/:id/minutes', readers: 'participants', writes: 'signed-in' },
  'workshops.$id.minutes.$file': { path: '/workshops/:id/minutes/minutes.pdf', readers: 'nobody', writes: 'none' },
  'workshops.$id.dossier': { path: '/workshops/:id/dossier', readers: 'participants', writes: 'none' },
  '_shell.conclusions.$id': { path: '/conclusions/none', readers: 'nobody', writes: 'none' },
  '_shell.workshops.$id.papers': { path: '/workshops/:id/papers', readers: 'participants', writes: 'signed-in' },
  '_shell.workshops.$id.[log]': { path: '/workshops/:id/log', readers: 'participants', writes: 'none' },
  '_shell.workshops.$id_.edit': { path: '/workshops/:id/edit', readers: 'participants', writes: 'signed-in' },
  'workshops.$id.live': { path: '/workshops/:id/live', readers: 'participants', writes: 'none' },
  'workshops.$id.live_.acts': { path: '/workshops/:id/live/acts', readers: 'nobody', writes: 'signed-in' },
  'workshops.$id.live_.beside': { path: '/workshops/:id/live/beside', readers: 'participants', writes: 'none' },
  'workshops.$id.live_.clauses': { path: '/workshops/:id/live/clauses', readers: 'participants', writes: 'none' },
  'workshops.$id.room': { path: '/workshops/:id/room', readers: 'participants', writes: 'none' },
  'workshops.$id.room_.line': { path: '/workshops/:id/room/line', readers: 'participants', writes: 'signed-in' },
  'workshops.$id.documents.$file': {
    path: '/workshops/:id/documents/programme.docx',
    readers: 'participants',
    writes: 'none',
  },
}
