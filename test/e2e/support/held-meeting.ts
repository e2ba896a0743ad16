import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedActor } from '#prisma/seed/workshops/seed-actors.ts'
import { LONGEST_IDLE } from '#server/accounts/idle-lock.ts'
import { compose } from '#server/compose.ts'
import { createPool, createPrisma } from '#server/database/prisma-client.ts'
import { createDiskFileStore } from '#server/files/disk-file-store.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { noMailer } from '#server/notifications/mail/mailer.ts'

const CHAIR = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const SPEAKER = 'thingoc@haiphong.example'

/** The seed's workshop of today. */
export const TODAY = '0190e0a0-0000-7000-8000-000000000004'

/** What is discussed in its second item: the first clause of a petition, and a case that is presented with it. */
export interface Discussed {
  readonly petitionId: string
  readonly caseTitle: string
}

/**
 * Holds the meeting of today's workshop on a running product's database, by the commands that people use: opened, the
 * roll of one point, a speech of three minutes, an open and a secret vote, a break, closed. What is `discussed` is presented and
 * put before everybody, and the open vote is about it.
 */
export async function holdMeeting(databaseUrl: string, discussed?: Discussed): Promise<void> {
  const prisma = createPrisma(databaseUrl, { max: 3 })
  const pool = createPool(databaseUrl, { max: 2 })
  const directory = await mkdtemp(path.join(tmpdir(), 'tnc-held-'))
  const time = { now: Date.now() }
  const composition = compose({
    // Nobody searches in it.
    ...{ prisma, draftPool: pool, searchPool: pool },
    ...{ fileStore: await createDiskFileStore(directory), mailer: noMailer },
    clock: { now: () => new Date(time.now) },
    sessionSecret: 'a secret of the journeys, long enough for anyone',
    encryptionSecret: 'another secret of the journeys, as long as that',
    ...{ demoMode: true, documentFonts: null, signingRoots: null, singleSignOn: null, idleLimits: LONGEST_IDLE },
    pages: { publicOrigin: null, secure: false },
    reportError: (error) => {
      throw error
    },
  })
  try {
    const wait = (minutes: number) => {
      time.now += minutes * 60_000
    }
    await hold(composition.services, prisma, { wait, discussed })
  } finally {
    await composition.close()
    await pool.end()
    await prisma.$disconnect()
    await rm(directory, { recursive: true })
  }
}

type Composition = ReturnType<typeof compose>

async function hold(
  services: Composition['services'],
  prisma: Composition['kernel']['prisma'],
  { wait, discussed }: { readonly wait: (minutes: number) => void; readonly discussed: Discussed | undefined },
): Promise<void> {
  const { workshops, meetings } = services
  const [chair, secretary, speaker] = [
    await seedActor(prisma, CHAIR),
    await seedActor(prisma, SECRETARY),
    await seedActor(prisma, SPEAKER),
  ]
  const workshopId = TODAY
  const prepare = async (from: 'registering' | 'agenda_frozen', to: 'agenda_frozen' | 'technical_check') =>
    done(await workshops.changeState(secretary, { id: TODAY, from, to, reason: '', conclusion: '' }))
  await prepare('registering', 'agenda_frozen')
  await prepare('agenda_frozen', 'technical_check')
  const view = async () => done(await meetings.view(chair, TODAY))
  const items = (await view()).items.map(({ id }) => id)
  const [first = '', second = ''] = items
  done(await meetings.takeChair(chair, { workshopId }))
  done(await meetings.open(chair, { workshopId }))
  done(await meetings.callItem(chair, { workshopId, itemId: first, expected: null, reason: '' }))
  const point = (await view()).points.find(({ registered }) => registered > 2)
  if (point) {
    const delegateIds = point.delegates.slice(0, 3).map(({ id }) => id)
    done(await meetings.callRoll(chair, { workshopId, pointId: point.pointId, delegateIds }))
  }
  wait(5)
  done(await meetings.callItem(chair, { workshopId, itemId: second, expected: first, reason: '' }))
  const clause = discussed ? await put(services, prisma, { itemId: second, chair, secretary, discussed }) : null
  const requestId = newId<'request'>()
  done(await meetings.askToSpeak(speaker, { workshopId, requestId, kind: 'speech', delegateId: null }))
  done(await meetings.giveFloor(chair, { workshopId, requestId, expected: null }))
  wait(3)
  done(await meetings.endSpeech(chair, { workshopId, requestId }))
  for (const way of ['open', 'secret'] as const) {
    const voteId = newId<'vote'>()
    const text = way === 'open' ? 'Thống nhất nội dung khoản 1.' : 'Chọn Sở chủ trì tổng hợp.'
    const asked = {
      workshopId,
      voteId,
      about: way === 'open' && clause ? 'clause' : 'text',
      ...(way === 'open' && clause),
      text,
      way,
      allowsAbstention: true,
      quorum: null,
      options: '',
    } as const
    done(await meetings.openVote(chair, asked))
    done(await meetings.castVote(speaker, { workshopId, voteId, voice: speaker.departmentId, choice: 'agree' }))
    done(await meetings.closeVote(chair, { workshopId, voteId }))
  }
  done(await meetings.pause(chair, { workshopId }))
  wait(10)
  done(await meetings.resume(chair, { workshopId }))
  wait(20)
  done(await meetings.close(chair, { workshopId, conclusion: 'Thống nhất khoản 1; giao các Sở rà soát bảng giá đất.' }))
}

interface Put {
  readonly itemId: string
  readonly chair: Actor
  readonly secretary: Actor
  readonly discussed: Discussed
}

/** The case is presented with the item, the clause put before everybody. */
async function put(
  { cases, petitions, meetings }: Composition['services'],
  prisma: Composition['kernel']['prisma'],
  { itemId, chair, secretary, discussed }: Put,
): Promise<{ readonly petitionId: string; readonly cid: string }> {
  const { petitionId, caseTitle } = discussed
  const { id } = await prisma.case.findFirstOrThrow({ where: { title: caseTitle } })
  done(await cases.present(chair, { id, itemId }))
  const { clauses } = done(await petitions.read(secretary, petitionId))
  const cid = clauses.find(({ kind }) => kind === 'clause')?.cid ?? ''
  done(await meetings.showClause(secretary, { workshopId: TODAY, clause: { petitionId, cid } }))
  return { petitionId, cid }
}

function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.details ?? {})}`)
  return result.value
}
