import type { Translated } from '../translated.ts'
import type { documents as vi } from '../vi/documents.ts'

/** For readers of the catalogue only: documents themselves are printed in Vietnamese. */
export const documents: Translated<typeof vi> = {
  workshop: {
    named: 'Workshop “{title}”',
    toAttend: 'Attendance of the workshop “{title}”',
    invites: '{host} has the honour to invite:',
    attend: 'To attend',
    purpose: 'Content',
    presides: 'Presided over by',
    time: 'Time',
    place: 'Place',
    central: 'Online workshop; central connection point: {points}',
    otherPoints: 'Other connection points',
    span: 'From {start} to {end}, {weekday}, {date}',
    items: 'Programme',
    content: 'Content',
    performer: 'Presented by',
    registerNote:
      'Units are asked to register their delegates, to send their papers before the day and to check the technology of their connection point as the organisers announce./.',
    toDepartments: 'Departments taking part',
    asInvited: 'As invited',
    archive: 'Records office',
    fileNames: { programme: 'Workshop programme {code}', invitation: 'Workshop invitation {code}' },
  },
}
