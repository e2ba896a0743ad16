import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Provision } from './content/contract.ts'
import { citationText } from './provision-standing.ts'
import {
  done,
  draftedItem,
  HN_SPECIALIST,
  HY_SPECIALIST,
  type ItemHouse,
  openItems,
  SECRETARY,
  viewOf,
  wholeText,
} from './testing/open-items.ts'

let house: ItemHouse
beforeAll(async () => {
  house = await openItems()
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(() => house.close())

const provision = (over: Partial<Provision>): Provision => ({
  id: newId<'provision'>(),
  documentId: null,
  document: '',
  article: '',
  clause: '',
  point: '',
  quote: '',
  ...over,
})

it('a provision is cited as people do: điểm, khoản, Điều, văn bản', () => {
  const full = provision({ document: 'Nghị định số 71/2024/NĐ-CP', article: '5', clause: '2', point: 'a' })
  expect(citationText(full)).toBe('điểm a khoản 2 Điều 5 Nghị định số 71/2024/NĐ-CP')
  expect(citationText(provision({ document: 'Luật Đất đai năm 2013' }))).toBe('Luật Đất đai năm 2013')
})

describe('[domain 3.2 rule 5] a cited document', () => {
  async function standingsFor(...provisions: Provision[]) {
    const id = await draftedItem(house, { provisions })
    return { id, standings: (await viewOf(house, id, HN_SPECIALIST)).standings }
  }

  it('that is not in force on the day raises a warning with its successor', async () => {
    const { standings } = await standingsFor(
      provision({ document: 'Luật Đất đai số 45/2013/QH13', article: '74' }),
      provision({ document: 'Luật Đất đai số 31/2024/QH15' }),
    )
    expect(standings[0]?.status?.kind).not.toBe('in-force')
    expect(standings[0]?.successors.map(({ number }) => number)).toContain('31/2024/QH15')
    expect(standings[1]?.status?.kind).toBe('in-force')
  })

  it('whose clause nobody compared with the text, or that is not known, is “chưa đối chiếu” and stands as typed', async () => {
    const { standings } = await standingsFor(
      provision({ document: 'Luật Đất đai số 31/2024/QH15', article: '159' }),
      provision({ document: 'Công văn 12/XYZ' }),
    )
    expect(standings.map(({ isUnchecked, document }) => [isUnchecked, document?.number ?? null])).toEqual([
      [true, '31/2024/QH15'],
      [true, null],
    ])
  })

  it('leads to the item from the document, only for who reads the item; the link goes with the provision', async () => {
    const { id, standings } = await standingsFor(provision({ document: 'Nghị định số 71/2024/NĐ-CP' }))
    const documentId = standings[0]?.document?.id ?? ''
    const citedIn = async (email: string) => {
      const read = done(await house.services.legalBasis.read(await house.actor(email), documentId))
      return read.citedIn.map((place) => place.id)
    }
    expect(await citedIn(HN_SPECIALIST)).toContain(id)
    expect(await citedIn(SECRETARY)).not.toContain(id)
    expect(await citedIn(HY_SPECIALIST)).not.toContain(id)
    const specialist = await house.actor(HN_SPECIALIST)
    done(await house.items.save(specialist, { id, basedOn: 2, saveId: newId(), content: wholeText() }))
    expect(await citedIn(HN_SPECIALIST)).not.toContain(id)
  })
})
