import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { caseAudience, caseAudiencesOf } from '../case-audience.ts'
import type { CaseDeps } from '../case-command.ts'
import type { AttachmentRecord, CaseRecord } from '../case-record.ts'
import { loadCase } from '../case-repository.ts'
import { CASE_FILES, loadAllAttachments, loadAttachment, loadAttachmentIds } from './attachment-repository.ts'

/** Kind under which attachments are found. */
export const ATTACHMENT = 'attachment'

export type AttachmentIndexDeps = {
  readonly searchIndex: SearchIndex
  readonly files: Pick<CaseDeps['files'], 'texts'>
}

/** What can be found of the attachments of a case from now on: by their names, and by what their clean files say. */
export async function indexAttachments(deps: AttachmentIndexDeps, tx: Tx, one: CaseRecord): Promise<void> {
  const attachments = await loadAllAttachments(tx, one.id)
  if (attachments.length === 0) return
  const texts = await deps.files.texts(tx, { kind: CASE_FILES, ids: attachments.map(({ id }) => id) })
  for (const attachment of attachments) {
    const text = texts.get(attachment.id) ?? null
    const entries = attachment.removedAt ? [] : [attachmentEntry(one, attachment, text)]
    await deps.searchIndex.index(tx, { kind: ATTACHMENT, id: attachment.id }, entries)
  }
}

type Text = { readonly pages: readonly { readonly page: number | null; readonly text: string }[] } | null

function attachmentEntry(one: CaseRecord, attachment: AttachmentRecord, text: Text): SearchEntryText {
  const { code, externalId, departmentId, state, head, published, isDemo } = one
  // What was added since the publication is its department's own (attachment-file-owner.ts, isShown).
  const isShown = attachment.publishedVersion !== null && attachment.publishedVersion <= published
  const hasText = text?.pages.some((page) => /\p{L}{2}/u.test(page.text)) ?? false
  return {
    externalId: null,
    title: attachment.title,
    path: `/cases/${one.id}#attachments`,
    sections: [
      ...(text?.pages ?? []).map(({ page, text: words }) =>
        page === null
          ? { section: 'file' as const, text: words }
          : { section: 'page' as const, label: String(page), text: words },
      ),
      // Found by the case that it belongs to.
      { section: 'of-case' as const, text: [code ?? externalId ?? '', head.title].filter(Boolean).join(' ') },
    ],
    field: head.field,
    departmentIds: [departmentId],
    status: text === null ? null : hasText ? null : 'no-text',
    from: head.periodFrom ?? head.periodTo,
    to: head.periodTo ?? head.periodFrom,
    audience: caseAudience({ departmentId, state: isShown ? state : 'draft', ...head }),
    isDemo,
  }
}

export function attachmentSearch(deps: AttachmentIndexDeps & Pick<CaseDeps, 'prisma'>): SearchSource {
  return {
    kind: ATTACHMENT,
    audiencesOf: caseAudiencesOf,
    allIds: () => loadAttachmentIds(deps.prisma),
    async index(tx, id) {
      const attachment = await loadAttachment(tx, id)
      const one = attachment && (await loadCase(tx, attachment.caseId))
      if (one) await indexAttachments(deps, tx, one)
    },
  }
}
