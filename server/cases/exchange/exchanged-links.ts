import type { NewLink } from '#server/chain/chain-repository.ts'
import { isId } from '#server/kernel/ids.ts'
import type { CaseDeps } from '../case-command.ts'
import { CASE } from '../content/contract.ts'
import type { ExchangedLink, LineFault } from './contract.ts'
import { idsByCode, loadOutgoingLinks, namesById } from './link-ends-repository.ts'

/** A link of a line that was taken; its other end is still as it was called. */
export interface PendingLink {
  readonly line: number
  readonly externalId: string
  readonly caseId: string
  readonly link: ExchangedLink
}

const AT_ONCE = 1_000

/** Writes links once their ends are there; answers those whose end nobody knows. */
export async function writeExchangedLinks(
  deps: Pick<CaseDeps, 'prisma' | 'transactor' | 'chain'>,
  clusterId: string,
  pending: readonly PendingLink[],
  byId: string,
): Promise<(LineFault & { about: string })[]> {
  const faults: (LineFault & { about: string })[] = []
  for (let from = 0; from < pending.length; from += AT_ONCE) {
    const some = pending.slice(from, from + AT_ONCE)
    const known = await idsByCode(
      deps.prisma,
      clusterId,
      some.map(({ link }) => link),
    )
    const links: NewLink[] = []
    for (const { line, externalId, caseId, link } of some) {
      const to = known.get(`${link.kind} ${link.id}`) ?? (isId(link.id) ? link.id : null)
      if (!to) {
        faults.push({ line, id: externalId, code: 'link-target-unknown', about: `${link.kind} ${link.id}` })
        continue
      }
      const { rel, kind, version, quote } = link
      links.push({
        from: { kind: CASE, id: caseId },
        rel,
        to: { kind, id: to, ...(version && { version }) },
        ...(quote && { quote }),
        createdById: byId,
      })
    }
    await deps.transactor.run((work) => deps.chain.linkMany(work, links))
  }
  return faults
}

/** The links that begin at these cases, as files say them; those to legal documents follow from the text. */
export async function readExchangedLinks(
  deps: Pick<CaseDeps, 'prisma'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ExchangedLink[]>> {
  const rows = await loadOutgoingLinks(deps.prisma, caseIds)
  const names = await namesById(deps.prisma, rows)
  const found = new Map<string, ExchangedLink[]>()
  for (const { fromId, rel, toKind, toId, toVersion, quote } of rows) {
    const link: ExchangedLink = {
      rel,
      kind: toKind as ExchangedLink['kind'], // asked for these only
      id: names.get(`${toKind} ${toId}`) ?? toId,
      ...(toVersion !== null && { version: toVersion }),
      ...(quote !== null && { quote }),
    }
    found.set(fromId, [...(found.get(fromId) ?? []), link])
  }
  return found
}
