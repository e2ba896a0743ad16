import type { Actor } from '#server/kernel/actor.ts'
import type { Prepared } from '../mail/dispatcher.ts'
import type { ClaimedMail } from '../mail/outbox-repository.ts'
import type { PrepareDeps } from '../mail/prepare-letter.ts'
import { type LetterFacts, writeDigestLetter } from '../mail/write-letter.ts'
import { closeDigest, loadWaitingForDigest } from '../notice-repository.ts'
import { readableNotices } from '../readable-notices.ts'

/** The key of a summary carries the moment it was to leave, so one moment makes one summary. */
export const digestKey = (moment: Date) => `digest:${moment.toISOString()}`

/**
 * The summary as the person may see it now: what was read meanwhile, or may no longer be read, is not in it, and an
 * empty one does not leave.
 */
export async function prepareDigest(
  deps: Pick<PrepareDeps, 'prisma' | 'subjects'>,
  mail: ClaimedMail,
  actor: Actor,
  facts: LetterFacts,
): Promise<Prepared> {
  const moment = new Date(mail.key.slice('digest:'.length))
  const waiting = await loadWaitingForDigest(deps.prisma, mail.recipientId, moment)
  const lines = await readableNotices(deps.subjects, actor, waiting)
  const close = () => closeDigest(deps.prisma, mail.recipientId, moment)
  if (lines.length === 0) return { kind: 'drop', why: 'nothing-to-say', dropped: close }
  const letter = writeDigestLetter(
    facts,
    lines.map(({ notice, subject }) => ({ ...notice, code: subject.code })),
  )
  return { kind: 'letter', letter, sent: close }
}
