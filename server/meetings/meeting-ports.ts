import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SayInput, SeatInput } from '#server/rooms/contract.ts'
import type { MeetingEvent } from './meeting-event.ts'

export interface MeetingHead {
  readonly id: string
  readonly lastSeq: number
  readonly lastHash: string
}

export interface LogRow {
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly payload: unknown
  readonly at: Date
}

interface By {
  readonly at: Date
  readonly actorId: string | null
  readonly onBehalfOf: string | null
}

interface PersonInRoom {
  readonly standing: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly departmentShortName: string
  readonly handRaisedAt: number | null
  readonly seat: { readonly kind: 'individual' } | { readonly kind: 'point'; pointName: string; headName: string }
}

/** Who gets the floor of the room. */
export interface MovedFloor {
  readonly userId: string
  /** Asked to speak, so the microphone opens at once; else the person is invited to open it. */
  readonly isCalled: boolean
}

/** The log of a meeting, which the room writes as well, and the floor of the room. */
export interface MeetingLogPort {
  /** Held until the transaction ends: events come one by one. */
  hold(tx: Tx, workshopId: string, at: Date): Promise<MeetingHead>
  find(db: Tx | PrismaClient, workshopId: string): Promise<MeetingHead | null>
  after(db: Tx | PrismaClient, meetingId: string, seq: number): Promise<readonly LogRow[]>
  append(tx: Tx, head: MeetingHead, event: MeetingEvent, by: By): Promise<MeetingHead>
  /** The room as of that head. */
  room(db: Tx | PrismaClient, head: MeetingHead): Promise<{ readonly people: ReadonlyMap<string, PersonInRoom> }>
  /** Who speaks has the floor of the room, the microphone before closes; before anything else is appended. */
  moveFloor(tx: Tx, head: MeetingHead, floor: MovedFloor | null, by: By): Promise<MeetingHead>
}

export interface MeetingFacts {
  readonly id: string
  /** Of server/workshops. */
  readonly state: string
  readonly conclusion: string | null
  readonly endsAt: Date
  readonly zone: string
  /** Taking part, in protocol order. */
  readonly departments: readonly {
    readonly id: string
    readonly code: string
    readonly shortName: string
    readonly hue: number | null
  }[]
  readonly votingDepartmentIds: readonly string[]
  readonly points: readonly {
    readonly id: string
    readonly departmentId: string
    readonly name: string
    readonly userId: string | null
  }[]
  readonly officers: readonly { readonly userId: string; readonly role: string; readonly fullName: string }[]
  readonly delegates: readonly {
    readonly id: string
    readonly pointId: string
    readonly departmentId: string
    readonly fullName: string
    readonly office: string
    readonly userId: string | null
  }[]
  readonly items: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly minutes: number
    readonly presenterName: string
    readonly presenterDepartmentId: string | null
    readonly paperIds: readonly string[]
  }[]
}

export type MoveWorkshop = (
  work: UnitOfWork,
  actor: Actor,
  move: {
    id: string
    from: 'technical_check' | 'in_session' | 'paused'
    to: 'in_session' | 'paused' | 'closed'
    reason: string
    conclusion: string
  },
) => Promise<Result<void, Failure>>

/** A clause as the meeting calls it; `id` is that of the clause in the chain. */
export interface NamedForMeeting {
  readonly id: string
  readonly code: string
  readonly label: string
  readonly heading: string
}

type InRoom<Input> = (actor: Actor, input: { workshopId: string } & Input) => Promise<Result<unknown, Failure>>

/** What the played colleagues do in the video room. */
export interface RoomOfRehearsal {
  readonly enter: InRoom<{ seat: SeatInput }>
  readonly admit: InRoom<{ admit: { who: 'one'; userId: string } }>
  readonly leave: InRoom<unknown>
  readonly say: InRoom<SayInput>
}

export interface MeetingsGiven {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly log: MeetingLogPort
  /** Of the workshop, for who may read it; for others it is not there. */
  readonly meetingFacts: (
    actor: Actor,
    workshopId: string,
  ) => Promise<Result<MeetingFacts, Failure<'workshop-not-found'>>>
  /** The same for many readers at once. */
  readonly sharedMeetingFacts: (
    workshopId: string,
  ) => Promise<{ readonly facts: MeetingFacts; readonly mayRead: (actor: Actor) => boolean } | null>
  readonly moveWorkshop: MoveWorkshop
  /** For rehearsals of the demo. */
  readonly demoMode: boolean
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  readonly reportError: (error: unknown) => void
  /** How a clause is called; null for what this person does not read. */
  readonly nameClause: (actor: Actor, clause: { petitionId: string; cid: string }) => Promise<NamedForMeeting | null>
  /** What is discussed in an item is linked to it (Đường đi). */
  readonly chain: {
    link(
      work: UnitOfWork,
      link: {
        readonly from: { readonly kind: string; readonly id: string }
        readonly rel: string
        readonly to: { readonly kind: string; readonly id: string }
        readonly createdById: string
      },
    ): Promise<void>
  }
  /** For rehearsals: the played colleagues sit in the room and write there. */
  readonly room: RoomOfRehearsal
  /** The room's own floor, for when no meeting is in session. */
  readonly giveRoomFloor: (
    actor: Actor,
    input: { workshopId: string; userId: string | null },
  ) => Promise<Result<void, Failure>>
}
