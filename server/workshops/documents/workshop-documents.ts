import type { DepartmentView } from '#server/departments/contract.ts'
import type { DocumentFormat, OfficialDocument } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { AgendaPageView } from '../agenda/contract.ts'
import type { WorkshopDocumentName } from '../contract.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { composeInvitation } from './compose-invitation.ts'
import { composeProgramme } from './compose-programme.ts'
import { officialText } from './workshop-frame.ts'

export interface WorkshopDocumentsDeps {
  readonly clock: Clock
  readonly readWorkshop: (actor: Actor, id: string) => Promise<Result<WorkshopView, Failure>>
  readonly viewAgenda: (actor: Actor, id: string) => Promise<Result<AgendaPageView, Failure>>
  readonly departments: { byIds(ids: readonly string[]): Promise<ReadonlyMap<string, DepartmentView>> }
  readonly documents: {
    render(
      document: OfficialDocument,
      format: DocumentFormat,
      createdAt: Date,
    ): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, Failure>>
    hash(document: OfficialDocument): string
  }
}

export interface WorkshopDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** "Chương trình hội thảo HT-2026-02.pdf" */
  readonly fileName: string
}

export interface WorkshopDocuments {
  /** A document of a workshop as a draft for its host's records clerk; unreadable = not found. */
  render(
    actor: Actor,
    wanted: { workshopId: string; name: WorkshopDocumentName; format: DocumentFormat },
  ): Promise<Result<WorkshopDocument, Failure>>
}

/** Giấy mời and Chương trình of a workshop, as DOCX and PDF after NĐ 30/2020. */
export function createWorkshopDocuments(deps: WorkshopDocumentsDeps): WorkshopDocuments {
  return {
    async render(actor, { workshopId, name, format }) {
      const read = await deps.readWorkshop(actor, workshopId)
      if (!read.ok) return read
      const workshop = read.value
      const hostId = workshop.host?.id ?? ''
      const host = (await deps.departments.byIds([hostId])).get(hostId)
      if (!host) return fail('workshop-not-found')
      const now = deps.clock.now()
      const held = { workshop, host, today: localDate(now) }
      const agenda = name === 'programme' ? await deps.viewAgenda(actor, workshopId) : null
      if (agenda && !agenda.ok) return agenda
      const composed = agenda ? composeProgramme(held, agenda.value) : composeInvitation(held)
      const mark = { round: 1, date: held.today, hash: deps.documents.hash(composed), code: workshop.code }
      const rendered = await deps.documents.render({ ...composed, draft: mark }, format, now)
      if (!rendered.ok) return rendered
      const title = officialText(`documents.workshop.fileNames.${name}`, { code: workshop.code })
      return ok({ ...rendered.value, fileName: `${title}.${format}` })
    },
  }
}
