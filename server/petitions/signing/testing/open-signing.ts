import type { Actor } from '#server/kernel/actor.ts'
import {
  done,
  HEAD,
  HN_LEADER,
  HY_LEADER,
  NB_LEADER,
  openPetitions,
  type PetitionHouse,
  SECRETARY,
  type StartedHere,
  startedPetition,
} from '../../drafts/testing/open-petitions.ts'
import type { AnswerInput, FreezeInput } from '../contract.ts'
import type { FrozenText } from '../freeze-petition.ts'
import type { PetitionSigning } from '../petition-signing.ts'
import type { SigningView } from '../signing-view.ts'

export const HP_LEADER = 'thingoc@haiphong.example'
export const PT_LEADER = 'hungcuong@phutho.example'
/** Who may sign for each of the six bodies. */
export const LEADERS = [HEAD, HN_LEADER, HP_LEADER, PT_LEADER, HY_LEADER, NB_LEADER] as const

export interface SigningHouse extends PetitionHouse {
  readonly signing: PetitionSigning
}

export async function openSigning(options: { signingRoots?: string } = {}): Promise<SigningHouse> {
  const house = await openPetitions(options)
  return { ...house, signing: house.services.petitionSigning }
}

/** A session in which the person has just proved to be there. */
export async function proven(house: SigningHouse, email: string): Promise<Actor> {
  return { ...(await house.actor(email)), reauthenticatedAt: house.clock.now() }
}

export async function viewFor(house: SigningHouse, id: string, email: string = SECRETARY): Promise<SigningView> {
  return done(await house.signing.read(await house.actor(email), id))
}

/** Freezes the text as the secretary sees it. */
export async function freeze(house: SigningHouse, id: string, over: Partial<FreezeInput> = {}) {
  const { preview, departmentCount } = await viewFor(house, id)
  const seen = { id, hash: preview?.hash ?? '', leaving: preview?.proposals.length ?? 0 }
  const input = { ...seen, order: 'together' as const, quorum: departmentCount, ...over }
  return house.signing.freeze(await house.actor(SECRETARY), input)
}

export interface FrozenHere extends StartedHere, FrozenText {}

export async function frozenPetition(house: SigningHouse, over: Partial<FreezeInput> = {}): Promise<FrozenHere> {
  const petition = await startedPetition(house, { itemIds: [] })
  return { ...petition, ...done(await freeze(house, petition.id, over)) }
}

type Said = { verdict: 'confirmed' } | Pick<AnswerInput & { verdict: 'returned' }, 'verdict' | 'reason'>

/** An answer of a leader who has just proved to be there. */
export async function answer(
  house: SigningHouse,
  { id, revisionId, hash }: Pick<FrozenHere, 'id' | 'revisionId' | 'hash'>,
  email: string,
  said: Said | Pick<AnswerInput & { verdict: 'reserved' }, 'verdict' | 'reservations'> = { verdict: 'confirmed' },
) {
  return house.signing.answer(await proven(house, email), { id, revisionId, hash, ...said })
}
