import type { Kernel } from './composition.ts'
import { createClauseWays } from './petitions/clause-way/clause-ways.ts'
import { createPetitionComments } from './petitions/comments/comments.ts'
import { type Consultation, createConsultation } from './petitions/consultation/consultation.ts'
import type { ConsultationDeps } from './petitions/consultation/consultation-ports.ts'
import type { PetitionDocumentDeps } from './petitions/document/document-ports.ts'
import { createPetitionDocuments } from './petitions/document/petition-documents.ts'
import type { PetitionDeps } from './petitions/drafts/petition-command.ts'
import { createPetitions, type Petitions } from './petitions/drafts/petitions.ts'
import { createPetitionIssuing } from './petitions/issuing/issuing.ts'
import type { ItemDeps } from './petitions/items/item-command.ts'
import { createItems } from './petitions/items/items.ts'
import { createPetitionReplies, type PetitionReplies } from './petitions/replies/replies.ts'
import type { ReplyDeps } from './petitions/replies/reply-command.ts'
import type { SignedFileDeps } from './petitions/signed-files/signed-file-deps.ts'
import { createSignedFiles } from './petitions/signed-files/signed-files.ts'
import { createPetitionSigning } from './petitions/signing/petition-signing.ts'
import type { VersionDeps } from './petitions/versions/version-ports.ts'
import { createPetitionVersions } from './petitions/versions/versions.ts'
import type { Services } from './services.ts'
import { createFreezeGate } from './workshops/agenda/freeze-gate.ts'

export interface PetitionsComposition {
  readonly services: Pick<
    Services,
    | 'items'
    | 'petitions'
    | 'petitionDocuments'
    | 'petitionVersions'
    | 'petitionComments'
    | 'consultation'
    | 'clauseWays'
    | 'petitionSigning'
    | 'petitionIssuing'
    | 'petitionReplies'
    | 'signedFiles'
  >
  close(): Promise<void>
}

/** The part of the composition root that holds the joint recommendations. No logic. */
export function composePetitions(
  deps: Kernel &
    Omit<
      PetitionDeps & ItemDeps & PetitionDocumentDeps & ConsultationDeps & ReplyDeps & SignedFileDeps,
      'items' | 'petitions' | 'gate'
    > &
    VersionDeps,
): PetitionsComposition {
  const gate = createFreezeGate()
  // Items become clauses, and say where they stand as such: each needs the other.
  const petitions: Petitions = createPetitions({ ...deps, gate, items: () => items })
  const items = createItems({ ...deps, petitions: petitions.places })
  const petitionSigning = createPetitionSigning({ ...deps, gate, items: () => items })
  const signedFiles = createSignedFiles({ ...deps, gate, items: () => items })
  const { frozenDocument } = petitionSigning
  const petitionIssuing = createPetitionIssuing({ ...deps, gate, items: () => items })
  const petitionReplies: PetitionReplies = createPetitionReplies({ ...deps, gate, items: () => items, petitions })
  const petitionDocuments = createPetitionDocuments({ ...deps, gate, items: () => items, frozenDocument })
  const petitionVersions = createPetitionVersions(deps)
  const petitionComments = createPetitionComments(deps)
  const consultation: Consultation = createConsultation(deps)
  const clauseWays = createClauseWays({ ...deps, consultation })
  return {
    services: {
      ...{ items, petitions, petitionDocuments, petitionVersions, petitionComments },
      ...{ clauseWays, consultation, petitionSigning, petitionIssuing, petitionReplies, signedFiles },
    },
    async close() {
      gate.close()
      await petitionVersions.close()
      await petitionComments.close()
      await petitions.close()
    },
  }
}
