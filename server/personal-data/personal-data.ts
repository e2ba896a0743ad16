import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { Locale } from '#server/language/locale.ts'
import { answerRequest } from './answer-request.ts'
import type {
  AnswerInput,
  AskCorrectionInput,
  AskInput,
  CorrectOwnInput,
  OwnDataView,
  PersonalDataFailureCode,
  QueuedRequest,
} from './contract.ts'
import { type DataCopy, mayTakeCopy, takeCopy } from './copy/take-copy.ts'
import { correctOwn } from './correct-own.ts'
import { HELD_COLUMNS } from './held-columns.ts'
import { countHeld } from './held-repository.ts'
import { askCorrection, askRequest, withdrawRequest } from './make-request.ts'
import { mayAnswer, mayLookAfterRequests } from './personal-data-policy.ts'
import type { PersonalDataDeps } from './personal-data-ports.ts'
import { heldParts, queuedRequest, type RequestContext, requestView } from './personal-data-view.ts'
import {
  loadLastExport,
  loadOwnDetails,
  loadRequest,
  loadRequests,
  namesOf,
  type RequestRecord,
} from './request-repository.ts'

type Outcome<T = void> = Promise<Result<T, Failure<PersonalDataFailureCode>>>

/** Dữ liệu của tôi: what is held about a person, and what the person may ask about it (domain.md R10). */
export interface PersonalData {
  own(actor: Actor): Promise<OwnDataView>
  correctOwn(actor: Actor, input: CorrectOwnInput): Promise<void>
  askCorrection(actor: Actor, input: AskCorrectionInput): Outcome
  ask(actor: Actor, input: AskInput): Outcome
  withdraw(actor: Actor, requestId: string): Outcome
  /** Whether a copy could be taken now: asked before the download begins. */
  mayTakeCopy(actor: Actor): Outcome
  /** [D4] Everything shown on the page and the entries behind it, as a ZIP that is made while it is read. */
  takeCopy(actor: Actor, locale: Locale): Outcome<DataCopy>
  /** For administrators: open requests by their due day, then answered ones. */
  queue(actor: Actor): Outcome<QueuedRequest[]>
  answer(actor: Actor, input: AnswerInput): Promise<Result<void, Failure>>
  /** Which of these requests the actor may know of, for notices. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
}

const SHOWN_ENDED = { own: 20, queue: 100 }

export function createPersonalData(deps: PersonalDataDeps): PersonalData {
  const { prisma, clock } = deps

  async function contextOf(records: readonly RequestRecord[]): Promise<RequestContext> {
    const enders = new Set(records.flatMap(({ endedById }) => endedById ?? []))
    return {
      today: localDate(clock.now()),
      changes: await deps.calendar(),
      names: await namesOf(prisma, [...enders]),
    }
  }

  return {
    async own(actor) {
      const counts: Parameters<typeof heldParts>[0][number][] = []
      // One after the other: this page is seldom opened and shall not take every connection.
      for (const held of HELD_COLUMNS) counts.push({ held, found: await countHeld(prisma, held, actor.userId) })
      const records = await loadRequests(prisma, { requesterId: actor.userId, ended: SHOWN_ENDED.own })
      const at = await contextOf(records)
      const { department, ...details } = await loadOwnDetails(prisma, actor.userId)
      return {
        parts: heldParts(counts),
        details: { ...details, department: department.shortName },
        requests: records.map((record) => requestView(at, record)),
        answerDays: await deps.answerDays(),
        lastExportAt: await loadLastExport(prisma, actor.userId),
      }
    },
    correctOwn: (actor, input) => correctOwn(deps, actor, input),
    askCorrection: (actor, input) => askCorrection(deps, actor, input),
    ask: (actor, input) => askRequest(deps, actor, input),
    withdraw: (actor, requestId) => withdrawRequest(deps, actor, requestId),
    mayTakeCopy: (actor) => mayTakeCopy(deps, actor),
    takeCopy: (actor, locale) => takeCopy(deps, actor, locale),
    async queue(actor) {
      if (!mayLookAfterRequests(actor)) return fail('data-requests-not-allowed')
      const records = await loadRequests(prisma, { ended: SHOWN_ENDED.queue })
      const at = await contextOf(records)
      return ok(records.map((record) => queuedRequest(at, record, mayAnswer(actor, record))))
    },
    answer: (actor, input) => answerRequest(deps, actor, input),
    async names(actor, ids) {
      const known = await Promise.all(ids.map((id) => loadRequest(prisma, id)))
      const readable = known.filter((one) => one && (one.requesterId === actor.userId || mayLookAfterRequests(actor)))
      return new Map(readable.flatMap((one) => (one ? [[one.id, { code: '', title: '' }] as const] : [])))
    },
  }
}
