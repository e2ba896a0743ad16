import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import * as Y from 'yjs'
import { DraftPeer } from '#realtime/drafts/testing/draft-peer.ts'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { TextEditor } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { changeText, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { createSocketPair, type FarEnd } from '#test/fakes/socket-pair.ts'
import { done, HY_SPECIALIST, type ItemHouse, itemIn, openItems, SECRETARY } from '../../items/testing/open-items.ts'
import type { StartPetitionInput } from '../contract.ts'
import { findTextDraft } from '../draft-repository.ts'
import type { PetitionView } from '../petition-view.ts'
import type { Petitions } from '../petitions.ts'

export {
  ADMINISTRATOR,
  codeOf,
  done,
  HEAD,
  HN_CLERK,
  HN_LEADER,
  HN_ROOM,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  itemIn,
  MINISTRY,
  NB_LEADER,
  OFFICER,
  SECRETARY,
  viewOf as itemViewOf,
} from '../../items/testing/open-items.ts'

export interface PetitionHouse extends ItemHouse {
  readonly petitions: Petitions
}

export async function openPetitions(options: { now?: string; signingRoots?: string } = {}): Promise<PetitionHouse> {
  const house = await openItems(options)
  return { ...house, petitions: house.services.petitions }
}

export interface StartedHere {
  readonly id: string
  readonly draftId: string
  readonly itemIds: readonly string[]
}

/** A petition of today's six that two kept items were taken into; its lead is Bắc Ninh. */
export async function startedPetition(
  house: PetitionHouse,
  over: Partial<StartPetitionInput> = {},
): Promise<StartedHere> {
  const itemIds = over.itemIds ?? [
    await itemIn(house, 'kept'),
    await itemIn(house, 'kept', { title: 'Phân cấp cấp phép môi trường' }, HY_SPECIALIST),
  ]
  const secretary = await house.actor(SECRETARY)
  const id = newId<'petition'>()
  done(await house.petitions.start(secretary, { ...headOf(house, secretary), id, itemIds: [...itemIds], ...over }))
  const draftId = await findTextDraft(house.kernel.prisma, id)
  if (!draftId) throw new Error('no draft')
  return { id, draftId, itemIds }
}

export function headOf(house: PetitionHouse, lead: Actor) {
  return {
    title: 'Kiến nghị tháo gỡ khó khăn về giá đất và giấy phép môi trường',
    recipient: 'Bộ Nông nghiệp và Môi trường',
    documentKind: 'official_letter' as const,
    leadDepartmentId: lead.departmentId,
    secretaryId: house.people.get(SECRETARY) ?? '',
    workshopId: null,
    cohortOn: '2026-11-20' as const,
  }
}

/** What the page of a petition shows this person. */
export async function petitionOf(house: PetitionHouse, id: string, email: string = SECRETARY): Promise<PetitionView> {
  return done(await house.petitions.read(await house.actor(email), id))
}

/** Changes the text as an editor with full rights would; resolves when the read-model followed. */
export async function editText(
  house: PetitionHouse,
  draftId: string,
  change: (transform: Transform) => void,
): Promise<void> {
  const userId = house.people.get(SECRETARY) ?? ''
  await house.hub.edit(draftId, { userId }, (doc) => void changeText(doc, change))
  await house.petitions.projected()
}

/** Someone at the text: an editor over the hub's own wire. */
export interface Colleague {
  readonly peer: DraftPeer
  readonly far: FarEnd
  readonly editor: TextEditor
  readonly actor: Actor
  /** Hands on what was typed; resolves when it is committed. */
  send(): Promise<void>
  /** Where the caret stands, as the page tells the others. */
  standAt(position: { type: Y.XmlText; index: number } | null): void
  leave(): void
}

export async function join(house: PetitionHouse, draftId: string, email: string): Promise<Colleague> {
  const { actor } = await house.enter(email)
  const peer = new DraftPeer()
  const { socket, far } = createSocketPair()
  peer.attach(far)
  const who = {
    userId: actor.userId,
    sessionId: actor.sessionId,
    name: actor.fullName,
    departmentCode: actor.departmentCode,
    departmentHue: actor.departmentHue,
    departmentShortName: actor.departmentShortName,
    sharedMachine: false,
  }
  await house.hub.connect(socket, who, draftId, PETITION_TEXT_VERSION)
  await eventually('the colleague is synced', () => peer.synced)
  const level = peer.statuses.at(-1)?.level
  const editor = new TextEditor(peer.doc, {
    who: { u: actor.userId, d: actor.departmentCode },
    suggests: level === 'suggest',
  })
  return {
    peer,
    far,
    editor,
    actor,
    async send() {
      for (const update of editor.outbox.splice(0)) Y.applyUpdate(peer.doc, update, 'editor')
      await peer.barrier()
      await house.petitions.projected()
    },
    standAt(place) {
      const cursor = place && Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(place.type, place.index))
      peer.setPresence({ cursor: cursor && { anchor: cursor, head: cursor } })
    },
    leave() {
      editor.close()
      far.close()
    },
  }
}

/** Where the words begin in the text; throws when they are not there. */
export function placeOf(doc: Node, words: string): number {
  let place: number | null = null
  doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (place === null && at >= 0) place = position + at
    return place === null
  })
  if (place === null) throw new Error(`“${words}” is not in the text`)
  return place
}

/** The text of the draft as the server has it. */
export function textOnServer(house: PetitionHouse, draftId: string): Promise<Node> {
  return house.hub.read(draftId, textNode)
}
