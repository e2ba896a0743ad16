import type { OfficialDocument } from '#server/documents/contract.ts'
import type { EdxmlAttachment } from '#server/documents/edxml/contract.ts'
import { fail, type Result } from '#server/kernel/result.ts'
import { edxmlEnvelope } from './edxml-envelope.ts'
import type { IssueRecord } from './issue-repository.ts'
import type { IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { loadClerk, loadOrgans } from './organ-repository.ts'

interface Message {
  readonly issue: IssueRecord
  readonly document: OfficialDocument
  readonly pages: number
  readonly attachments: readonly EdxmlAttachment[]
}

/** The edXML message of an issued document, or what it lacks: most often the code of a body on the interchange. */
export async function packageEdxml(deps: IssuingDeps, message: Message): Promise<Result<string, IssuingRefusal>> {
  const { document, issue, pages, attachments } = message
  const { signature, issued } = issue
  if (!signature || !issued) return fail('petition-not-sealed')
  const [organs, clerk] = [await loadOrgans(deps.prisma), await loadClerk(deps.prisma, issued.byId)]
  const sent = { ...{ document, organs, clerk, due: null, pages, attachments }, issue: { ...issue, signature, issued } }
  return deps.edxml.build(edxmlEnvelope(sent), await deps.edxml.options())
}

/** Whether a message can be made, without making its documents. */
export async function edxmlFault(
  deps: IssuingDeps,
  { issue, document }: Pick<Message, 'issue' | 'document'>,
): Promise<IssuingRefusal | null> {
  if (!issue.issued) return null
  const name = `${issue.number}-${issue.notation}.pdf`
  const attachments = [{ name, description: name, contentType: 'application/pdf', bytes: new Uint8Array(1) }]
  const built = await packageEdxml(deps, { issue, document, pages: 1, attachments })
  return built.ok ? null : built.failure
}
