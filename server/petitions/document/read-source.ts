import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { listProposals, type Proposal } from '#realtime/protocol/petition-text/list-proposals.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import type { Finding } from '#server/documents/contract.ts'
import { localDate } from '#server/language/dates.ts'
import { PETITION_FILES } from '../drafts/attachments/attachment-file-owner.ts'
import { isAddressed } from '../drafts/content/contract.ts'
import type { FoundPetition } from '../drafts/petition-access.ts'
import { loadOfficeHolders, type PersonRow } from '../drafts/petition-people-repository.ts'
import type { Db } from '../drafts/petition-repository.ts'
import { type CanonicalContent, canonicalText, citationsIn, hashOf } from './canonical-content.ts'
import { checkDenouncers } from './check-denouncers.ts'
import { composeDocument, type SigningBody } from './compose-document.ts'
import type { BoundFile, PetitionLayout } from './contract.ts'
import type { PetitionDocumentDeps } from './document-ports.ts'
import { countFreezes, loadAttachmentIds, loadLayout } from './form-repository.ts'

/** A petition's text with everything that the hash of a freeze would bind. */
export interface DocumentSource {
  readonly content: CanonicalContent
  readonly canonical: string
  readonly hash: string
  readonly layout: PetitionLayout
  /** n of "DỰ THẢO lần n": one more than it was frozen. */
  readonly round: number
  readonly findings: readonly Finding[]
  readonly filesMissing: readonly string[]
  readonly proposals: readonly Proposal[]
}

/** The text as the hub has it now, and what is printed of it. */
export async function readSource(deps: PetitionDocumentDeps, db: Db, found: FoundPetition): Promise<DocumentSource> {
  const { petition, draftId } = found
  const { text, proposals } = await deps.hub.read(draftId, (doc) => ({
    text: baseText(readText(doc)),
    proposals: listProposals(textNode(doc)),
  }))
  const [layout, cluster, freezes, bodies, { files, missing }] = [
    // A pact is signed by all of them, whatever was chosen before it became one.
    isAddressed(petition.documentKind) ? await loadLayout(db, petition.id) : 'joint',
    await deps.clusters.only(),
    await countFreezes(db, petition.id),
    await bodiesOf(deps, db, petition.departmentIds),
    await filesOf(deps, db, petition.id, text),
  ]
  const lead = bodies.find(({ id }) => id === petition.leadDepartmentId)
  if (!lead) throw new Error(`the lead of petition ${petition.id} takes no part in it`)
  const { title, recipient, documentKind } = petition
  const others = bodies.filter((body) => body !== lead)
  const head = { title, recipient, documentKind, layout, clusterName: cluster.name, lead, others }
  const document = composeDocument(head, text)
  const content = { document, text, files, citations: citationsIn(text) }
  const canonical = canonicalText(content)
  const findings = [...deps.validateDocument(document), ...checkDenouncers(text)]
  return {
    content,
    canonical,
    hash: hashOf(canonical),
    layout,
    round: freezes + 1,
    findings,
    filesMissing: missing,
    proposals,
  }
}

/** The bodies taking part, in their order, each with who signs for it: its head, else a deputy. */
async function bodiesOf(
  deps: Pick<PetitionDocumentDeps, 'departments' | 'clock'>,
  db: Db,
  ids: readonly string[],
): Promise<(SigningBody & { readonly id: string })[]> {
  const departments = await deps.departments.byIds(ids)
  const leaders = await loadOfficeHolders(db, ids, ['leader'], localDate(deps.clock.now()))
  return ids.flatMap((id) => {
    const department = departments.get(id)
    if (!department) return []
    const own = leaders.filter((leader) => leader.departmentId === id)
    return [{ id, department, signer: signerAmong(own) }]
  })
}

function signerAmong(leaders: readonly PersonRow[]): PersonRow | null {
  const holding = (office: RegExp) => leaders.find((leader) => office.test(leader.office))
  return holding(/^giám đốc/iu) ?? holding(/^phó giám đốc/iu) ?? null
}

/** The files that blocks of the text name: only those of this petition, whose content has passed the scan. */
async function filesOf(
  deps: Pick<PetitionDocumentDeps, 'files'>,
  db: Db,
  petitionId: string,
  text: TextJson,
): Promise<{ files: BoundFile[]; missing: string[] }> {
  const named = (text.content ?? []).filter(({ type }) => type === 'attachment').map(({ attrs }) => attrs ?? {})
  if (named.length === 0) return { files: [], missing: [] }
  const owners = { kind: PETITION_FILES, ids: await loadAttachmentIds(db, petitionId) }
  const [current, hashes] = [await deps.files.current(owners), await deps.files.hashes(owners)]
  const held = new Map<string, BoundFile>()
  for (const [ownerId, { id, name, scanState }] of current) {
    const sha256 = hashes.get(ownerId)
    if (sha256 !== undefined && scanState === 'clean') held.set(id, { id, name, sha256 })
  }
  const ids = [...new Set(named.map(({ fileId }) => String(fileId)))]
  const nameOf = (fileId: string) => String(named.find((one) => one.fileId === fileId)?.name ?? '')
  return {
    files: ids.flatMap((id) => held.get(id) ?? []),
    missing: ids.filter((id) => !held.has(id)).map(nameOf),
  }
}
