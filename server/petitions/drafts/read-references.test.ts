import { afterAll, beforeAll, expect, it } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HN_SPECIALIST,
  openPetitions,
  type PetitionHouse,
  startedPetition,
} from './testing/open-petitions.ts'

let house: PetitionHouse
beforeAll(async () => {
  house = await openPetitions()
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(() => house?.close())

it('rule 5: a cited document that is not in force today says so with its successor; what is not known is unchecked', async () => {
  const { id, draftId } = await startedPetition(house, { itemIds: [] })
  const words =
    'Theo Điều 74 Luật Đất đai số 45/2013/QH13 và Nghị định số 9999/2019/NĐ-CP; nhắc lại Luật Đất đai số 45/2013/QH13.'
  await editText(house, draftId, (transform) => {
    const line = petitionSchema.node('paragraph', null, [petitionSchema.text(words)])
    transform.insert(transform.doc.content.size, line)
  })
  const read = done(await house.petitions.references(await house.actor(HN_SPECIALIST), id))
  const shown = read.map(({ quote, status, successors, isUnchecked, cids }) => {
    return [quote, status?.kind ?? null, successors.map(({ number }) => number), isUnchecked, cids.length]
  })
  expect(shown).toEqual([
    ['Điều 74 Luật Đất đai số 45/2013/QH13', 'replaced', ['31/2024/QH15'], true, 1],
    ['Nghị định số 9999/2019/NĐ-CP', null, [], true, 1],
    ['Luật Đất đai số 45/2013/QH13', 'replaced', ['31/2024/QH15'], false, 1],
  ])
  expect(codeOf(await house.petitions.references(await house.actor(ADMINISTRATOR), id))).toBe('petition-not-found')
})

it('names for proposals and mentions: officials of the bodies, and everyone who ever wrote', async () => {
  const { id } = await startedPetition(house, { itemIds: [] })
  const people = done(await house.petitions.participants(await house.actor(HN_SPECIALIST), id))
  const codes = new Set(people.map(({ department }) => department?.code))
  expect([...codes].sort()).toEqual(['BN', 'HN', 'HP', 'HY', 'NB', 'PT'])
  expect(people.some(({ id: userId }) => userId === house.people.get(HN_SPECIALIST))).toBe(true)
  expect(people.some(({ fullName }) => fullName.startsWith('Điểm cầu'))).toBe(false)
})
