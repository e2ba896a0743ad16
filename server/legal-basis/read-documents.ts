import type { ChainNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT, type LegalListInput } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { loadChecked, loadCheckedPlaces, loadDocument, loadDocuments } from './legal-basis-repository.ts'
import type {
  CitingPlace,
  DocumentStanding,
  LegalDocumentBadge,
  LegalDocumentView,
  LegalList,
} from './legal-basis-view.ts'
import type { LegalDeps } from './legal-command.ts'
import { type LegalDocument, statusOn, successorsOn } from './legal-document.ts'
import { matchDocuments } from './match-documents.ts'
import { comparePlaces } from './provision-place.ts'
import { lawNames } from './references/read-document.ts'
import { recogniseReferences } from './references/recognise-references.ts'
import { type ResolvedReference, resolveReferences } from './resolve-references.ts'

const PAGE_SIZE = 20
const MOST_OFFERED = 12

/** One page of the documents that match, with their status on the day asked for. */
export async function listDocuments(deps: LegalDeps, actor: Actor, input: LegalListInput): Promise<LegalList> {
  const on = input.on ?? localDate(deps.clock.now())
  const documents = matchDocuments(await loadDocuments(deps.prisma), input.text)
    .filter((document) => !input.kind || document.kind === input.kind)
    .map((document) => toBadge(document, on))
    .filter((document) => !input.status || document.status.kind === input.status)
  const page = Math.min(input.page, Math.max(1, Math.ceil(documents.length / PAGE_SIZE)))
  return {
    documents: documents.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: documents.length,
    page,
    pageSize: PAGE_SIZE,
    on,
    mayKeep: mayKeepLegalBasis(actor),
  }
}

/** What the picker offers for what was typed: at most twelve, the likeliest first. */
export async function offerDocuments(
  deps: LegalDeps,
  input: { readonly text: string; readonly on?: LocalDate | null | undefined },
): Promise<LegalDocumentBadge[]> {
  const on = input.on ?? localDate(deps.clock.now())
  const documents = matchDocuments(await loadDocuments(deps.prisma), input.text.slice(0, 200))
  return documents.slice(0, MOST_OFFERED).map((document) => toBadge(document, on))
}

/** Documents by id as a citation shows them; ids that do not exist are left out. */
export async function badgesOf(
  deps: LegalDeps,
  ids: readonly string[],
  on: LocalDate,
): Promise<Map<string, LegalDocumentBadge>> {
  if (ids.length === 0) return new Map()
  const wanted = new Set(ids)
  const documents = (await loadDocuments(deps.prisma)).filter((document) => wanted.has(document.id))
  return new Map(documents.map((document) => [document.id, toBadge(document, on)]))
}

/** How documents stand on a day, with what stands in their place. */
export async function standingsOf(
  deps: Pick<LegalDeps, 'prisma'>,
  ids: readonly string[],
  on: LocalDate,
): Promise<Map<string, DocumentStanding>> {
  if (ids.length === 0) return new Map()
  const documents = await loadDocuments(deps.prisma)
  const byId = new Map(documents.map((document) => [document.id, document]))
  return new Map(
    ids.flatMap((id) => {
      const document = byId.get(id)
      return document ? [[id, { ...toBadge(document, on), successors: successorsOn(document, on, byId) }]] : []
    }),
  )
}

/** One document with all that acts on it and the places that cite it, as far as the actor may read those. */
export async function readDocument(
  deps: LegalDeps,
  actor: Actor,
  id: string,
): Promise<Result<LegalDocumentView, Failure<'legal-document-not-found'>>> {
  if (!isId(id)) return fail('legal-document-not-found')
  const documents = await loadDocuments(deps.prisma)
  const document = documents.find((one) => one.id === id)
  if (!document) return fail('legal-document-not-found')
  const today = localDate(deps.clock.now())
  const [places, citedIn] = await Promise.all([loadCheckedPlaces(deps.prisma, [id]), readCitations(deps, actor, id)])
  return ok({
    ...document,
    status: statusOn(document, today),
    successors: successorsOn(document, today, new Map(documents.map((one) => [one.id, one]))),
    checkedProvisions: (places.get(id) ?? []).sort(comparePlaces),
    citedIn,
    today,
    mayKeep: mayKeepLegalBasis(actor),
  })
}

/** The references of a text and how each stands on a day: what an editor and an item warn of (rule 5). */
export async function examineText(
  deps: LegalDeps,
  input: { readonly text: string; readonly on: LocalDate },
): Promise<ResolvedReference[]> {
  return (await examineTexts(deps, [input]))[0] ?? []
}

/** The same of many texts, with the documents read once. */
export async function examineTexts(
  deps: LegalDeps,
  inputs: readonly { readonly text: string; readonly on: LocalDate }[],
): Promise<ResolvedReference[][]> {
  const [documents, checked] = await Promise.all([loadDocuments(deps.prisma), loadChecked(deps.prisma)])
  const laws = documents.filter((document) => document.kind === 'law' && /^(bộ )?luật /iu.test(document.title))
  const names = lawNames(laws.map((law) => law.title.replace(/^(bộ )?luật /iu, '')))
  return inputs.map(({ text, on }) =>
    resolveReferences(recogniseReferences(text, { names }), { documents, checked }, on),
  )
}

/** What cites the document, as far as the actor may read it: what may not be read is neither shown nor counted. */
async function readCitations(deps: LegalDeps, actor: Actor, id: string): Promise<CitingPlace[]> {
  const steps = await deps.chain.stepsOf(actor, { kind: LEGAL_DOCUMENT, id })
  return steps.filter((step) => step.direction === 'to' && step.rel === LEGAL_CITATION)
}

/** For the chain: the document as one end of a link; everybody signed in may read it. */
export async function describeDocument(deps: LegalDeps, id: string): Promise<ChainNode | null> {
  const document = isId(id) ? await loadDocument(deps.prisma, id) : null
  return document && { title: `${document.title} (${document.number})`, path: `/legal-basis/${document.id}` }
}

function toBadge(document: LegalDocument, on: LocalDate): LegalDocumentBadge {
  const { id, kind, number, title, shortTitle, issuer, issuedOn, inForceFrom, inForceTo, certainty } = document
  return {
    ...{ id, kind, number, title, shortTitle, issuer, issuedOn, inForceFrom, inForceTo, certainty },
    status: statusOn(document, on),
  }
}
