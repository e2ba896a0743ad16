import { localDate } from '#server/language/dates.ts'
import { done, SECRETARY } from '../../drafts/testing/open-petitions.ts'
import {
  answer,
  type FrozenHere,
  frozenPetition,
  LEADERS,
  openSigning,
  type SigningHouse,
} from '../../signing/testing/open-signing.ts'
import type { PetitionIssuing } from '../issuing.ts'

/** Văn thư of the lead. */
export const BN_CLERK = 'hongnhung@bacninh.example'
export const NOTATION = 'SNNMT-VP'

export interface IssuingHouse extends SigningHouse {
  readonly issuing: PetitionIssuing
}

export async function openIssuing(options: Parameters<typeof openSigning>[0] = {}): Promise<IssuingHouse> {
  const house = await openSigning(options)
  return { ...house, issuing: house.services.petitionIssuing }
}

/** Agreed to by one body and handed on to be signed. */
export async function submittedPetition(house: IssuingHouse): Promise<FrozenHere> {
  const petition = await frozenPetition(house, { quorum: 1 })
  done(await answer(house, petition, LEADERS[0]))
  const { id, revisionId } = petition
  done(await house.signing.submit(await house.actor(SECRETARY), { id, revisionId }))
  return petition
}

export async function numbered(house: IssuingHouse, petition: FrozenHere, number: string) {
  const { id, revisionId } = petition
  const input = { id, revisionId, number, notation: NOTATION, documentDate: localDate(house.clock.now()) }
  return house.issuing.number(await house.actor(BN_CLERK), input)
}

export async function sealed(house: IssuingHouse, { id }: Pick<FrozenHere, 'id'>) {
  const today = localDate(house.clock.now())
  const signature = { signerName: 'Nguyễn Văn Minh Họa', signerOffice: 'Giám đốc', capacity: 'head' as const }
  return house.issuing.seal(await house.actor(BN_CLERK), { id, ...signature, signedOn: today, sealedOn: today })
}

/** Numbered, signed and sent. */
export async function issuedPetition(house: IssuingHouse, number: string): Promise<FrozenHere> {
  const petition = await submittedPetition(house)
  done(await numbered(house, petition, number))
  done(await sealed(house, petition))
  const clerk = await house.actor(BN_CLERK)
  done(await house.issuing.issue(clerk, { id: petition.id, number, notation: NOTATION }))
  return petition
}
