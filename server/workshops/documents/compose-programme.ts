import { scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'
import type { Block, OfficialDocument } from '#server/documents/contract.ts'
import { formatTime } from '#server/language/dates.ts'
import type { AgendaPageView } from '#server/workshops/agenda/contract.ts'
import { documentFrame, fieldOf, type HeldWorkshop, meetingFields, officialText } from './workshop-frame.ts'

/** "Chương trình hội thảo" (NĐ 30/2020, PL III, model 1.4): when, where, who presides, then the table of items. */
export function composeProgramme(held: HeldWorkshop, agenda: AgendaPageView): OfficialDocument {
  const { workshop } = held
  const text = officialText
  const chair = workshop.officers.find((officer) => officer.role === 'chair')
  return {
    ...documentFrame(held, 'programme'),
    subject: text('documents.workshop.named', { title: workshop.title }),
    body: [
      ...meetingFields(workshop),
      ...(chair ? [fieldOf('documents.workshop.presides', `${chair.fullName}, ${chair.office}`)] : []),
      { type: 'heading', level: 1, text: text('documents.workshop.items') },
      itemTable(agenda),
    ],
    recipients: [text('documents.workshop.toDepartments'), text('documents.workshop.archive')],
  }
}

function itemTable({ items, workshop, departments }: AgendaPageView): Block {
  const names = new Map(departments.map((department) => [department.id, department.shortName]))
  const rows = scheduleAgenda(items, workshop).items.map((item) => [
    `${formatTime(item.startsAt, workshop.zone)} - ${formatTime(item.endsAt, workshop.zone)}`,
    // A part of a group is marked, since a table of words has no indent.
    item.parentId === null ? item.title : `- ${item.title}`,
    [names.get(item.presenterDepartmentId ?? ''), item.presenterName].filter(Boolean).join(' - '),
  ])
  const head = ['documents.workshop.time', 'documents.workshop.content', 'documents.workshop.performer'] as const
  return { type: 'table', table: { columns: [3, 8, 5], head: head.map((key) => officialText(key)), rows } }
}
