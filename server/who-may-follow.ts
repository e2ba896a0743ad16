import type { Actor } from './kernel/actor.ts'
import type { Services } from './services.ts'

type MayFollow = Readonly<Record<string, (actor: Actor, id: string) => Promise<boolean>>>

/** Who may hear that a subject has moved, by its kind (realtime/channels): asked of the module that owns it. */
export function whoMayFollow(services: Services): MayFollow {
  return {
    tasks: async (actor, id) => actor.userId === id,
    notices: async (actor, id) => actor.userId === id,
    reading: async (actor, id) => actor.userId === id,
    workshop: async (actor, id) => (await services.workshops.read(actor, id)).ok,
    agenda: (actor, id) => services.agenda.mayFollow(actor, id),
    meeting: (actor, id) => services.meetings.mayFollow(actor, id),
    minutes: (actor, id) => services.minutes.mayFollow(actor, id),
    'petition-item': (actor, id) => services.items.mayFollow(actor, id),
    'petition-items': (actor, id) => services.items.mayFollowList(actor, id),
    petition: (actor, id) => services.petitions.mayFollow(actor, id),
    petitions: (actor) => services.petitions.mayFollowList(actor),
    'petition-comments': (actor, id) => services.petitionComments.mayFollow(actor, id),
    case: (actor, id) => services.cases.mayFollow(actor, id),
    cases: (actor) => services.cases.mayFollowList(actor),
    discussion: (actor, id) => services.discussions.mayFollow(actor, id),
    discussions: async (actor) => services.discussions.mayEnterTopics(actor) || services.cases.mayFollowList(actor),
    'case-discussions': (actor, id) => services.discussions.mayFollowCase(actor, id),
    'legal-document': async () => true,
  }
}
