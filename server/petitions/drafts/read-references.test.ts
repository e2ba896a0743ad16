import { afterAll, beforeAll, expect, it } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { PETITION_CHANGED } from './content/contract.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HN_SPECIALIST,
  openPetitions,
  type PetitionHouse,
  SECRETARY,
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

it('a document knows the open drafts that cite it, for who may read those; their pages hear that it was marked', async () => {
  const { legalBasis } = house.services
  const { id, draftId } = await startedPetition(house, { itemIds: [] })
  const cited = await house.kernel.prisma.legalDocument.findFirstOrThrow({ where: { number: '88/2024/NĐ-CP' } })
  const acting = await house.kernel.prisma.legalDocument.findFirstOrThrow({ where: { number: '226/2025/NĐ-CP' } })
  const write = (words: string) =>
    editText(house, draftId, (transform) => {
      const line = petitionSchema.node('paragraph', null, [petitionSchema.text(words)])
      transform.replaceWith(
        transform.doc.content.size - (transform.doc.lastChild?.nodeSize ?? 0),
        transform.doc.content.size,
        line,
      )
    })
  const citingTexts = async (email: string) => {
    await house.petitions.projected()
    return done(await legalBasis.read(await house.actor(email), cited.id)).citedIn.map(({ path }) => path)
  }
  await write('Theo khoản 2 Điều 16 Nghị định số 88/2024/NĐ-CP.')
  expect(await citingTexts(HN_SPECIALIST)).toEqual([expect.stringMatching(`^/petitions/${id}/clauses/`)])
  expect(await citingTexts(ADMINISTRATOR)).toEqual([])

  const heard: string[] = []
  const stop = house.kernel.events.subscribe(({ name, subject }) => heard.push(`${name} ${subject.id}`))
  const relate = { id: cited.id, actorId: acting.id, effectiveOn: '2026-11-01' as LocalDate, note: '' }
  const before = await house.kernel.prisma.legalRelation.findFirst({
    where: { targetId: cited.id, actorId: acting.id },
  })
  const librarian = await house.actor(SECRETARY)
  done(before ? await legalBasis.markReplaced(librarian, relate) : await legalBasis.markAmended(librarian, relate))
  stop()
  expect(heard).toContain(`${PETITION_CHANGED} ${id}`)

  await write('Không còn viện dẫn.')
  expect(await citingTexts(HN_SPECIALIST)).toEqual([])
})

it('names for proposals and mentions: officials of the bodies, and everyone who ever wrote', async () => {
  const { id } = await startedPetition(house, { itemIds: [] })
  const people = done(await house.petitions.participants(await house.actor(HN_SPECIALIST), id))
  const codes = new Set(people.map(({ department }) => department?.code))
  expect([...codes].sort()).toEqual(['BN', 'HN', 'HP', 'HY', 'NB', 'PT'])
  expect(people.some(({ id: userId }) => userId === house.people.get(HN_SPECIALIST))).toBe(true)
  expect(people.some(({ fullName }) => fullName.startsWith('Điểm cầu'))).toBe(false)
})
