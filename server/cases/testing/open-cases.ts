import type { Node } from '@tiptap/pm/model'
import { changeText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import type { Cases } from '../cases.ts'
import type { CaseHead, CaseSection } from '../content/contract.ts'

/** Who does what in these tests, by e-mail. */
export const HN_SPECIALIST = 'khanhlinh@hanoi.example'
export const HN_LEADER = 'quocan@hanoi.example'
export const HN_CLERK = 'vanthu@hanoi.example'
export const HN_ROOM = 'diemcau@hanoi.example'
export const HY_SPECIALIST = 'quanghuy@hungyen.example'
export const HY_LEADER = 'thienphuc@hungyen.example'
export const NB_LEADER = 'thuytrang@ninhbinh.example'
export const SECRETARY = 'thugiang@bacninh.example'
export const MINISTRY = 'dangkhoa@mae.example'
export const ADMINISTRATOR = 'quantri@tnc.example'
export const OFFICER = 'anninh@tnc.example'

export interface CaseHouse extends House {
  readonly cases: Cases
  /** A fresh actor: roles as they are now. */
  actor(email: string): Promise<Actor>
}

export async function openCases(options: { now?: string } = {}): Promise<CaseHouse> {
  const house = await openHouse(options)
  return { ...house, cases: house.services.cases, actor: async (email) => (await house.enter(email)).actor }
}

export const WHOLE_TEXT: Partial<Record<CaseSection, string>> = {
  context: 'Dự án đường liên tỉnh thu hồi 42 ha đất nông nghiệp của 615 hộ thuộc ba xã giáp ranh.',
  obstacle: 'Hai tỉnh xác định giá đất cụ thể độc lập; 74 hộ chưa nhận tiền.',
  basis: 'Luật Đất đai năm 2013 (Điều 74, Điều 114); Nghị định số 47/2014/NĐ-CP.',
  handling: 'Hai Sở lập tổ công tác, trao đổi dữ liệu giao dịch.',
  outcome: '71/74 hộ bàn giao mặt bằng.',
}

export const WHOLE_HEAD: CaseHead = {
  title: 'Chênh lệch đơn giá bồi thường đất ở hai bên ranh giới tỉnh',
  field: 'DD-BT',
  place: 'ba xã giáp ranh',
  periodFrom: '2023-06-01',
  periodTo: '2023-06-30',
  status: 'solved',
  visibility: 'cluster',
  sharedWith: [],
} as CaseHead

/** A draft with a whole text; answers its id. */
export async function draftedCase(
  house: CaseHouse,
  over: { head?: Partial<CaseHead>; text?: Partial<Record<CaseSection, string>>; by?: string } = {},
): Promise<string> {
  const actor = await house.actor(over.by ?? HN_SPECIALIST)
  const id = newId<'case'>()
  const head = { ...WHOLE_HEAD, ...over.head }
  done(await house.cases.start(actor, { id, title: head.title, field: head.field }))
  done(await house.cases.revise(actor, { id, basedOn: 1, ...head, sharedWith: [...head.sharedWith] }))
  await writeText(house, id, actor, { ...WHOLE_TEXT, ...over.text })
  return id
}

const LEADERS: Readonly<Record<string, string>> = { [HN_SPECIALIST]: HN_LEADER, [HY_SPECIALIST]: HY_LEADER }

export async function publishedCase(
  house: CaseHouse,
  over: Parameters<typeof draftedCase>[1] = {},
): Promise<{ id: string; code: string }> {
  const id = await draftedCase(house, over)
  const leader = await house.actor(LEADERS[over.by ?? HN_SPECIALIST] ?? HN_LEADER)
  const { code } = done(await house.cases.publish(leader, { id, assured: true }))
  return { id, code }
}

/** What an editor would write under the headings, in place of what stands there. */
export async function writeText(
  house: CaseHouse,
  id: string,
  by: Actor,
  text: Partial<Record<CaseSection, string>>,
): Promise<void> {
  const { draftId } = done(await house.cases.openForm(by, id))
  await house.hub.edit(draftId, { userId: by.userId }, (doc) => {
    changeText(doc, (transform) => {
      for (const [section, words] of Object.entries(text)) {
        const place = bodyOf(transform.doc, section)
        const { paragraph } = petitionSchema.nodes
        if (!place || !paragraph) continue
        const lines = words.split('\n').map((line) => paragraph.create(null, line ? petitionSchema.text(line) : []))
        transform.replaceWith(place.from, place.to, lines)
      }
    })
  })
  await house.cases.projected()
}

function bodyOf(doc: Node, section: string): { from: number; to: number } | null {
  let place: { from: number; to: number } | null = null
  let isInside = false
  doc.forEach((block, from) => {
    if (block.attrs.style === 'section') {
      isInside = block.attrs.section === section
      if (isInside) place = { from: from + block.nodeSize, to: from + block.nodeSize }
    } else if (isInside && place) place = { from: place.from, to: from + block.nodeSize }
  })
  return place
}

export function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export function codeOf(result: Result<unknown, Failure>): string | null {
  return result.ok ? null : result.failure.code
}
