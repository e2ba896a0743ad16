import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { officialText } from '../document/official-words.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import type { PrepareInput, SignedFileName, TakeInput } from './contract.ts'
import { prepareMinutes } from './prepare-minutes.ts'
import { readSignedFiles } from './read-signed-files.ts'
import type { Answered, SignedFileDeps } from './signed-file-deps.ts'
import { currentHash, loadContent, loadSignedDocument } from './signed-file-repository.ts'
import type { SignedFilesView } from './signed-files-view.ts'
import { takeSignedFile } from './take-signed-file.ts'

/** "Biên bản thống nhất" of joint petitions, signed in its PDF. Every command and query takes the actor first. */
export interface SignedFiles {
  read(actor: Actor, id: string): Promise<Result<SignedFilesView, Refusal>>
  prepare(actor: Actor, input: PrepareInput): Answered<void>
  take(actor: Actor, input: TakeInput): Answered<void>
  /** The biên bản as it was prepared, or with all signatures so far; the same bytes each time. */
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
    take: (actor, input) => takeSignedFile(deps, actor, input),
    async download(actor, id, name) {
      const found = await findPetitionFor(deps.prisma, actor, id)
      if (!found.ok) return found
      const { petition, abilities } = found.value
      await recordReading(deps, actor, petition, abilities.level)
      const revision = await loadStandingRevision(deps.prisma, id)
      const document = revision && (await loadSignedDocument(deps.prisma, revision.id, 'minutes'))
      if (!document) return fail('petition-not-found')
      const bytes = await loadContent(deps.prisma, name === 'prepared' ? document.preparedHash : currentHash(document))
      const title = officialText('signedFiles.fileName', { code: petition.code })
      return ok({ bytes, mediaType: 'application/pdf', fileName: `${title}.pdf` })
    },
  }
}
