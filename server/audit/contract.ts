/** Every act that is recorded; the sentence of each is `audit.actions.<action>`. A test keeps the list complete. */
export const AUDIT_ACTIONS = [
  'account.sign-in',
  'account.demo-sign-in',
  'account.sign-in-refused',
  'account.lock',
  'account.sign-out',
  'account.read-notice',
  'account.change-password',
  'account.password-refused',
  'account.turn-on-second-factor',
  'account.turn-off-second-factor',
  'account.renew-recovery-codes',
  'account.code-refused',
  'account.reauthenticate',
  'account.reauthentication-refused',
  'account.end-session',
  'account.end-other-sessions',
  'account.disable-dormant',
  'account.lock-session',
  'account.unlock-session',
  'account.unlock-refused',
  'account.add-passkey',
  'account.remove-passkey',
  'account.save-preferences',
  'account.create-by-provider',
  'account.link-provider',
  'account.refresh-office',
  'account.single-sign-on-refused',
  'workshop.draft-plan',
  'workshop.revise-plan',
  'workshop.change-state',
  'workshop.name-officers',
  'workshop.add-connection-point',
  'workshop.revise-connection-point',
  'workshop.remove-connection-point',
  'workshop.register-delegates',
  'workshop.revise-delegate',
  'workshop.remove-delegate',
  'workshop.submit-paper',
  'workshop.revise-paper',
  'workshop.remove-paper',
  'workshop.restore-paper',
  'workshop.attach-paper-file',
  'workshop.acknowledge-notice',
  'workshop.redate-demo',
  'agenda.propose',
  'agenda.withdraw-proposal',
  'agenda.accept-proposal',
  'agenda.reject-proposal',
  'agenda.freeze',
  'agenda.amend',
  'item.start',
  'item.save',
  'item.submit',
  'item.approve',
  'item.return-inside',
  'item.send',
  'item.keep',
  'item.send-back',
  'item.withdraw',
  'item.merge',
  'item.compose',
  'item.unmerge',
  'item.dissolve',
  'item.read',
  'item.add-evidence',
  'item.attach-evidence',
  'item.remove-evidence',
  'petition.start',
  'petition.revise-head',
  'petition.name-editors',
  'petition.invite-guests',
  'petition.add-items',
  'petition.remove-clause-link',
  'petition.decide-proposals',
  'petition.name-version',
  'petition.restore-version',
  'petition.comment',
  'petition.reply-comment',
  'petition.edit-comment',
  'petition.delete-comment',
  'petition.resolve-thread',
  'petition.reopen-thread',
  'petition.add-attachment',
  'petition.attach-file',
  'petition.choose-layout',
  'petition.freeze',
  'petition.confirm',
  'petition.confirm-with-reservation',
  'petition.return',
  'petition.reopen',
  'petition.submit',
  'petition.number',
  'petition.seal',
  'petition.issue',
  'petition.amend-issue',
  'petition.record-status',
  'petition.record-reply',
  'petition.attach-letter',
  'petition.set-reply-due',
  'petition.close',
  'petition.prepare-signing',
  'petition.take-signed-file',
  'petition.read',
  'petition.open-round',
  'petition.prepare-position',
  'petition.state-position',
  'petition.answer-comment',
  'petition.close-round',
  'legal-basis.add',
  'legal-basis.revise',
  'legal-basis.mark-amended',
  'legal-basis.mark-replaced',
  'legal-basis.withdraw-relation',
  'legal-basis.check-provisions',
  'legal-basis.enter-reference',
  'file.attach',
  'file.refuse-secret-name',
  'file.refuse-content',
  'file.pass-scan',
  'file.quarantine',
  'file.release',
  'file.destroy',
  'file.download-quarantined',
  'file.retry-scans',
  'task.acknowledge',
  'settings.change',
  'holidays.add',
  'holidays.remove',
  'mail.retry',
  'account.use-link',
  'account.ask-reset',
  'administration.create-administrator',
  'administration.create-person',
  'administration.revise-person',
  'administration.move-person',
  'administration.disable-person',
  'administration.enable-person',
  'administration.unlock-person',
  'administration.invite-person',
  'administration.reset-person',
  'administration.grant-role',
  'administration.revoke-role',
  'administration.record-mandate',
  'administration.end-mandate',
  'administration.end-sessions',
  'administration.import-people',
  'administration.record-department',
  'administration.revise-department',
  'notices.save-preferences',
  'notices.forget-old',
  'calendar.make-feed',
  'calendar.revoke-feed',
  'personal-data.correct',
  'personal-data.export',
  'personal-data.ask',
  'personal-data.withdraw',
  'personal-data.fulfil',
  'personal-data.refuse',
  'audit.read',
  'audit.export',
  'audit.verify',
  'seed.workshops',
  'seed.items',
  'seed.petitions',
  'seed.consultation',
  'seed.sent-petitions',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export const AUDIT_PAGE_SIZE = 50

/** What the list is narrowed to; empty fields narrow nothing. Days are yyyy-mm-dd in Asia/Ho_Chi_Minh, both included. */
export interface AuditFilter {
  readonly action?: string | undefined
  readonly actorId?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface AuditRowView {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly actor: { readonly id: string; readonly fullName: string; readonly office: string } | null
  readonly subject: { readonly kind: string; readonly id: string | null }
  readonly details: Readonly<Record<string, unknown>>
  /** Place in the sealed chain; null for the last second. */
  readonly seq: string | null
}

export interface AuditPage {
  readonly rows: readonly AuditRowView[]
  readonly total: number
  readonly page: number
}

/** What checking the whole chain found. `changed`: a row's content or hash; `missing`: a gap; `unlinked`: another order. */
export type ChainReport =
  | { readonly intact: true; readonly sealed: number; readonly unsealed: number; readonly head: string | null }
  | {
      readonly intact: false
      readonly brokenAt: string
      readonly fault: 'changed' | 'missing' | 'unlinked'
      readonly sealed: number
    }
