import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { officialText } from '../document/official-words.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import type { PrepareInput, PrepareLetterInput, SignedFileName, TakeInput } from './contract.ts'
import { loadCurrentLetter } from './current-letter.ts'
import { prepareLetter } from './prepare-letter.ts'
import { prepareMinutes } from './prepare-minutes.ts'
import { readSignedFiles } from './read-signed-files.ts'
import type { Answered, SignedFileDeps } from './signed-file-deps.ts'
import { currentHash, loadContent, loadMinutes } from './signed-file-repository.ts'
import type { SignedFilesView } from './signed-files-view.ts'
import { takeSignedFile } from './take-signed-file.ts'

/** "Biên bản thống nhất" and công văn of joint petitions, signed in their PDFs. Every command and query takes the actor first. */
export interface SignedFiles {
  read(actor: Actor, id: string): Promise<Result<SignedFilesView, Refusal>>
  prepare(actor: Actor, input: PrepareInput): Answered<void>
  prepareLetter(actor: Actor, input: PrepareLetterInput): Answered<void>
  take(actor: Actor, input: TakeInput): Answered<void>
  /** As it was prepared, or with all signatures so far; the same bytes each time. */
  download(
    actor: Actor,
    id: string,
    name: SignedFileName,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }, Refusal>>
}

export function createSignedFiles(deps: SignedFileDeps): SignedFiles {
  return {
    read: (actor, id) => readSignedFiles(deps, actor, id),
    prepare: (actor, input) => prepareMinutes(deps, actor, input),
    prepareLetter: (actor, input) => prepareLetter(deps, actor, input),
    take: (actor, input) => takeSignedFile(deps, actor, input),
    async download(actor, id, name) {
      const found = await findPetitionFor(deps.prisma, actor, id)
      if (!found.ok) return found
      const { petition, abilities } = found.value
      await recordReading(deps, actor, petition, abilities.level)
      const revision = await loadStandingRevision(deps.prisma, id)
      const issue = await loadIssue(deps.prisma, id)
      const isLetter = name === 'letter' || name === 'letter-prepared'
      const document = isLetter
        ? issue && (await loadCurrentLetter(deps.prisma, issue))
        : revision && (await loadMinutes(deps.prisma, revision.id))
      if (!document || document.revisionId !== revision?.id) return fail('petition-not-found')
      const isPrepared = name === 'prepared' || name === 'letter-prepared'
      const bytes = await loadContent(deps.prisma, isPrepared ? document.preparedHash : currentHash(document))
      const title = isLetter && issue ? `${issue.number}-${issue.notation}` : minutesName(petition.code)
      return ok({ bytes, mediaType: 'application/pdf', fileName: `${title}.pdf` })
    },
  }
}

function minutesName(code: string): string {
  return officialText('signedFiles.fileName', { code })
}
