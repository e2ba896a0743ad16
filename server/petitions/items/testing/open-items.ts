import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import type { ItemState } from '../content/contract.ts'
import { EMPTY_CONTENT } from '../content/contract.ts'
import type { ItemContent } from '../contract.ts'
import type { ItemView } from '../item-view.ts'
import type { Items } from '../items.ts'

/** Who does what in these tests, by e-mail. */
export const HN_SPECIALIST = 'khanhlinh@hanoi.example'
export const HN_LEADER = 'quocan@hanoi.example'
export const HN_CLERK = 'vanthu@hanoi.example'
export const HN_ROOM = 'diemcau@hanoi.example'
export const HY_SPECIALIST = 'quanghuy@hungyen.example'
export const HY_LEADER = 'thienphuc@hungyen.example'
export const NB_LEADER = 'thuytrang@ninhbinh.example'
export const SECRETARY = 'thugiang@bacninh.example'
export const HEAD = 'minhhoa@bacninh.example'
export const MINISTRY = 'dangkhoa@mae.example'
export const ADMINISTRATOR = 'quantri@tnc.example'
export const OFFICER = 'anninh@tnc.example'

export interface ItemHouse extends House {
  readonly items: Items
  /** A fresh actor: roles as they are now. */
  actor(email: string): Promise<Actor>
}

export async function openItems(options: { now?: string; signingRoots?: string } = {}): Promise<ItemHouse> {
  const house = await openHouse(options)
  return { ...house, items: house.services.items, actor: async (email) => (await house.enter(email)).actor }
}

/** A whole text; every part can be told otherwise. */
export function wholeText(over: Partial<ItemContent> = {}): ItemContent {
  return {
    ...EMPTY_CONTENT,
    title: 'Hướng dẫn xác định giá đất khi thiếu thửa so sánh',
    field: 'DD-GIA',
    situation:
      'Hai tỉnh xác định giá đất cụ thể độc lập.\n1. Không có thông tin thửa đất so sánh chung.\n2. 74 hộ chưa nhận tiền.',
    figures: '615 hộ, 42 ha, chênh lệch 28%',
    cause: 'Chưa có hướng dẫn chọn thông tin đầu vào cho khu vực giáp ranh.',
    consequence: 'Kéo dài giải phóng mặt bằng.',
    proposalKind: 'guide',
    proposal: 'Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào khi không có đủ thửa đất so sánh.',
    authority: 'Bộ Nông nghiệp và Môi trường',
    level: 'ministry',
    ...over,
  }
}

/** A draft with a whole text; answers its id. */
export async function draftedItem(
  house: ItemHouse,
  over: Partial<ItemContent> = {},
  by: string = HN_SPECIALIST,
): Promise<string> {
  const actor = await house.actor(by)
  const id = newId<'petition-item'>()
  done(await house.items.start(actor, { id, title: over.title ?? 'Mục thử', field: undefined }))
  done(await house.items.save(actor, { id, basedOn: 1, saveId: newId(), content: wholeText(over) }))
  return id
}

const LEADERS: Readonly<Record<string, string>> = { [HN_SPECIALIST]: HN_LEADER, [HY_SPECIALIST]: HY_LEADER }

/** An item of a department brought as far as that state; answers its id. */
export async function itemIn(
  house: ItemHouse,
  state: Exclude<ItemState, 'merged'>,
  over: Partial<ItemContent> = {},
  by: string = HN_SPECIALIST,
): Promise<string> {
  const id = await draftedItem(house, over, by)
  if (state === 'draft') return id
  const [specialist, leader, secretary] = [
    await house.actor(by),
    await house.actor(LEADERS[by] ?? HN_LEADER),
    await house.actor(SECRETARY),
  ]
  if (state === 'withdrawn') {
    done(await house.items.withdraw(specialist, { id, from: 'draft', reason: 'Không còn cần thiết.' }))
    return id
  }
  done(await house.items.submit(specialist, { id, version: 2 }))
  done(await house.items.approve(leader, { id, version: 2 }))
  if (state === 'department_approved') return id
  done(await house.items.send(specialist, { id, from: 'department_approved' }))
  if (state === 'kept') done(await house.items.keep(secretary, { id, from: 'sent' }))
  if (state === 'returned') {
    done(await house.items.sendBack(secretary, { id, from: 'sent', reason: 'Bổ sung số liệu năm 2026.' }))
  }
  return id
}

/** What the page of an item shows this person. */
export async function viewOf(house: ItemHouse, id: string, email: string): Promise<ItemView> {
  const read = await house.items.read(await house.actor(email), id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

/** Kinds of the open tasks of a person. */
export async function tasksOf(house: ItemHouse, email: string): Promise<string[]> {
  return (await house.services.tasks.mine(await house.actor(email))).map((task) => task.kind)
}

export function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export function codeOf(result: Result<unknown, Failure>): string | null {
  return result.ok ? null : result.failure.code
}
