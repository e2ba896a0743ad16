import type { Readable } from 'node:stream'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { ACCEPTED_ENDINGS, FILE_WAITING, type FileFailureCode, type FileView, MAX_FILE_BYTES } from './contract.ts'
import { cleanFileName, nameWithEnding } from './file-name.ts'
import { announceFiles, placesOf, tellSenders } from './file-places.ts'
import {
  type FileOwnerRef,
  type FileRecord,
  holdStoredFile,
  insertReference,
  loadReference,
  loadSecurityOfficers,
  removeReferences,
} from './file-repository.ts'
import type { IncomingFile } from './file-store.ts'
import { type AcceptedType, sniffType } from './file-type-policy.ts'
import type { FileOwner, FilesDeps } from './files.ts'
import { isRefusedContent } from './quarantine/held-repository.ts'
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

/** The tasks of security officers about refused uploads; the text is `tasks.kinds.<kind>`. */
export const SECRET_NAME_TASK = 'file-review-secret-name'
export const REFUSED_CONTENT_TASK = 'file-review-refused-content'

type Owners = Readonly<Record<string, FileOwner>>

/** What is known before the first byte, decided; the name as it will be stored. */
export interface UploadPlan {
  readonly owner: FileOwner
  readonly departmentId: string
  readonly name: string
}

/**
 * Whether an upload may begin: who may, what it is called, how large it says it is. A name that says state secret is
 * refused here, before a byte is read, and the security officer is told (R2).
 */
export async function planUpload(
  deps: FilesDeps,
  owners: Owners,
  actor: Actor,
  upload: Pick<Upload, 'owner' | 'name' | 'announcedSize'>,
): Promise<Result<UploadPlan, Failure>> {
  const owner = owners[upload.owner.kind]
  if (!owner) return refuse('file-not-found')
  const target = await owner.findUploadTarget(actor, upload.owner.id)
  if (!target.ok) return target
  const name = cleanFileName(upload.name)
  if (!name) return refuse('file-name-missing')
  if (soundsSecret(name)) return refuseAndTell(deps, actor, upload.owner, SECRET_NAME)
  if (upload.announcedSize !== null && upload.announcedSize > MAX_FILE_BYTES) return tooLarge()
  return ok({ owner, departmentId: target.value.departmentId, name })
}

/**
 * One upload from first byte to reference: what planUpload says, at most 50 MB, what the bytes are, then one
 * transaction that keeps the content and puts it in the place of the owner's former file. Whatever fails, nothing of
 * the body stays.
 */
export async function attachFile(
  deps: FilesDeps,
  owners: Owners,
  actor: Actor,
  upload: Upload,
): Promise<Result<FileView, Failure>> {
  const plan = await planUpload(deps, owners, actor, upload)
  if (!plan.ok) return plan
  const { owner, departmentId, name } = plan.value
  const received = await deps.store.receive(upload.body, { maxBytes: MAX_FILE_BYTES, signal: upload.signal })
  if (!received.ok) return received.failure.code === 'file-too-large' ? tooLarge() : received
  const incoming = received.value
  try {
    const type = await sniffType(incoming.path, name)
    if (!type)
      return refuse('file-type-not-accepted', { accepted: ACCEPTED_ENDINGS.map((ending) => ending.toUpperCase()) })
    const kept = await deps.transactor.attempt((work) =>
      keep(deps, work, owners, owner, actor, {
        owner: upload.owner,
        departmentId,
        name: nameWithEnding(name, type.endings),
        type,
        incoming,
      }),
    )
    if (!kept.ok && kept.failure.code === 'file-content-refused') {
      return refuseAndTell(deps, actor, upload.owner, REFUSED_CONTENT)
    }
    return kept
  } finally {
    await incoming.discard()
  }
}

async function keep(
  deps: FilesDeps,
  work: UnitOfWork,
  owners: Owners,
  owner: FileOwner,
  actor: Actor,
  file: { owner: FileOwnerRef; departmentId: string; name: string; type: AcceptedType; incoming: IncomingFile },
): Promise<Result<FileView, Failure>> {
  // The right may have ended while the body was on its way.
  const attached = await owner.attached(work, actor, file.owner.id)
  if (!attached.ok) return attached
  const at = deps.clock.now()
  const { sha256, size } = file.incoming
  const { scanState } = await holdStoredFile(work.tx, { sha256, size, mediaType: file.type.mediaType, at })
  // Asked once the content is held: a removal that was under way has ended by now.
  if (await isRefusedContent(work.tx, sha256)) return refuse('file-content-refused')
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
  await tellState(deps, work, owners, record, scanState)
  const { sha256: _hash, owner: _owner, removedAt: _removed, ...view } = record
  return ok(view)
}

/** New content waits for its scan; of content that is held back already the sender is told at once. */
async function tellState(
  deps: FilesDeps,
  work: UnitOfWork,
  owners: Owners,
  record: FileRecord,
  scanState: FileView['scanState'],
): Promise<void> {
  if (scanState === 'unscanned') {
    // The hash is no secret among ourselves, and nobody can follow this kind of subject.
    work.afterCommit({ name: FILE_WAITING, subject: { kind: 'stored-file', id: record.sha256, version: 0 } })
  }
  if (scanState !== 'quarantined') return
  const placed = await placesOf(owners, work.tx, [record])
  announceFiles(work, placed, record.createdAt)
  await tellSenders(deps.notices, work, 'file-quarantined', placed)
}

const SECRET_NAME = { code: 'file-name-secret', action: 'file.refuse-secret-name', task: SECRET_NAME_TASK } as const
const REFUSED_CONTENT = {
  code: 'file-content-refused',
  action: 'file.refuse-content',
  task: REFUSED_CONTENT_TASK,
} as const

async function refuseAndTell(
  deps: FilesDeps,
  actor: Actor,
  owner: FileOwnerRef,
  { code, action, task }: typeof SECRET_NAME | typeof REFUSED_CONTENT,
) {
  await deps.transactor.run(async (work) => {
    await deps.audit.append(work.tx, actor.userId, { action, subject: owner })
    for (const assigneeId of await loadSecurityOfficers(work.tx)) {
      await deps.tasks.assign(work, { assigneeId, kind: task, about: owner, params: { person: actor.fullName } })
    }
  })
  return refuse(code)
}

function tooLarge() {
  return refuse('file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })
}

function refuse(code: FileFailureCode, details?: Failure['details']) {
  return fail(code, details)
}
