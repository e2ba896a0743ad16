import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { OwnLineView } from '#server/petitions/consultation/consultation-view.ts'
import type { CellState } from '#server/petitions/consultation/content/contract.ts'

/** What lies beside an item: read by each screen with its own rights. */
export interface Beside {
  readonly papers: readonly BesidePaper[]
  readonly cases: readonly { readonly caseId: string; readonly name: string }[]
  /** null: none is shown, or it is of a petition that this person does not read. */
  readonly clause: BesideClause | null
}

export interface BesidePaper {
  readonly id: string
  readonly title: string
  readonly authorName: string
  readonly departmentName: string
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
}

export interface BesideClause {
  readonly petitionId: string
  readonly code: string
  readonly title: string
  readonly cid: string
  readonly label: string
  readonly heading: string
  readonly content: readonly TextJson[]
  /** How each department stands in the newest round, in protocol order; empty before the first. */
  readonly stands: readonly {
    readonly departmentId: string
    readonly code: string
    readonly shortName: string
    readonly state: CellState
    readonly isEarlier: boolean
  }[]
  readonly own: OwnStand | null
}

/** What one's own department says of it, while its round is open. */
export interface OwnStand {
  readonly roundId: string
  /** Number of the department's last word that is seen here. */
  readonly basedOn: number
  readonly departmentName: string
  readonly line: Pick<OwnLineView, 'cid' | 'label' | 'heading' | 'contentHash' | 'position' | 'comment' | 'isEarlier'>
  readonly maySend: boolean
}

/** @returns null where the workshop may not be read */
export async function readBeside(
  services: Pick<Services, 'workshops' | 'meetings' | 'cases' | 'petitions' | 'consultation'>,
  actor: Actor,
  { workshopId, itemId }: { readonly workshopId: string; readonly itemId: string | null },
): Promise<Beside | null> {
  const [read, seen] = await Promise.all([
    services.workshops.readPapers(actor, workshopId),
    services.meetings.view(actor, workshopId),
  ])
  if (!read.ok || !seen.ok) return null
  const item = seen.value.items.find(({ id }) => id === itemId)
  const papers = read.value.filter(({ id }) => item?.paperIds.includes(id))
  // Those of who presents come first: that is where one reads along.
  const isPresenters = (departmentId: string | undefined) => departmentId === item?.presenterDepartmentId
  papers.sort((a, b) => Number(isPresenters(b.department?.id)) - Number(isPresenters(a.department?.id)))
  const presented = item ? await services.cases.presented(actor, [item.id]) : []
  return {
    papers: papers.map(({ id, title, authorName, department, file, mayDownload }) => ({
      ...{ id, title, authorName },
      departmentName: department?.shortName ?? '',
      file: file && mayDownload ? { id: file.id, name: file.name, size: file.size } : null,
    })),
    cases: presented.map(({ caseId, name }) => ({ caseId, name })),
    clause: seen.value.clause && (await readClause(services, actor, seen.value.clause)),
  }
}

async function readClause(
  { petitions, consultation }: Pick<Services, 'petitions' | 'consultation'>,
  actor: Actor,
  { petitionId, cid }: { readonly petitionId: string; readonly cid: string },
): Promise<BesideClause | null> {
  const [head, text, round, position] = await Promise.all([
    petitions.read(actor, petitionId),
    petitions.text(actor, petitionId),
    consultation.read(actor, petitionId),
    consultation.ownPosition(actor, petitionId),
  ])
  const words = text.ok ? text.value.find((one) => one.cid === cid) : undefined
  const clause = head.ok ? head.value.clauses.find((one) => one.cid === cid) : undefined
  if (!head.ok || !words || !clause) return null
  const row = round.ok ? round.value.consensus?.rows.find((one) => one.cid === cid) : undefined
  const line = position.ok ? position.value.lines.find((one) => one.cid === cid) : undefined
  const isOpen = position.ok && position.value.round.closedAt === null && position.value.mayWrite
  return {
    ...{ petitionId, cid, label: words.label, heading: clause.heading, content: words.content },
    code: head.value.code,
    title: head.value.title,
    stands: (row?.cells ?? []).flatMap(({ departmentId, state, isEarlier }) => {
      const badge = round.ok ? round.value.departments.find(({ id }) => id === departmentId) : undefined
      return badge ? [{ departmentId, code: badge.code, shortName: badge.shortName, state, isEarlier }] : []
    }),
    own:
      isOpen && line
        ? {
            roundId: position.value.round.id,
            basedOn: position.value.basedOn,
            departmentName: position.value.department?.shortName ?? '',
            line: {
              cid,
              label: line.label,
              heading: line.heading,
              contentHash: line.contentHash,
              position: line.position,
              comment: line.comment,
              isEarlier: line.isEarlier,
            },
            maySend: position.value.maySend,
          }
        : null,
  }
}
