import type { Actor } from '#server/kernel/actor.ts'
import type { CaseDeps } from '../case-command.ts'
import { readableBy } from '../case-list-repository.ts'
import type { CaseSectionText } from '../content/contract.ts'
import { writePeriod } from './exchanged-date.ts'
import { readExchangedLinks } from './exchanged-links.ts'
import { bodyFinder, type FindBody } from './find-bodies.ts'
import { loadForExport } from './import-repository.ts'

const AT_ONCE = 500

type ExportDeps = Pick<CaseDeps, 'prisma' | 'departments' | 'clusters' | 'clock' | 'discussions'>

/**
 * Published cases as lines that an import reads back as they are (S5). For a person: those that the person reads; null is
 * who keeps the machine, who gets all. What is formatted is given as its words.
 */
export async function* exportCases(deps: ExportDeps, actor: Actor | null): AsyncGenerator<string> {
  const cluster = await deps.clusters.only()
  const find = await bodyFinder(deps.departments)
  const where = actor ? readableBy(actor) : {}
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof loadForExport>> = await loadForExport(
      deps.prisma,
      cluster.id,
      after,
      AT_ONCE,
      where,
    )
    const last = page.at(-1)
    if (!last) return
    after = last.record.id
    const links = await readExchangedLinks(
      deps,
      page.map(({ record }) => record.id),
    )
    const bodies = await deps.departments.byIds(
      page.flatMap(({ record }) => [record.departmentId, ...record.head.sharedWith]),
    )
    const threads = await deps.discussions().exportThreads(
      deps.prisma,
      page.map(({ record, imported }) => ({ id: record.id, threads: imported?.threads ?? [] })),
    )
    for (const { record, sections, imported } of page) {
      const { head, externalId, code, id } = record
      const { title, field, place, periodFrom, periodTo, status, visibility, sharedWith } = head
      const date = writePeriod(periodFrom, periodTo)
      const nameOf = (bodyId: string) =>
        calledSafely(find, bodyId, bodies.get(bodyId)?.code ?? null, periodTo ?? periodFrom)
      const shared: string[] = []
      for (const bodyId of sharedWith) shared.push(await nameOf(bodyId))
      const exchanged = {
        id: externalId ?? code ?? id,
        title,
        ...textOf(sections, imported?.isBody ?? false),
        ...(field && { field }),
        department: await nameOf(record.departmentId),
        ...(place && { place }),
        ...(date && { date }),
        ...{ status, visibility },
        ...(shared.length > 0 && { sharedWith: shared }),
        ...(threads.has(id) && { threads: threads.get(id) }),
        ...(links.has(id) && { links: links.get(id) }),
        ...(imported?.attachments && { attachments: imported.attachments }),
      }
      yield JSON.stringify(exchanged)
    }
  }
}

function textOf(sections: readonly CaseSectionText[], isBody: boolean) {
  const [only, ...others] = sections
  if (isBody && only?.section === 'context' && others.length === 0) return { body: only.text }
  return { sections: Object.fromEntries(sections.map(({ section, text }) => [section, text])) }
}

/** The code where it leads back to this version of the body, else its id. */
async function calledSafely(find: FindBody, bodyId: string, code: string | null, on: string | null): Promise<string> {
  if (code && on && (await find(code, on))?.id === bodyId) return code
  return bodyId
}
