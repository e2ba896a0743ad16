import { expect, it, vi } from 'vitest'
import { applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { createAgendaProjector } from './project-agenda.ts'
import { openAgendaHouse } from './testing/open-agenda-house.ts'

const ITEM = '01900000-0000-7000-8000-000000000001'

it('[F7] a projection that fails is tried again until it succeeds, with the latest agenda', async () => {
  const house = await openAgendaHouse([{ id: ITEM, kind: 'opening', title: 'Khai mạc', minutes: 5 }])
  const { prisma, transactor, searchIndex } = house.kernel
  let isAway = true
  const reported: unknown[] = []
  const projector = createAgendaProjector(
    {
      prisma,
      hub: house.hub,
      searchIndex,
      transactor: {
        ...transactor,
        run: (command) => (isAway ? Promise.reject(new Error('away')) : transactor.run(command)),
      },
      reportError: (error) => reported.push(error),
    },
    5,
  )
  await house.agenda.close() // its own projector would be quicker
  for (const minutes of [10, 20]) {
    await house.hub.edit(house.draftId, 'system', (doc) => {
      applyAgendaCommand(doc, { type: 'set', itemId: ITEM, field: 'minutes', value: minutes })
    })
  }
  await vi.waitUntil(() => reported.length > 2, { timeout: 30_000 })
  isAway = false
  await projector.settled()
  expect(await prisma.agendaItem.findMany({ select: { minutes: true } })).toEqual([{ minutes: 20 }])
  await projector.close()
  await house.close()
})
