import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import type { FrozenDocumentPort } from '../document/document-ports.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { answerRevision } from './answer-revision.ts'
import type * as contract from './contract.ts'
import { type FrozenText, freezePetition } from './freeze-petition.ts'
import { frozenDocument } from './frozen-document.ts'
import { readSigning } from './read-signing.ts'
import { reopenPetition } from './reopen-petition.ts'
import type { Signed, SigningDeps } from './signing-command.ts'
import type { SigningView } from './signing-view.ts'
import { submitPetition } from './submit-petition.ts'

/** "Khóa bản" and "Xác nhận thống nhất" of joint petitions. Every command and query takes the actor first. */
export interface PetitionSigning {
  read(actor: Actor, id: string): Promise<Result<SigningView, Refusal>>
  freeze(actor: Actor, input: contract.FreezeInput): Signed<FrozenText>
  answer(actor: Actor, input: contract.AnswerInput): Signed
  reopen(actor: Actor, input: contract.ReopenInput): Signed
  submit(actor: Actor, input: contract.SubmitInput): Signed
  /** For petitions/document, which has found the petition for the actor. */
  readonly frozenDocument: FrozenDocumentPort
}

export function createPetitionSigning(deps: SigningDeps): PetitionSigning {
  return {
    read: (actor, id) => readSigning(deps, actor, id),
    freeze: (actor, input) => freezePetition(deps, actor, input),
    answer: (actor, input) => answerRevision(deps, actor, input),
    reopen: (actor, input) => reopenPetition(deps, actor, input),
    submit: (actor, input) => submitPetition(deps, actor, input),
    frozenDocument: (actor, petition, isAnnexed) => frozenDocument(deps, actor, petition, isAnnexed),
  }
}
