import { textIn } from '#server/language/catalogue.ts'
import type { Text } from '#server/language/text.ts'
import { type NoticeFacts, type SecretLinkKind, titleOf } from '../contract.ts'
import { pathOf } from '../notice-path.ts'
import type { Letter } from './mailer.ts'
import type { MailboxOwner } from './outbox-repository.ts'

/** What one line of a letter is about: words and codes, never a title, never content (decisions.md, Tokens). */
export interface LetterLine extends NoticeFacts {
  /** HT-2026-03, or '' */
  readonly code: string
}

export interface LetterFacts {
  readonly id: string
  readonly domain: string
  /** https://cum.example.vn, without a slash at its end */
  readonly origin: string
  readonly recipient: MailboxOwner
  readonly calendar: Letter['calendar']
}

/** The page where one chooses what comes by mail. */
export const PREFERENCES_PATH = '/account/notices'

/** One notice: a polite sentence and the link. */
export function writeNoticeLetter(facts: LetterFacts, line: LetterLine): Letter {
  const t = textIn(facts.recipient.locale)
  const title = titleOf(t, line)
  return write(facts, {
    subject: line.code ? t('mail.subject', { code: line.code, title }) : title,
    lines: [
      { text: line.code ? t('mail.aboutWorkshop', { code: line.code, title }) : `${title}.`, path: pathOf(line) },
    ],
    closing: t('mail.closing'),
    mayTurnDown: true,
  })
}

/** What has gathered, one line each. */
export function writeDigestLetter(facts: LetterFacts, lines: readonly LetterLine[]): Letter {
  const t = textIn(facts.recipient.locale)
  return write(facts, {
    subject: t('mail.digest.subject', { count: lines.length }),
    lines: lines.map((line) => ({
      text: line.code ? t('mail.digest.line', { code: line.code, title: titleOf(t, line) }) : titleOf(t, line),
      path: pathOf(line),
    })),
    closing: t('mail.closing'),
    mayTurnDown: true,
  })
}

/** A link that lets in whoever holds it: the letter says so, and asks for nothing else. */
export function writeSecretLetter(facts: LetterFacts, kind: SecretLinkKind, path: string): Letter {
  const t = textIn(facts.recipient.locale)
  return write(facts, {
    subject: t(`mail.secret.${kind}.subject`),
    lines: [{ text: t(`mail.secret.${kind}.line`), path }],
    closing: t('mail.secret.closing'),
    mayTurnDown: false,
  })
}

interface Draft {
  readonly subject: string
  readonly lines: readonly { readonly text: string; readonly path: string }[]
  readonly closing: string
  readonly mayTurnDown: boolean
}

function write(facts: LetterFacts, draft: Draft): Letter {
  const { origin, recipient } = facts
  const t = textIn(recipient.locale)
  const greeting = greetingOf(t, recipient)
  const preferences = draft.mayTurnDown ? `${origin}${PREFERENCES_PATH}` : null
  const lines = draft.lines.map(({ text, path }) => ({ text, link: `${origin}${path}` }))
  const foot = [t('mail.automatic'), ...(preferences ? [t('mail.preferences')] : [])]
  return {
    messageId: `${facts.id}@${facts.domain}`,
    to: { name: recipient.fullName, address: recipient.email },
    subject: draft.subject,
    text: [
      greeting,
      ...lines.map(({ text, link }) => `${text}\n${link}`),
      draft.closing,
      [...foot, ...(preferences ? [preferences] : [])].join('\n'),
    ].join('\n\n'),
    html: page(t, { greeting, lines, closing: draft.closing, foot, preferences }),
    unsubscribe: preferences,
    calendar: facts.calendar,
  }
}

function greetingOf(t: Text, { fullName, honorific }: MailboxOwner): string {
  return t('mail.greeting', { name: fullName, honorific: honorific ?? 'other' })
}

/** Plain enough for the mail readers of any office: no pictures, no styles of others, one column. */
function page(
  t: Text,
  mail: {
    greeting: string
    lines: readonly { text: string; link: string }[]
    closing: string
    foot: readonly string[]
    preferences: string | null
  },
): string {
  const paragraph = (inner: string, style = '') => `<p style="margin:0 0 16px;${style}">${inner}</p>`
  const lines = mail.lines.map(({ text, link }) =>
    paragraph(`${escapeHtml(text)}<br><a href="${escapeHtml(link)}" style="color:#0b57a4">${escapeHtml(link)}</a>`),
  )
  const foot = mail.foot.map(escapeHtml)
  if (mail.preferences)
    foot.push(`<a href="${escapeHtml(mail.preferences)}" style="color:#4a5568">${t('mail.toPreferences')}</a>`)
  return [
    `<!doctype html><html lang="${t.locale}"><head><meta charset="utf-8"><title>${escapeHtml(t('common.product'))}</title></head>`,
    '<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.6;color:#1a202c">',
    '<div style="max-width:600px">',
    paragraph(escapeHtml(mail.greeting)),
    ...lines,
    paragraph(escapeHtml(mail.closing)),
    paragraph(foot.join('<br>'), 'padding-top:12px;border-top:1px solid #cbd5e0;font-size:14px;color:#4a5568'),
    '</div></body></html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
