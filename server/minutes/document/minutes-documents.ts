import type { DocumentFormat, OfficialDocument } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { MinutesDocumentName } from '../contract.ts'
import { type FoundMinutes, findMinutesFor, refuse } from '../minutes-command.ts'
import { mayReadMinutes } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { type MinutesRecord, standingRevision } from '../minutes-repository.ts'
import { loadNames } from '../signing/load-names.ts'
import { canonicalContent, contentOf, signedContent } from '../signing/minutes-content.ts'
import { composeMinutes } from './compose-minutes.ts'
import { composeNotice } from './compose-notice.ts'
import { officialText } from './official-words.ts'

export interface MinutesDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** "Biên bản hội thảo HT-2026-02.pdf" */
  readonly fileName: string
}

/** Biên bản and thông báo kết luận, as far as the minutes may be read; the notice exists once they are approved. */
export async function renderMinutes(
  deps: MinutesDeps,
  actor: Actor,
  wanted: { readonly workshopId: string; readonly name: MinutesDocumentName; readonly format: DocumentFormat },
): Promise<Result<MinutesDocument, Failure>> {
  const found = await findMinutesFor(deps, actor, wanted.workshopId)
  if (!found.ok) return found
  const { minutes, facts, scene } = found.value
  if (!minutes || !mayReadMinutes(actor, scene)) return refuse('minutes-not-found')
  if (wanted.name === 'notice' && scene.stage !== 'approved') return refuse('minutes-not-found')
  const made = await composed(deps, { ...found.value, minutes }, wanted.name)
  const rendered = await deps.documents.render(made.document, wanted.format, made.at)
  if (!rendered.ok) return rendered
  const title = officialText(`documents.minutes.fileNames.${wanted.name}`, { code: facts.code })
  return ok({ ...rendered.value, fileName: `${title}.${wanted.format}` })
}

/** What is signed is made from what was signed, at the time it was signed: the same bytes every time. */
async function composed(
  deps: MinutesDeps,
  { minutes, facts }: FoundMinutes & { readonly minutes: MinutesRecord },
  name: MinutesDocumentName,
): Promise<{ readonly document: OfficialDocument; readonly at: Date }> {
  const revision = standingRevision(minutes)
  const now = deps.clock.now()
  if (revision) {
    const content = signedContent(revision)
    const last = revision.signatures.at(-1)?.at ?? revision.frozenAt
    if (name === 'notice') {
      const { noticeNumber: number, noticeDate: date } = minutes
      const issued = number && date ? { number, date: date.toISOString().slice(0, 10) as LocalDate } : null
      const document = composeNotice(content, issued)
      const at = minutes.noticeIssuedAt ?? last
      return { document: issued ? document : marked(document, content.facts.cast.workshop.code, revision.hash, at), at }
    }
    const document = composeMinutes(content, revision.signatures)
    const isApproved = document.status === 'issued'
    return {
      document: isApproved ? document : marked(document, facts.code, revision.hash, revision.frozenAt),
      at: last,
    }
  }
  const content = contentOf(minutes, minutes.words, await loadNames(deps, facts, minutes))
  return { document: marked(composeMinutes(content, []), facts.code, canonicalContent(content).hash, now), at: now }
}

/** Every page of a draft says which text it is. */
function marked(document: OfficialDocument, code: string, hash: string, at: Date): OfficialDocument {
  return { ...document, draft: { round: 1, date: localDate(at), hash, code } }
}
