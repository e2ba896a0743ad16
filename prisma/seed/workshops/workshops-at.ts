import type { Kernel, Services } from '#server/compose.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { createTasks } from '#server/tasks/tasks.ts'
import { createWorkshops, type Workshops } from '#server/workshops/workshops.ts'

type Notices = Parameters<typeof createTasks>[0]['notices'] & Parameters<typeof createWorkshops>[0]['notices']

/** History is not news; nothing of the demo is ever mailed. */
export const NO_NOTICES = { tell: async () => undefined } as const

/** The commands of workshops at a time of their own. */
export function workshopsAt(
  { kernel, services }: { readonly kernel: Kernel; readonly services: Services },
  clock: Clock,
  notices: Notices,
): Workshops {
  return createWorkshops({
    ...kernel,
    clock,
    departments: services.departments,
    clusters: services.clusters,
    roles: services.accounts,
    tasks: createTasks({ ...kernel, clock, notices }),
    notices,
    files: services.files,
    agenda: {
      createDraft: services.agenda.createDraft,
      moveAgenda: services.agenda.moveAgenda,
      async freezeAgenda(work, workshop, actor) {
        const frozen = await services.agenda.freezeAgenda(work, workshop, actor)
        await work.tx.agendaRevision.updateMany({ where: { workshopId: workshop.id }, data: { at: clock.now() } })
        return frozen
      },
    },
  })
}
