import { createDossier, type Dossier } from './dossier/dossier.ts'
import type { DossierDeps } from './dossier/dossier-ports.ts'
import { zipStream } from './kernel/zip-stream.ts'
import type { MeetingsGiven } from './meetings/meeting-ports.ts'
import { createMeetings, type Meetings } from './meetings/meetings.ts'
import { createMinutes, type Minutes } from './minutes/minutes.ts'
import type { MinutesGiven } from './minutes/minutes-ports.ts'
import { checkLog } from './rooms/meeting-log.ts'
import type { RoomFiles } from './rooms/room-command.ts'
import { createRooms, type Rooms } from './rooms/rooms.ts'
import type { Agenda } from './workshops/agenda/agenda.ts'
import {
  createWorkshopDocuments,
  type WorkshopDocuments,
  type WorkshopDocumentsDeps,
} from './workshops/documents/workshop-documents.ts'
import type { Workshops } from './workshops/workshops.ts'

type OfMeetings = Pick<MeetingsGiven, 'nameClause' | 'demoMode' | 'actorOfUser' | 'events' | 'reportError'>
type Given = Omit<
  MinutesGiven,
  'documents' | 'chain' | 'log' | 'checkLog' | 'workshopFacts' | 'moveWorkshop' | 'foundWorkshop' | 'foundBy'
> &
  OfMeetings & {
    readonly chain: MinutesGiven['chain'] & MeetingsGiven['chain'] & DossierDeps['chain']
    readonly files: DossierDeps['files'] & RoomFiles
    readonly petitionDocuments: DossierDeps['petitionDocuments']
    readonly workshops: Workshops
    readonly agenda: Agenda
    readonly documents: WorkshopDocumentsDeps['documents']
  }

/** The part of the composition root around the meeting of a workshop: its papers, who shares its log, the dossier. No logic. */
export function composeMeetings({ workshops, agenda, ...deps }: Given): {
  readonly workshopDocuments: WorkshopDocuments
  readonly rooms: Rooms
  readonly meetings: Meetings
  readonly minutes: Minutes
  readonly dossier: Dossier
} {
  const { roomFacts, meetingFacts, sharedMeetingFacts, minutesFacts: workshopFacts } = workshops
  const { changeStateWithin: moveWorkshop, foundWorkshop, foundBy } = workshops
  const rooms = createRooms({ ...deps, roomFacts })
  const ofRooms = { log: rooms.log, giveRoomFloor: rooms.giveFloor, room: rooms }
  const meetings = createMeetings({ ...deps, ...ofRooms, meetingFacts, sharedMeetingFacts, moveWorkshop })
  const minutes = createMinutes({
    ...deps,
    log: rooms.log,
    checkLog,
    workshopFacts,
    moveWorkshop,
    foundWorkshop,
    foundBy,
  })
  const workshopDocuments = createWorkshopDocuments({ ...deps, readWorkshop: workshops.read, viewAgenda: agenda.view })
  // The floor that is given in a room is that of its meeting.
  const roomsOfMeeting: Rooms = { ...rooms, giveFloor: meetings.inviteFromRoom }
  const parts = { workshops, workshopDocuments, meetings, minutes, log: rooms.log, zip: zipStream }
  return { workshopDocuments, rooms: roomsOfMeeting, meetings, minutes, dossier: createDossier({ ...deps, ...parts }) }
}
