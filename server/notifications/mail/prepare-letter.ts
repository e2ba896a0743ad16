import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Person, writeCalendar } from '../calendar/icalendar.ts'
import { type CalendarWorkshop, workshopEvent } from '../calendar/workshop-event.ts'
import { isNoticeKind, ruleOf, SECRET_LINK_KINDS, type SecretLinkKind } from '../contract.ts'
import { prepareDigest } from '../digest/prepare-digest.ts'
import type { ActorOfUser, CalendarPort, MintPath, SubjectPorts } from '../notices-ports.ts'
import { loadPreferences } from '../preference-repository.ts'
import { notBefore } from '../preferences.ts'
import type { Prepared } from './dispatcher.ts'
import type { Letter } from './mailer.ts'
import { type ClaimedMail, loadMailboxOwner, type MailboxOwner } from './outbox-repository.ts'
import { type LetterFacts, writeNoticeLetter, writeSecretLetter } from './write-letter.ts'

export interface PrepareDeps {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly actorOfUser: ActorOfUser
  readonly subjects: SubjectPorts
  readonly mintPath: MintPath
  readonly calendar: CalendarPort
  /** Whether a person is among the invited of a workshop now. */
  readonly isInvited: (userId: string, workshopId: string) => Promise<boolean>
  /** The address mails come from: the organizer of what they carry. */
  readonly from: Person
  /** Where people open the product; for the links. */
  readonly origin: string
}

/**
 * What leaves for a row of the outbox, decided at the last moment: the account must be in use, the person must still
 * be allowed to read the subject, and quiet hours that began meanwhile are kept.
 */
export async function prepareLetter(deps: PrepareDeps, mail: ClaimedMail): Promise<Prepared> {
  const recipient = await loadMailboxOwner(deps.prisma, mail.recipientId)
  if (!recipient) return drop('account-gone')
  if (isSecret(mail.kind)) return prepareSecret(deps, mail, recipient, mail.kind)
  const actor = await deps.actorOfUser(mail.recipientId)
  if (!actor) return drop('account-not-in-use')
  const isUrgent = isNoticeKind(mail.kind) && ruleOf(mail.kind).isUrgent === true
  const now = deps.clock.now()
  const leaves = notBefore(await loadPreferences(deps.prisma, mail.recipientId), isUrgent, now)
  if (leaves > now) return { kind: 'later', notBefore: leaves }
  const facts = factsOf(deps, mail, recipient)
  if (mail.kind === 'digest') return prepareDigest(deps, mail, actor, facts)
  if (!isNoticeKind(mail.kind)) return drop('kind-unknown')
  const describe = deps.subjects[mail.about.kind]
  const subject = describe ? (await describe(actor, [mail.about.id])).get(mail.about.id) : { code: '' }
  if (!subject) return drop('not-readable')
  const { kind, about, params } = mail
  // Invited again before this left: the newer invitation stands.
  if (kind === 'workshop-left' && (await deps.isInvited(actor.userId, about.id))) return drop('invited-again')
  const calendar = ruleOf(kind).hasCalendar ? await calendarOf(deps, mail, actor, recipient) : null
  return {
    kind: 'letter',
    letter: writeNoticeLetter({ ...facts, calendar }, { kind, about, params, code: subject.code }),
  }
}

async function prepareSecret(
  deps: PrepareDeps,
  mail: ClaimedMail,
  recipient: MailboxOwner,
  kind: SecretLinkKind,
): Promise<Prepared> {
  const path = await deps.mintPath[kind]?.(mail.about.id)
  return path
    ? { kind: 'letter', letter: writeSecretLetter(factsOf(deps, mail, recipient), kind, path) }
    : drop('link-gone')
}

/** The entry as things stand now, not as they stood when the notice was told: a late mail never moves one back. */
async function calendarOf(
  deps: PrepareDeps,
  mail: ClaimedMail,
  actor: Actor,
  { fullName, email, locale }: MailboxOwner,
): Promise<Letter['calendar']> {
  const [workshop] =
    mail.kind === 'workshop-left' ? [leftWorkshop(mail)] : await deps.calendar(actor, { ids: [mail.about.id] })
  if (!workshop) return null
  const method = workshop.isOff ? 'CANCEL' : 'REQUEST'
  const event = workshopEvent(workshop, { origin: deps.origin, locale, isForMail: true })
  const attendee = { name: fullName, address: email }
  return {
    method,
    content: writeCalendar([event], { stamp: deps.clock.now(), method, organizer: deps.from, attendee }),
  }
}

/** The entry of a workshop that its reader may not read any more, as the notice keeps it. */
function leftWorkshop({ about, params }: ClaimedMail): CalendarWorkshop {
  return {
    id: about.id,
    code: String(params.code),
    title: '',
    startsAt: new Date(String(params.startsAt)),
    endsAt: new Date(String(params.endsAt)),
    isOff: true,
    version: Number(params.sequence),
  }
}

function factsOf(deps: PrepareDeps, mail: ClaimedMail, recipient: MailboxOwner): LetterFacts {
  const domain = deps.from.address.split('@')[1] ?? 'localhost'
  return { id: mail.id, domain, origin: deps.origin, recipient, calendar: null }
}

function isSecret(kind: string): kind is SecretLinkKind {
  return (SECRET_LINK_KINDS as readonly string[]).includes(kind)
}

function drop(why: string): Prepared {
  return { kind: 'drop', why }
}
