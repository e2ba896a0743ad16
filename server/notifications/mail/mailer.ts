import type { Failure, Result } from '#server/kernel/result.ts'

/** One mail, ready to leave. Texts are Unicode; the mailer encodes them. */
export interface Letter {
  /** Without the angle brackets; the same at every attempt, so that a mailbox that gets it twice shows it once. */
  readonly messageId: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one turns such mails down; null for what cannot be turned down by its reader. */
  readonly unsubscribe: string | null
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null
}

/**
 * `mail-refused`: the server will never take this one. `mail-put-off`: not now, others may pass. `mail-server-away`:
 * no answer, so it may even have been taken; only the same Message-ID goes out again, and others will not fare better.
 * `details.reply` is a code of the protocol, never an address or a text.
 */
export type MailFailure = Failure<'mail-refused' | 'mail-put-off' | 'mail-server-away'>

/** How mail leaves (a port): over SMTP, or not at all. */
export interface Mailer {
  /** False: notices stay in the product, and no mail is put into the outbox. */
  readonly canSend: boolean
  /** Who the mails come from. */
  readonly from: { readonly name: string; readonly address: string }
  send(letter: Letter): Promise<Result<void, MailFailure>>
  /** Idempotent. */
  close(): void
}

/** For a house without SMTP_URL: the bell only. */
export const noMailer: Mailer = {
  canSend: false,
  from: { name: '', address: 'nobody@localhost' },
  send: async () => ({ ok: false, failure: { code: 'mail-server-away', details: { reply: 'no-server' } } }),
  close: () => undefined,
}
