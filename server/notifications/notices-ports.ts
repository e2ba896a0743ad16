import type { Actor } from '#server/kernel/actor.ts'
import type { CalendarWorkshop } from './calendar/workshop-event.ts'
import type { NoticeSubject, SecretLinkKind } from './contract.ts'

/**
 * What notices ask of the modules that own their subjects: which of these the person may read now, and their names.
 * A kind of subject without an entry has neither; its notices lead to "Việc của tôi".
 */
export type SubjectPorts = Readonly<
  Record<
    string,
    (actor: Actor, ids: readonly string[]) => Promise<ReadonlyMap<string, Pick<NoticeSubject, 'code' | 'title'>>>
  >
>

/** Approved workshops that the person may read: those with these ids, or all from a moment on. */
export type CalendarPort = (
  actor: Actor,
  which: { readonly ids: readonly string[] } | { readonly from: Date },
) => Promise<readonly CalendarWorkshop[]>

/** Who a person is outside any session; null when the account is not in use. */
export type ActorOfUser = (userId: string) => Promise<Actor | null>

/**
 * Makes the one-time address of a secret link at the moment its mail is written ("/invitation/<token>"), so that no
 * token is ever stored; null when there is nothing to invite to or to reset any more. Called anew at each attempt.
 */
export type MintPath = Readonly<Partial<Record<SecretLinkKind, (aboutId: string) => Promise<string | null>>>>
