import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { textIn } from '#server/language/catalogue.ts'
import type { PetitionRecord } from '../../drafts/petition-record.ts'
import { findBadge } from '../../items/dress-item.ts'
import type { Refusal } from '../consultation-command.ts'
import type { ConsultationDeps } from '../consultation-ports.ts'
import type { OpinionTableView } from '../consultation-view.ts'
import { dressFor, roundView } from '../dress-consultation.ts'
import { consensusOf, openedConsultation, wordsIn } from '../read-consultation.ts'
import { opinionRows } from './opinion-rows.ts'

export interface ReadOpinionTable {
  readonly table: OpinionTableView
  readonly petition: PetitionRecord
  readonly lead: DepartmentView | null
}

/** The table of one round, to be read, printed or made into a document. Its words are Vietnamese for every reader. */
export async function readOpinionTable(
  deps: ConsultationDeps,
  actor: Actor,
  wanted: { readonly petitionId: string; readonly number: number },
): Promise<Result<ReadOpinionTable, Refusal>> {
  const found = await openedConsultation(deps, actor, wanted.petitionId)
  if (!found.ok) return found
  const { petition, rounds } = found.value
  const round = rounds.find(({ number }) => number === wanted.number)
  if (!round) return fail('consultation-round-not-found')
  const words = await wordsIn(deps, [round])
  const dress = await dressFor(deps, [round], words, petition.departmentIds)
  const map = await consensusOf(deps, found.value, round, { words, dress })
  const bodies = petition.departmentIds.flatMap((id) => dress.departments.get(id) ?? [])
  const lead = dress.departments.get(petition.leadDepartmentId) ?? null
  const { id, code, title } = petition
  return ok({
    petition,
    lead,
    table: {
      petitionId: id,
      code,
      title,
      lead: findBadge(dress.departments, petition.leadDepartmentId),
      parentName: lead?.parentName ?? '',
      placeName: lead?.placeName ?? '',
      round: roundView(round, words, dress),
      rows: opinionRows(textIn('vi'), bodies, map, round),
    },
  })
}
