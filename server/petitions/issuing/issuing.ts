import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import type * as contract from './contract.ts'
import { type IssuedFile, issuedDocument, issuePackage } from './issue-package.ts'
import { issuePetition } from './issue-petition.ts'
import type { Issued, IssuingDeps } from './issuing-command.ts'
import type { IssuingView } from './issuing-view.ts'
import { numberPetition } from './number-petition.ts'
import { readIssuing } from './read-issuing.ts'
import { recordNote } from './record-note.ts'
import { recordStatus } from './record-status.ts'
import { sealPetition } from './seal-petition.ts'

/** "Phát hành" of joint petitions, and what becomes of them on the other side. Every command takes the actor first. */
export interface PetitionIssuing {
  read(actor: Actor, id: string): Promise<Result<IssuingView, Refusal>>
  number(actor: Actor, input: contract.NumberInput): Issued
  seal(actor: Actor, input: contract.SealInput): Issued
  issue(actor: Actor, input: contract.IssueInput): Issued
  recordNote(actor: Actor, input: contract.NoteInput): Issued
  recordStatus(actor: Actor, input: contract.StatusInput): Issued
  document(actor: Actor, wanted: { id: string; format: 'pdf' | 'docx' }): Issued<IssuedFile>
  package(actor: Actor, id: string): Issued<IssuedFile>
}

export function createPetitionIssuing(deps: IssuingDeps): PetitionIssuing {
  return {
    read: (actor, id) => readIssuing(deps, actor, id),
    number: (actor, input) => numberPetition(deps, actor, input),
    seal: (actor, input) => sealPetition(deps, actor, input),
    issue: (actor, input) => issuePetition(deps, actor, input),
    recordNote: (actor, input) => recordNote(deps, actor, input),
    recordStatus: (actor, input) => recordStatus(deps, actor, input),
    document: (actor, wanted) => issuedDocument(deps, actor, wanted),
    package: (actor, id) => issuePackage(deps, actor, id),
  }
}
