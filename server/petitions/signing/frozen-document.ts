import type { Actor } from '#server/kernel/actor.ts'
import { localDate } from '#server/language/dates.ts'
import type { FrozenDocument } from '../document/document-ports.ts'
import { signingAnnexes } from './annexes.ts'
import { contentOf } from './frozen-content.ts'
import { readSigning } from './read-signing.ts'
import type { SigningDeps } from './signing-command.ts'
import { loadStandingRevision } from './signing-repository.ts'

/**
 * The text that was frozen: the same bytes each time, since nothing of it or of its moment changes. `annexed`: with the
 * list of confirmations and the reservations as they stand. Null: no frozen text stands, or it may not be read.
 */
export async function frozenDocument(
  deps: SigningDeps,
  actor: Actor,
  petition: { readonly id: string; readonly code: string },
  isAnnexed: boolean,
): Promise<FrozenDocument | null> {
  const revision = await loadStandingRevision(deps.prisma, petition.id)
  if (!revision) return null
  const { number: round, hash, frozenAt } = revision
  const draft = { round, hash, date: localDate(frozenAt), code: petition.code }
  const document = { ...contentOf(revision).document, draft }
  if (!isAnnexed) return { document, createdAt: frozenAt }
  const seen = await readSigning(deps, actor, petition.id)
  if (!seen.ok || !seen.value.revision) return null
  const answered = seen.value.signers.flatMap(({ answer }) => answer?.at.getTime() ?? [])
  return {
    document: {
      ...document,
      appendices: [...document.appendices, ...signingAnnexes(seen.value.revision, seen.value.signers)],
    },
    createdAt: new Date(Math.max(frozenAt.getTime(), ...answered)),
  }
}
