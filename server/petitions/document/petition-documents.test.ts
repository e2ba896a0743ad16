import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { paragraph } from '../drafts/first-text.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HEAD,
  HN_SPECIALIST,
  join,
  MINISTRY,
  openPetitions,
  type PetitionHouse,
  SECRETARY,
  type StartedHere,
  startedPetition,
} from '../drafts/testing/open-petitions.ts'

let house: PetitionHouse
let petition: StartedHere
beforeAll(async () => {
  house = await openPetitions()
  petition = await startedPetition(house)
})
afterAll(() => house?.close())

const view = async (email: string) => house.services.petitionDocuments.view(await house.actor(email), petition.id)

it('[PD4] the page’s hash stands in the foot of the PDF, and follows the text, the head and who issues it', async () => {
  const before = done(await view(SECRETARY))
  const made = done(
    await house.services.petitionDocuments.render(await house.actor(HN_SPECIALIST), {
      id: petition.id,
      name: 'draft',
      format: 'pdf',
    }),
  )
  expect(made.fileName).toMatch(/^Dự thảo KN-2026-\d+\.pdf$/)
  const text = (await readPdf(made.bytes)).map((page) => page.text).join(' ')
  expect(text).toContain(`SHA-256: ${before.hash}`)
  expect(text).toContain('DỰ THẢO lần 1')
  await editText(house, petition.draftId, (transform) => {
    transform.insert(transform.doc.content.size, paragraph('body', 'Một dòng nữa.', 'c-more'))
  })
  const edited = done(await view(SECRETARY))
  expect(edited.hash).not.toBe(before.hash)
  done(
    await house.services.petitionDocuments.chooseLayout(await house.actor(SECRETARY), {
      id: petition.id,
      layout: 'joint',
    }),
  )
  const joint = done(await view(HN_SPECIALIST))
  expect([joint.layout, joint.hash === edited.hash]).toEqual(['joint', false])
  expect(joint.findings.map(({ rule }) => rule)).toContain('joint-convention')
})

it('[PD4] what is only proposed is not printed and does not count', async () => {
  const before = done(await view(SECRETARY))
  const colleague = await join(house, petition.draftId, HN_SPECIALIST)
  colleague.editor.dispatch(colleague.editor.state.tr.insertText('đề xuất ', 1))
  await colleague.send()
  colleague.leave()
  expect(done(await view(SECRETARY)).hash).toBe(before.hash)
})

it('[PD5] who may not read the petition gets neither page nor file; only who arranges it chooses who issues', async () => {
  for (const email of [MINISTRY, ADMINISTRATOR]) {
    expect(codeOf(await view(email))).toBe('petition-not-found')
    const wanted = { id: petition.id, name: 'draft', format: 'pdf' } as const
    expect(codeOf(await house.services.petitionDocuments.render(await house.actor(email), wanted))).toBe(
      'petition-not-found',
    )
  }
  const input = { id: petition.id, layout: 'lead' } as const
  const refused = await house.services.petitionDocuments.chooseLayout(await house.actor(HN_SPECIALIST), input)
  expect(codeOf(refused)).toBe('petition-not-allowed')
  done(await house.services.petitionDocuments.chooseLayout(await house.actor(HEAD), input))
})

it('[PD5] a file that the text names and that has no clean content is named: it cannot be bound', async () => {
  await editText(house, petition.draftId, (transform) => {
    const block = transform.doc.type.schema.node('attachment', { fileId: 'nowhere', name: 'Biểu.xlsx', bytes: 3 })
    transform.insert(transform.doc.content.size, block)
  })
  expect(done(await view(SECRETARY)).filesMissing).toEqual(['Biểu.xlsx'])
})
