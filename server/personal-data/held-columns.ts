import type { HeldKind } from './contract.ts'

/** One column that names a person, in whichever module's table. */
export interface HeldColumn {
  readonly table: string
  readonly column: string
  readonly kind: HeldKind
  /** When the entry was made; null where nothing says. */
  readonly at: string | null
  /** removed: goes with the account. kept: stays, and names an account that says no more who it was. */
  readonly erasure: 'removed' | 'kept' | 'anonymised'
  /** What a copy shows of the entry, beside its time; never a secret, a hash, or the text of the agency's documents. */
  readonly shown: readonly string[]
}

/**
 * [D1] Every column of the database that names a person. A test reads prisma/schema and fails for one that is missing:
 * whoever adds a table says here what it holds about people and what becomes of it.
 */
export const HELD_COLUMNS: readonly HeldColumn[] = [
  {
    table: 'User',
    column: 'id',
    kind: 'account',
    at: 'createdAt',
    erasure: 'anonymised',
    shown: [
      'fullName',
      'email',
      'phone',
      'office',
      'honorific',
      'kind',
      'status',
      'lastSignInAt',
      'locale',
      'theme',
      'easyReading',
    ],
  },
  kept('RoleAssignment', 'userId', 'roles', null, ['role', 'scopeKind', 'scopeId', 'validFrom', 'validTo']),
  kept('SignatureMandate', 'delegatorId', 'roles', 'createdAt', ['kind', 'documentNumber', 'documentDate']),

  // In the order in which they can be deleted.
  removed('SecondFactor', 'userId', 'safety', 'createdAt', ['confirmedAt']),
  removed('RecoveryCode', 'userId', 'safety', null, ['usedAt']),
  removed('Passkey', 'userId', 'safety', 'createdAt', ['name', 'lastUsedAt']),
  removed('PersonalToken', 'userId', 'safety', 'createdAt', ['name', 'scope', 'expiresAt', 'lastUsedAt']),
  removed('PasskeyChallenge', 'userId', 'safety', 'expiresAt', ['purpose']),
  removed('ProviderIdentity', 'userId', 'safety', 'linkedAt', ['issuer', 'subject', 'lastUsedAt']),
  removed('AccessLink', 'userId', 'safety', 'createdAt', ['purpose', 'expiresAt', 'usedAt']),
  removed('HalfSignIn', 'userId', 'sessions', 'createdAt', ['expiresAt']),
  removed('Session', 'userId', 'sessions', 'createdAt', ['lastSeenAt', 'expiresAt', 'userAgent', 'address', 'method']),
  removed('OutboxMail', 'recipientId', 'notices', 'createdAt', ['kind', 'aboutKind', 'aboutId', 'state', 'endedAt']),
  removed('Notice', 'recipientId', 'notices', 'createdAt', ['kind', 'aboutKind', 'aboutId', 'readAt']),
  removed('NoticePreference', 'userId', 'notices', null, ['levels', 'quiet', 'quietFrom', 'quietTo', 'digest']),
  removed('CalendarFeed', 'userId', 'notices', 'createdAt', ['lastUsedAt']),
  removed('Task', 'assigneeId', 'tasks', 'createdAt', ['kind', 'aboutKind', 'aboutId', 'due', 'doneAt']),
  removed('SearchRecent', 'userId', 'searches', 'at', ['query']),
  removed('SavedSearch', 'userId', 'searches', 'createdAt', ['name', 'isAlerting']),
  removed('DiscussionReader', 'userId', 'participation', 'seenAt', ['discussionId', 'isFollowing']),
  removed('DiscussionHelpful', 'userId', 'participation', 'at', ['postId']),
  removed('DataExport', 'userId', 'requests', 'at', []),
  {
    ...kept('DataRequest', 'requesterId', 'requests', 'receivedAt', [
      'kind',
      'state',
      'text',
      'dueOn',
      'endedAt',
      'answer',
    ]),
    erasure: 'anonymised',
  },
  kept('DataRequest', 'endedById', 'authored', 'endedAt', ['kind', 'state']),

  kept('Delegate', 'userId', 'participation', 'createdAt', ['workshopId', 'fullName', 'office']),
  kept('ConnectionPoint', 'userId', 'participation', null, ['workshopId', 'name']),

  authored('Workshop', 'createdById', 'createdAt', ['code']),
  authored('Delegate', 'createdById', 'createdAt', ['workshopId']),
  authored('Paper', 'createdById', 'createdAt', ['workshopId']),
  authored('WorkshopTransition', 'actorId', 'at', ['workshopId', 'toState']),
  authored('AgendaProposal', 'authorId', 'createdAt', ['workshopId', 'state']),
  authored('AgendaProposal', 'decidedById', 'decidedAt', ['workshopId', 'state']),
  authored('AgendaRevision', 'actorId', 'at', ['workshopId', 'number']),
  authored('AgendaAmendment', 'actorId', 'at', ['workshopId']),
  authored('PetitionItem', 'createdById', 'createdAt', ['code']),
  authored('PetitionItem', 'updatedById', 'updatedAt', ['code']),
  authored('PetitionItem', 'submittedById', 'submittedAt', ['code']),
  authored('PetitionItemVersion', 'authorId', 'at', ['itemId', 'number']),
  authored('PetitionItemTransition', 'actorId', 'at', ['itemId', 'act']),
  authored('PetitionItemMerge', 'mergedById', 'mergedAt', ['composedId']),
  authored('PetitionItemMerge', 'unmergedById', 'unmergedAt', ['composedId']),
  authored('PetitionItemEvidence', 'createdById', 'createdAt', ['itemId']),
  kept('Petition', 'secretaryId', 'roles', null, ['code']),
  kept('PetitionPerson', 'userId', 'roles', 'namedAt', ['petitionId', 'role']),
  authored('Petition', 'createdById', 'createdAt', ['code']),
  authored('PetitionPerson', 'namedById', 'namedAt', ['petitionId', 'role']),
  authored('PetitionTransition', 'actorId', 'at', ['petitionId', 'toStage']),
  authored('PetitionThread', 'createdById', 'createdAt', ['petitionId']),
  authored('PetitionThread', 'resolvedById', 'resolvedAt', ['petitionId']),
  authored('PetitionComment', 'authorId', 'createdAt', ['threadId']),
  kept('PetitionCommentMention', 'userId', 'participation', null, ['commentId']),
  authored('PetitionRound', 'openedById', 'openedAt', ['petitionId', 'number']),
  authored('PetitionRound', 'closedById', 'closedAt', ['petitionId', 'number']),
  authored('PetitionStatement', 'sentById', 'sentAt', ['roundId', 'departmentId', 'number']),
  authored('PetitionAnswer', 'answeredById', 'answeredAt', ['roundId', 'departmentId', 'kind']),
  authored('PetitionPositionDraft', 'savedById', 'savedAt', ['roundId', 'departmentId']),
  authored('PetitionRevision', 'frozenById', 'frozenAt', ['petitionId', 'number']),
  authored('PetitionSignedDocument', 'preparedById', 'preparedAt', ['petitionId', 'kind']),
  authored('PetitionSignedFile', 'uploadedById', 'at', ['documentId', 'number', 'hash']),
  authored('PetitionRevision', 'voidedById', 'voidedAt', ['petitionId', 'number', 'voidReason']),
  // A confirmation is a record of the department's: its signer's name stays in it.
  authored('PetitionConfirmation', 'signedById', 'at', ['revisionId', 'kind', 'signerName', 'signerOffice', 'reason']),
  authored('PetitionConfirmation', 'voidedById', 'voidedAt', ['revisionId', 'voidReason']),
  authored('PetitionIssue', 'numberedById', 'numberedAt', ['petitionId', 'number', 'notation']),
  authored('PetitionIssue', 'sealedById', 'sealedAt', ['petitionId', 'number', 'notation']),
  authored('PetitionIssue', 'issuedById', 'issuedAt', ['petitionId', 'number', 'notation']),
  authored('PetitionIssueNote', 'recordedById', 'recordedAt', ['petitionId']),
  authored('PetitionDispatchStatus', 'recordedById', 'recordedAt', ['petitionId', 'code']),
  authored('PetitionReply', 'recordedById', 'recordedAt', ['petitionId']),
  authored('PetitionReplyDue', 'setById', 'setAt', ['petitionId']),
  authored('PetitionAttachment', 'createdById', 'createdAt', ['petitionId']),
  authored('Case', 'createdById', 'createdAt', ['code']),
  authored('CaseWork', 'updatedById', 'updatedAt', ['caseId']),
  authored('CaseVersion', 'publishedById', 'at', ['caseId', 'number']),
  authored('CaseTransition', 'actorId', 'at', ['caseId', 'act']),
  authored('CaseAttachment', 'createdById', 'createdAt', ['caseId']),
  authored('CaseReview', 'settledById', 'settledAt', ['caseId', 'relation']),
  authored('Discussion', 'createdById', 'createdAt', ['title']),
  authored('DiscussionPost', 'authorId', 'createdAt', ['discussionId']),
  authored('DiscussionPost', 'withdrawnById', 'withdrawnAt', ['discussionId', 'withdrawal']),
  authored('DiscussionPost', 'acceptedById', 'acceptedAt', ['discussionId', 'acceptedScope']),
  kept('DiscussionMention', 'userId', 'participation', null, ['postId']),
  authored('DiscussionApplication', 'authorId', 'createdAt', ['postId', 'outcome']),
  authored('DiscussionAttachment', 'createdById', 'createdAt', ['postId']),
  authored('DiscussionReview', 'settledById', 'settledAt', ['postId', 'relation']),
  // The meeting's log guards everybody as the audit log does: counted, not handed out.
  kept('MeetingEvent', 'actorId', 'participation', 'at', []),
  kept('MeetingEvent', 'onBehalfOf', 'participation', 'at', []),
  authored('Minutes', 'createdById', 'createdAt', ['workshopId', 'stage']),
  kept('MinutesConclusion', 'personId', 'participation', null, ['workshopId', 'due', 'doneAt']),
  authored('MinutesConclusion', 'doneById', 'doneAt', ['workshopId']),
  authored('MinutesComment', 'authorId', 'at', ['workshopId', 'part']),
  authored('MinutesComment', 'answeredById', 'answeredAt', ['workshopId', 'part', 'isAccepted']),
  authored('MinutesRevision', 'frozenById', 'frozenAt', ['workshopId', 'number']),
  authored('MinutesRevision', 'voidedById', 'voidedAt', ['workshopId', 'number', 'voidReason']),
  // A signature is a record of the workshop's: its signer's name stays in it.
  authored('MinutesSignature', 'userId', 'at', ['revisionId', 'role', 'fullName', 'office']),
  authored('DraftClient', 'userId', 'firstSeen', ['draftId']),
  authored('DraftVersion', 'createdBy', 'createdAt', ['draftId']),
  authored('Link', 'createdById', 'createdAt', ['fromKind', 'rel', 'toKind']),
  authored('LegalProvision', 'checkedById', 'checkedAt', ['documentId', 'article']),
  authored('AccessLink', 'createdById', 'createdAt', ['purpose']),
  authored('SignatureMandate', 'createdById', 'createdAt', ['kind']),
  authored('SignatureMandate', 'endedById', 'endedAt', ['kind']),
  authored('PeopleImport', 'createdById', 'createdAt', []),
  authored('Setting', 'changedById', 'changedAt', ['key']),
  kept('Holiday', 'addedById', 'authored', null, ['day', 'name']),
  kept('FileReference', 'uploadedById', 'files', 'createdAt', ['name', 'ownerKind', 'removedAt']),
  authored('HeldFile', 'decidedById', 'decidedAt', ['state']),
  // The log guards everybody: its rows are counted, not handed out (server/audit/README.md, U5).
  kept('AuditEntry', 'actorId', 'record', 'at', []),
]

function kept(table: string, column: string, kind: HeldKind, at: string | null, shown: readonly string[]): HeldColumn {
  return { table, column, kind, at, erasure: 'kept', shown }
}

function removed(...place: Parameters<typeof kept>): HeldColumn {
  return { ...kept(...place), erasure: 'removed' }
}

function authored(table: string, column: string, at: string, shown: readonly string[]): HeldColumn {
  return kept(table, column, 'authored', at, shown)
}
