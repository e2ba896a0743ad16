import type { Actor } from '#server/kernel/actor.ts'
import type { FoundCase } from '../case-access.ts'
import type { CaseDeps } from '../case-command.ts'
import type { AttachmentView } from '../case-view.ts'
import { findBadge } from '../dress-case.ts'
import { isShown } from './attachment-file-owner.ts'
import { CASE_FILES, loadAttachments } from './attachment-repository.ts'

/** Attachments as far as this reader gets them; until it is scanned a file stays with its department. */
export async function viewAttachments(
  deps: Pick<CaseDeps, 'prisma' | 'files' | 'departments'>,
  actor: Actor,
  found: FoundCase,
): Promise<AttachmentView[]> {
  const shown = (await loadAttachments(deps.prisma, found.one.id)).filter((one) => isShown(found, one))
  const files = await deps.files.current({ kind: CASE_FILES, ids: shown.map(({ id }) => id) })
  const departments = await deps.departments.byIds([...files.values()].map(({ departmentId }) => departmentId))
  return shown.flatMap(({ id, title, publishedVersion }) => {
    const file = files.get(id) ?? null
    // A name without a file is nothing to others.
    if (!file && found.reading !== 'work') return []
    const isEarly = file?.scanState === 'unscanned' && actor.departmentId === file.departmentId
    return [
      {
        ...{ id, title, file, department: findBadge(departments, file?.departmentId ?? null) },
        mayDownload: file !== null && (file.scanState === 'clean' || isEarly),
        isPublished: publishedVersion !== null,
      },
    ]
  })
}
