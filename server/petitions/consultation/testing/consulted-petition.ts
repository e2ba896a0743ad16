import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import {
  done,
  HEAD,
  HN_LEADER,
  HY_LEADER,
  NB_LEADER,
  openPetitions,
  type PetitionHouse,
  petitionOf,
  SECRETARY,
  type StartedHere,
  startedPetition,
} from '../../drafts/testing/open-petitions.ts'
import type { Consultation } from '../consultation.ts'
import type { ConsultationView } from '../consultation-view.ts'
import type { Position } from '../content/contract.ts'
import type { OpenRoundInput, SendPositionInput } from '../contract.ts'

export const HP_LEADER = 'thingoc@haiphong.example'
export const PT_LEADER = 'hungcuong@phutho.example'
/** In protocol order. */
export const LEADERS = [HN_LEADER, HEAD, HP_LEADER, PT_LEADER, HY_LEADER, NB_LEADER] as const

export interface ConsultationHouse extends PetitionHouse {
  readonly consultation: Consultation
}

export async function openConsultations(): Promise<ConsultationHouse> {
  const house = await openPetitions()
  return { ...house, consultation: house.services.consultation }
}

export const LETTER = 'Đề nghị quý Sở có ý kiến về dự thảo.'
export const SILENCE = 'Quá thời hạn trên nếu không có ý kiến coi như thống nhất.'

export interface ConsultedHere extends StartedHere {
  readonly roundId: string
  /** Of its two clauses, in reading order. */
  readonly cids: readonly string[]
}

/** What opens a round on the fake clock's day, 23/11/2026; its deadline is 30/11. */
export function roundOf(id: string, over: Partial<OpenRoundInput> = {}): OpenRoundInput {
  const deadline: LocalDate = '2026-11-30'
  return { id, roundId: newId(), letter: LETTER, deadline, silenceAgrees: false, ...over }
}

/** A petition of two clauses on which a round is open. */
export async function consultedPetition(
  house: ConsultationHouse,
  over: Partial<OpenRoundInput> = {},
): Promise<ConsultedHere> {
  const started = await startedPetition(house)
  const input = roundOf(started.id, over)
  done(await house.consultation.openRound(await house.actor(SECRETARY), input))
  return { ...started, roundId: input.roundId, cids: await clauseIds(house, started.id) }
}

export async function clauseIds(house: PetitionHouse, id: string): Promise<string[]> {
  return (await petitionOf(house, id)).clauses.filter(({ kind }) => kind === 'clause').map(({ cid }) => cid)
}

/** What a leader sends who says these positions, clause by clause, of the texts as the form shows them. */
export async function positionOf(
  house: ConsultationHouse,
  { id, roundId }: Pick<ConsultedHere, 'id' | 'roundId'>,
  email: string,
  positions: readonly Position[],
): Promise<SendPositionInput> {
  const { lines, basedOn } = done(await house.consultation.ownPosition(await house.actor(email), id))
  return {
    id,
    roundId,
    statementId: newId(),
    basedOn,
    lines: lines.map(({ cid, contentHash }, index) => {
      const position = positions[index] ?? 'agree'
      return {
        cid,
        contentHash,
        position,
        comment: position === 'agree' ? '' : `Ý kiến của ${email} về khoản ${index + 1}`,
      }
    }),
  }
}

export async function say(
  house: ConsultationHouse,
  consulted: ConsultedHere,
  email: string,
  ...positions: readonly Position[]
): Promise<SendPositionInput> {
  const input = await positionOf(house, consulted, email, positions)
  done(await house.consultation.sendPosition(await house.actor(email), input))
  return input
}

/** Answers every comment that waits: tiếp thu. */
export async function answerAll(house: ConsultationHouse, { id, roundId }: ConsultedHere): Promise<void> {
  const secretary = await house.actor(SECRETARY)
  const { consensus } = await viewOf(house, id)
  for (const { cells } of consensus?.rows ?? []) {
    for (const { departmentId, said } of cells) {
      for (const { cid, statementId, comment, answer } of said) {
        if (comment === '' || answer) continue
        const input = { id, roundId, departmentId, cid, statementId, kind: 'accept' as const, words: '' }
        done(await house.consultation.answerComment(secretary, input))
      }
    }
  }
}

export async function viewOf(
  house: ConsultationHouse,
  id: string,
  email: string = SECRETARY,
): Promise<ConsultationView> {
  return done(await house.consultation.read(await house.actor(email), id))
}
