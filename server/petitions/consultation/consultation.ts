import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { answerComment } from './answer-comment.ts'
import { closeRound } from './close-round.ts'
import type { Done, Refusal } from './consultation-command.ts'
import { isConsulted } from './consultation-policy.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { ConsensusView, ConsultationView, OpinionTableView, OwnPositionView } from './consultation-view.ts'
import type * as contract from './contract.ts'
import { readOpinionTable } from './documents/read-opinion-table.ts'
import { type RenderedOpinionTable, renderOpinionTable } from './documents/render-opinion-table.ts'
import { type OpenedRound, openRoundOf } from './open-round.ts'
import { readConsensus, readConsultation } from './read-consultation.ts'
import { readPosition } from './read-position.ts'
import { type SavedPosition, savePosition } from './save-position.ts'
import { type SentPosition, sendPosition } from './send-position.ts'

/** Agreeing on a joint petition: rounds of consultation. Every command and query takes the actor first. */
export interface Consultation {
  /** Whether pages that a person reads lead to the consultation too. */
  isFor(actor: Actor): boolean
  /** The page of the consultation with the map of one round, the newest unless its number is told. */
  read(actor: Actor, petitionId: string, number?: number | null): Promise<Result<ConsultationView, Refusal>>
  /** The consensus map of the newest round; null before the first. */
  consensus(actor: Actor, petitionId: string): Promise<Result<ConsensusView | null, Refusal>>
  /** What the actor's own department says in the newest round. */
  ownPosition(actor: Actor, petitionId: string): Promise<Result<OwnPositionView, Refusal>>
  opinionTable(
    actor: Actor,
    wanted: { readonly petitionId: string; readonly number: number },
  ): Promise<Result<OpinionTableView, Refusal>>
  renderOpinionTable(actor: Actor, wanted: contract.WantedRoundDocument): Promise<Result<RenderedOpinionTable, Failure>>
  openRound(actor: Actor, input: contract.OpenRoundInput): Promise<Result<OpenedRound, Refusal>>
  savePosition(actor: Actor, input: contract.SavePositionInput): Promise<Result<SavedPosition, Refusal>>
  sendPosition(actor: Actor, input: contract.SendPositionInput): Promise<Result<SentPosition, Refusal>>
  answerComment(actor: Actor, input: contract.AnswerCommentInput): Done
  closeRound(actor: Actor, input: contract.CloseRoundInput): Done
}

export function createConsultation(deps: ConsultationDeps): Consultation {
  return {
    isFor: isConsulted,
    read: (actor, petitionId, number) => readConsultation(deps, actor, petitionId, number),
    consensus: (actor, petitionId) => readConsensus(deps, actor, petitionId),
    ownPosition: (actor, petitionId) => readPosition(deps, actor, petitionId),
    async opinionTable(actor, wanted) {
      const read = await readOpinionTable(deps, actor, wanted)
      return read.ok ? ok(read.value.table) : read
    },
    renderOpinionTable: (actor, wanted) => renderOpinionTable(deps, actor, wanted),
    openRound: (actor, input) => openRoundOf(deps, actor, input),
    savePosition: (actor, input) => savePosition(deps, actor, input),
    sendPosition: (actor, input) => sendPosition(deps, actor, input),
    answerComment: (actor, input) => answerComment(deps, actor, input),
    closeRound: (actor, input) => closeRound(deps, actor, input),
  }
}
