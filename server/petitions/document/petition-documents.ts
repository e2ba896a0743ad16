import type { DocumentFailureCode, OfficialDocument } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { isAddressed } from '../drafts/content/contract.ts'
import { type FoundPetition, findPetitionFor } from '../drafts/petition-access.ts'
import { changePetition, type Done, type Refusal } from '../drafts/petition-command.ts'
import { recordReading } from '../drafts/record-reading.ts'
import type {
  ChooseLayoutInput,
  PetitionDocumentFormat,
  PetitionDocumentName,
  PetitionDocumentView,
} from './contract.ts'
import type { FrozenDocument, FrozenDocumentPort, Made, PetitionDocumentDeps } from './document-ports.ts'
import { loadLayout, saveLayout } from './form-repository.ts'
import { officialText } from './official-words.ts'
import { readSource } from './read-source.ts'

export interface PetitionFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** "Dự thảo KN-2026-014.pdf" */
  readonly fileName: string
}

/** A joint petition as an official document. Unreadable = not found; looking at it is reading it. */
export interface PetitionDocuments {
  /** What of the text as it stands deviates from NĐ 30, and what its hash binds. */
  view(actor: Actor, id: string): Promise<Result<PetitionDocumentView, Refusal>>
  render(
    actor: Actor,
    wanted: { id: string; name: PetitionDocumentName; format: PetitionDocumentFormat },
  ): Promise<Result<PetitionFile, Refusal | Failure<DocumentFailureCode>>>
  /** Mode A or Mode B (contract.ts). */
  chooseLayout(actor: Actor, input: ChooseLayoutInput): Done
}

export function createPetitionDocuments(
  deps: PetitionDocumentDeps & { readonly frozenDocument: FrozenDocumentPort },
): PetitionDocuments {
  return {
    async view(actor, id) {
      const found = await findPetitionFor(deps.prisma, actor, id)
      if (!found.ok) return found
      const { petition, abilities } = found.value
      await recordReading(deps, actor, petition, abilities.level)
      const source = await readSource(deps, deps.prisma, found.value)
      const frozen = await deps.frozenDocument(actor, petition, false)
      const mark = frozen?.document.draft
      return ok({
        layout: source.layout,
        mayChooseLayout: abilities.arrange && isAddressed(petition.documentKind),
        // Who leads a body may change after the freeze: what was frozen stays as it was printed.
        hash: mark?.hash ?? source.hash,
        round: mark?.round ?? source.round,
        findings: frozen ? deps.validateDocument(frozen.document) : source.findings,
        files: source.content.files,
        filesMissing: frozen ? [] : source.filesMissing,
        isFrozen: frozen !== null,
        isFontSubstitute: deps.documents.isFontSubstitute,
      })
    },
    async render(actor, { id, name, format }) {
      const found = await findPetitionFor(deps.prisma, actor, id)
      if (!found.ok) return found
      const { petition, abilities } = found.value
      await recordReading(deps, actor, petition, abilities.level)
      const printed =
        name === 'draft'
          ? await draftDocument(deps, found.value)
          : await deps.frozenDocument(actor, petition, name === 'annexed')
      if (!printed) return fail('petition-not-found')
      const made = await makeFile(deps, printed.document, format, printed.createdAt)
      if (!made.ok) return made
      const title = officialText(`petitionDocument.fileNames.${name}`, { code: petition.code })
      return ok({ ...made.value, fileName: `${title}.${format}` })
    },
    chooseLayout: (actor, { id, layout }) =>
      changePetition<void>(deps, actor, id, 'arrange', async ({ tx }) => {
        if ((await loadLayout(tx, id)) === layout) return ok({ value: undefined })
        await saveLayout(tx, id, layout, deps.clock.now())
        return ok({ value: undefined, audit: { action: 'petition.choose-layout', details: { layout } } })
      }),
  }
}

/** The text as it is now, marked as the next draft. */
async function draftDocument(deps: PetitionDocumentDeps, found: FoundPetition): Promise<FrozenDocument> {
  const { content, hash, round } = await readSource(deps, deps.prisma, found)
  const createdAt = deps.clock.now()
  const draft = { round, date: localDate(createdAt), hash, code: found.petition.code }
  return { document: { ...content.document, draft }, createdAt }
}

function makeFile(
  { documents }: Pick<PetitionDocumentDeps, 'documents'>,
  document: OfficialDocument,
  format: PetitionDocumentFormat,
  createdAt: Date,
): Promise<Made> {
  return format === 'svg' ? documents.picture(document) : documents.render(document, format, createdAt)
}
