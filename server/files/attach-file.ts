import type { Readable } from 'node:stream'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { ACCEPTED_ENDINGS, type FileFailureCode, type FileView, MAX_FILE_BYTES } from './contract.ts'
import { cleanFileName, nameWithEnding } from './file-name.ts'
import {
  type FileOwnerRef,
  holdStoredFile,
  insertReference,
  loadReference,
  loadSecurityOfficers,
  removeReferences,
} from './file-repository.ts'
import type { IncomingFile } from './file-store.ts'
import { type AcceptedType, sniffType } from './file-type-policy.ts'
import type { FileOwner, FilesDeps } from './files.ts'
import { soundsSecret } from './secrecy-words.ts'

export interface Upload {
  readonly owner: FileOwnerRef
  /** As the sender calls it. */
  readonly name: string
  readonly body: Readable
  /** Bytes as announced, when announced: refused early. */
  readonly announcedSize: number | null
  /** Aborted when the sender goes away. */
  readonly signal: AbortSignal
}

/** The task of security officers about a refused upload; the text is `tasks.<kind>`. */
export const SECRET_NAME_TASK = 'file-review-secret-name'

/**
 * One upload from first byte to reference: who may, what it is called, at most 50 MB, what the bytes are, then one
 * transaction that keeps the content and puts it in the place of the owner's former file. Whatever fails, nothing of
 * the body stays. A name that says state secret is refused before a byte is read, and the security officer is told (R2).
 */
export async function attachFile(
  deps: FilesDeps,
  owners: Readonly<Record<string, FileOwner>>,
  actor: Actor,
  upload: Upload,
): Promise<Result<FileView, Failure>> {
  const owner = owners[upload.owner.kind]
  if (!owner) return refuse('file-not-found')
  const target = await owner.findUploadTarget(actor, upload.owner.id)
  if (!target.ok) return target
  const name = cleanFileName(upload.name)
  if (!name) return refuse('file-name-missing')
  if (soundsSecret(name)) return refuseSecretName(deps, actor, upload.owner)
  if (upload.announcedSize !== null && upload.announcedSize > MAX_FILE_BYTES) return tooLarge()

  const received = await deps.store.receive(upload.body, { maxBytes: MAX_FILE_BYTES, signal: upload.signal })
  if (!received.ok) return received.failure.code === 'file-too-large' ? tooLarge() : received
  const incoming = received.value
  try {
    const type = await sniffType(incoming.path, name)
    if (!type)
      return refuse('file-type-not-accepted', { accepted: ACCEPTED_ENDINGS.map((ending) => ending.toUpperCase()) })
    return await deps.transactor.attempt((work) =>
      keep(deps, work, owner, actor, {
        owner: upload.owner,
        departmentId: target.value.departmentId,
        name: nameWithEnding(name, type.endings),
        type,
        incoming,
      }),
    )
  } finally {
    await incoming.discard()
  }
}

async function keep(
  deps: FilesDeps,
  work: UnitOfWork,
  owner: FileOwner,
  actor: Actor,
  file: { owner: FileOwnerRef; departmentId: string; name: string; type: AcceptedType; incoming: IncomingFile },
): Promise<Result<FileView, Failure>> {
  // The right may have ended while the body was on its way.
  const attached = await owner.attached(work, actor, file.owner.id)
  if (!attached.ok) return attached
  const at = deps.clock.now()
  const { sha256, size } = file.incoming
  await holdStoredFile(work.tx, { sha256, size, mediaType: file.type.mediaType, at })
  await file.incoming.keep()
  await removeReferences(work.tx, file.owner, at)
  const id = newId<'file-reference'>()
  await insertReference(work.tx, {
    id,
    sha256,
    owner: file.owner,
    name: file.name,
    uploadedById: actor.userId,
    departmentId: file.departmentId,
    createdAt: at,
  })
  await deps.audit.append(work.tx, actor.userId, {
    action: 'file.attach',
    subject: { kind: file.owner.kind, id: file.owner.id },
    details: { referenceId: id, sha256, size, mediaType: file.type.mediaType },
  })
  const record = await loadReference(work.tx, id)
  if (!record) throw new Error('the reference that was just made is not there')
  const { sha256: _hash, owner: _owner, removedAt: _removed, ...view } = record
  return ok(view)
}

async function refuseSecretName(deps: FilesDeps, actor: Actor, owner: FileOwnerRef) {
  await deps.transactor.run(async (work) => {
    await deps.audit.append(work.tx, actor.userId, { action: 'file.refuse-secret-name', subject: owner })
    for (const assigneeId of await loadSecurityOfficers(work.tx)) {
      await deps.tasks.assign(work, {
        assigneeId,
        kind: SECRET_NAME_TASK,
        about: owner,
        params: { person: actor.fullName },
      })
    }
  })
  return refuse('file-name-secret')
}

function tooLarge() {
  return refuse('file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })
}

function refuse(code: FileFailureCode, details?: Failure['details']) {
  return fail(code, details)
}
