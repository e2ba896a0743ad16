import { createTransport } from 'nodemailer'
import { fail, ok } from '#server/kernel/result.ts'
import type { Letter, Mailer, MailFailure } from './mailer.ts'

export interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://…; parsed by server/env.ts */
  readonly url: URL
  /** "Tiếng Nói Chung <no-reply@cum.example.vn>" or the bare address. */
  readonly from: { readonly name: string; readonly address: string }
}

const CONNECT_MS = 15_000
const SILENCE_MS = 30_000
/** No attempt lasts longer: the claim of the dispatcher outlives it. */
const ATTEMPT_MS = 90_000

/** Mail over SMTP: two connections kept open, passwords never in clear beyond this machine. */
export function createSmtpMailer({ url, from }: SmtpOptions): Mailer {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    // The outbox alone tries again: the pool would send anew what a server may have taken.
    maxRequeues: 0,
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && user !== '' && !isLocal,
    ignoreTLS: isLocal && !secure,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Nothing of a mail is ever fetched from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    canSend: true,
    from,
    async send(letter) {
      try {
        await transport.sendMail({ ...messageOf(letter, from), signal: AbortSignal.timeout(ATTEMPT_MS) })
        return ok()
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function messageOf(letter: Letter, from: SmtpOptions['from']) {
  return {
    messageId: `<${letter.messageId}>`,
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(letter.unsubscribe ? { 'List-Unsubscribe': `<${letter.unsubscribe}>` } : {}),
    },
    ...(letter.calendar
      ? { icalEvent: { method: letter.calendar.method, filename: 'hoi-thao.ics', content: letter.calendar.content } }
      : {}),
  }
}

/** By the server's reply where there is one: 5yz about this mail is final, 4yz may change, silence says nothing. */
function failureOf(error: unknown): { readonly ok: false; readonly failure: MailFailure } {
  const { code = 'EUNKNOWN', responseCode } = error as { code?: string; responseCode?: number }
  const reply = [code, responseCode].filter(Boolean).join(' ')
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (!isAboutThisMail || responseCode === undefined) return fail('mail-server-away', { reply })
  return responseCode >= 500 ? fail('mail-refused', { reply }) : fail('mail-put-off', { reply })
}
