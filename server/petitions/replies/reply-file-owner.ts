import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type FoundPetition, findPetitionFor, holdPetitionFor } from '../drafts/petition-access.ts'
import { recordChange } from '../drafts/petition-command.ts'
import { type Db, loadPetition } from '../drafts/petition-repository.ts'
import { PETITION_REPLY } from './content/contract.ts'
import type { ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { loadReply, type ReplyRecord } from './reply-repository.ts'

type OwnerDeps = Pick<ReplyDeps, 'prisma' | 'audit' | 'clock' | 'searchIndex' | 'files'>

/** The letter of a reply: read with the petition, sent once by who follows it. */
export function createReplyFileOwner(deps: OwnerDeps): FileOwner {
  return {
    async mayRead(actor, id) {
      return (await findReplyFor(deps.prisma, actor, id)).ok
    },
    async isSecretariat(actor, id) {
      const found = await findReplyFor(deps.prisma, actor, id)
      return found.ok && found.value.abilities.follow
    },
    async findUploadTarget(actor, id) {
      const found = await findReplyFor(deps.prisma, actor, id)
      const allowed = found.ok ? await mayAttach(deps, found.value) : found
      return allowed.ok ? ok({ departmentId: actor.departmentId }) : allowed
    },
    async placeOf(db, id) {
      const reply = await loadReply(db, id)
      const petition = reply ? await loadPetition(db, reply.petitionId) : null
      return petition && reply
        ? { subject: { kind: 'petition', id: petition.id }, code: petition.code, title: reply.reference }
        : null
    },
    async attached(work, actor, id) {
      const reply = await loadReply(work.tx, id)
      if (!reply) return fail('petition-reply-not-found')
      const held = await holdPetitionFor(work.tx, actor, reply.petitionId)
      if (!held.ok) return held
      if (!held.value.abilities.follow) return fail('petition-not-allowed')
      const audit = { action: 'petition.attach-letter', details: { reply: id } }
      await recordChange(deps, work, actor, held.value.petition, audit)
      return ok()
    },
  }
}

interface FoundReply extends FoundPetition {
  readonly reply: ReplyRecord
}

async function findReplyFor(db: Db, actor: Actor, id: string): Promise<Result<FoundReply, ReplyRefusal>> {
  const reply = await loadReply(db, id)
  const found = reply ? await findPetitionFor(db, actor, reply.petitionId) : null
  if (!reply || !found?.ok) return fail('petition-reply-not-found')
  return ok({ ...found.value, reply })
}

/** A letter that is there is part of the record: another one comes with another reply. */
async function mayAttach(deps: OwnerDeps, { abilities, reply }: FoundReply): Promise<Result<void, ReplyRefusal>> {
  if (!abilities.follow) return fail('petition-not-allowed')
  const present = await deps.files.current({ kind: PETITION_REPLY, ids: [reply.id] })
  return present.has(reply.id) ? fail('petition-reply-has-letter') : ok()
}
