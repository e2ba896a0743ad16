import type { Translated } from '../translated.ts'
import type { mail as vi } from '../vi/mail.ts'

export const mail: Translated<typeof vi> = {
  subject: '{code}: {title}',
  greeting: 'Dear {honorific, select, ong {Mr } ba {Ms } other {}}{name},',
  aboutWorkshop: '{title} (workshop {code}). Please open this link to see it; you will be asked to sign in:',
  closing: 'Yours sincerely.',
  automatic:
    'Sent automatically by Tiếng Nói Chung; please do not reply. The content can only be seen after signing in.',
  preferences: 'Choose here what comes by mail:',
  toPreferences: 'Notice settings',
  digest: {
    subject: '{count, plural, one {Summary of # notice} other {Summary of # notices}}',
    line: '{code}: {title}',
  },
  secret: {
    'account-invitation': {
      subject: 'Invitation to Tiếng Nói Chung',
      line: 'An administrator has made an account for you. Please open this link to set a password; it works once:',
    },
    'password-reset': {
      subject: 'Reset of your password',
      line: 'Someone asked to reset the password of this account. If it was you, please open this link; it works once. If not, ignore this mail, the password stays as it is:',
    },
    closing: 'Please do not forward this mail: whoever has the link can open it. Yours sincerely.',
  },
  box: {
    title: 'Outgoing mail',
    lead: 'Mails that leave through the mail server. What could not be sent is tried again after longer and longer pauses; after 20 attempts it stops and waits here.',
    off: 'No mail server is connected: notices appear in the product only. Set SMTP_URL and MAIL_FROM and restart to send mail.',
    waiting: 'Waiting',
    failed: 'Not sent',
    sent: 'Sent in 24 hours',
    emptyTitle: 'No mail is in trouble',
    emptyBody: 'Mails that the server refuses or that could not be sent will appear here with the reason.',
    retry: 'Send again',
    retryOne: 'Send again to {name}',
    retryAll: 'Send all again',
    columns: {
      recipient: 'Recipient',
      kind: 'Kind of mail',
      state: 'State',
      attempts: 'Attempts',
      created: 'Written',
    },
    states: {
      failed: 'Not sent ({error})',
      waiting: 'Again at {time} ({error})',
      sending: 'Being sent',
    },
    errors: {
      'mail-refused': 'refused by the mail server',
      'mail-put-off': 'put off by the mail server',
      'mail-server-away': 'the mail server does not answer',
    },
    kinds: {
      digest: 'Summary',
      'account-invitation': 'Invitation to an account',
      'password-reset': 'Reset of a password',
    },
  },
}
