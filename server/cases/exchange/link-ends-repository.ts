import type { PrismaClient } from '#server/database/generated/client.ts'
import { CASE } from '../content/contract.ts'

/** Ids of what links lead to, by kind and how a file calls it: a case by its outside id or code, others by their code. */
export async function idsByCode(
  prisma: PrismaClient,
  clusterId: string,
  ends: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const called = (kind: string) => [...new Set(ends.filter((end) => end.kind === kind).map(({ id }) => id))]
  const cases = called('case')
  const select = { id: true, code: true } as const
  const [ofCases, workshops, petitions, items] = await Promise.all([
    prisma.case.findMany({
      where: { clusterId, OR: [{ externalId: { in: cases } }, { code: { in: cases } }] },
      select: { ...select, externalId: true },
    }),
    prisma.workshop.findMany({ where: { code: { in: called('workshop') } }, select }),
    prisma.petition.findMany({ where: { code: { in: called('petition') } }, select }),
    prisma.petitionItem.findMany({ where: { code: { in: called('petition-item') } }, select }),
  ])
  return new Map([
    ...ofCases.flatMap(({ id, code, externalId }) =>
      [code, externalId].flatMap((name): [string, string][] => (name ? [[`case ${name}`, id]] : [])),
    ),
    ...workshops.map(({ id, code }): [string, string] => [`workshop ${code}`, id]),
    ...petitions.map(({ id, code }): [string, string] => [`petition ${code}`, id]),
    ...items.map(({ id, code }): [string, string] => [`petition-item ${code}`, id]),
  ])
}

const EXCHANGED = ['case', 'workshop', 'petition', 'petition-item', 'agenda-item']

/** Links that begin at these cases, without those to legal documents, which follow from the text. */
export async function loadOutgoingLinks(prisma: PrismaClient, caseIds: readonly string[]) {
  return prisma.link.findMany({
    where: { fromKind: CASE, fromId: { in: [...caseIds] }, toKind: { in: EXCHANGED } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** And back: what a file calls these ends. */
export async function namesById(
  prisma: PrismaClient,
  ends: readonly { readonly toKind: string; readonly toId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: string) => ({
    in: [...new Set(ends.filter((end) => end.toKind === kind).map(({ toId }) => toId))],
  })
  const select = { id: true, code: true } as const
  const [cases, workshops, petitions, items] = await Promise.all([
    prisma.case.findMany({ where: { id: ids('case') }, select: { ...select, externalId: true } }),
    prisma.workshop.findMany({ where: { id: ids('workshop') }, select }),
    prisma.petition.findMany({ where: { id: ids('petition') }, select }),
    prisma.petitionItem.findMany({ where: { id: ids('petition-item') }, select }),
  ])
  const named = (kind: string, rows: readonly { readonly id: string; readonly name: string | null }[]) =>
    rows.flatMap(({ id, name }): [string, string][] => (name ? [[`${kind} ${id}`, name]] : []))
  return new Map([
    ...named(
      'case',
      cases.map(({ id, code, externalId }) => ({ id, name: externalId ?? code })),
    ),
    ...named(
      'workshop',
      workshops.map(({ id, code }) => ({ id, name: code })),
    ),
    ...named(
      'petition',
      petitions.map(({ id, code }) => ({ id, name: code })),
    ),
    ...named(
      'petition-item',
      items.map(({ id, code }) => ({ id, name: code })),
    ),
  ])
}
