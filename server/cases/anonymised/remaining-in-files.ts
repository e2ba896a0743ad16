import type { Tx } from '#server/kernel/transaction.ts'
import { CASE_FILES, loadAttachments } from '../attachments/attachment-repository.ts'
import type { CaseDeps } from '../case-command.ts'
import { findPersonal } from './contract.ts'

/** A file of a copy that may tell who somebody is: it names somebody, or cannot be read by a machine (a scan, a picture). */
export interface RemainingFile {
  readonly attachmentId: string
  readonly title: string
  readonly why: 'names' | 'not-read'
}

/** Files of a copy that stay out until another person has cleared them. */
export async function remainingInFiles(
  deps: Pick<CaseDeps, 'files'>,
  db: Tx | CaseDeps['prisma'],
  caseId: string,
): Promise<RemainingFile[]> {
  const attachments = await loadAttachments(db, caseId)
  const texts = await deps.files.texts(db, { kind: CASE_FILES, ids: attachments.map(({ id }) => id) })
  return attachments.flatMap(({ id, title }): RemainingFile[] => {
    const pages = texts.get(id)?.pages ?? []
    const isRead = pages.some(({ text }) => /\p{L}{2}/u.test(text))
    if (!isRead) return [{ attachmentId: id, title, why: 'not-read' }]
    return pages.some(({ text }) => findPersonal(text).length > 0) ? [{ attachmentId: id, title, why: 'names' }] : []
  })
}
