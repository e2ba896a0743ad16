import type { Block, OfficialDocument } from '#server/documents/contract.ts'
import { documentFrame, fieldOf, type HeldWorkshop, meetingFields, officialText } from './workshop-frame.ts'

/** Giấy mời (NĐ 30/2020, PL III, model 1.7): who invites whom to what, who presides, when and where. */
export function composeInvitation(held: HeldWorkshop): OfficialDocument {
  const { workshop, host } = held
  const text = officialText
  const chair = workshop.officers.find((officer) => officer.role === 'chair')
  const paragraph = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] })
  return {
    ...documentFrame(held, 'invitation'),
    subject: text('documents.workshop.toAttend', { title: workshop.title }),
    body: [
      paragraph(text('documents.workshop.invites', { host: host.name })),
      ...workshop.departments.map((department) => paragraph(`- ${department.name};`)),
      fieldOf('documents.workshop.attend', text('documents.workshop.named', { title: workshop.title })),
      ...(workshop.purpose ? [fieldOf('documents.workshop.purpose', workshop.purpose)] : []),
      ...(chair ? [fieldOf('documents.workshop.presides', `${chair.fullName}, ${chair.office}`)] : []),
      ...meetingFields(workshop),
      paragraph(text('documents.workshop.registerNote')),
    ],
    recipients: [text('documents.workshop.asInvited'), text('documents.workshop.archive')],
  }
}
