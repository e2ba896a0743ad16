import { expect, it } from 'vitest'
import { refusalOf } from './import-rules.ts'

function isAllowed(from: string, to: string, typeOnly: boolean): boolean {
  return refusalOf(from, { specifier: `#${to}`, target: to, typeOnly, dynamic: false }) === null
}

it.each([
  // from, to, values allowed, types allowed
  ['app/routes/tasks/route.tsx', 'app/ui/button.tsx', true, true],
  ['app/routes/tasks/route.tsx', 'server/tasks/contract.ts', true, true],
  ['app/routes/tasks/route.tsx', 'server/workshops/agenda/contract.ts', true, true],
  ['app/routes/tasks/route.tsx', 'server/language/dates.ts', true, true],
  ['app/routes/tasks/route.tsx', 'realtime/protocol/agenda-document.ts', true, true],
  ['app/routes/tasks/route.tsx', 'server/tasks/tasks.ts', false, true],
  ['app/routes/tasks/route.tsx', 'server/kernel/result.ts', false, true],
  ['app/live/draft-provider.ts', 'realtime/drafts/draft-hub.ts', false, false],
  ['app/routes/tasks/route.tsx', 'server/database/generated/client.ts', false, false],
  ['server/workshops/draft-plan.ts', 'server/workshops/workshop.ts', true, true],
  ['server/workshops/draft-plan.ts', 'server/kernel/result.ts', true, true],
  ['server/workshops/draft-plan.ts', 'server/departments/contract.ts', true, true],
  ['server/workshops/draft-plan.ts', 'server/departments/departments.ts', false, true],
  ['server/workshops/draft-plan.ts', 'server/database/generated/client.ts', false, true],
  ['server/workshops/workshop-repository.ts', 'server/database/generated/client.ts', true, true],
  ['server/workshops/draft-plan.ts', 'realtime/drafts/draft-hub.ts', false, false],
  ['server/workshops/draft-plan.ts', 'app/http/respond.ts', false, false],
  ['server/compose.ts', 'realtime/drafts/draft-hub.ts', true, true],
  ['server/http/load-context.ts', 'app/http/load-context.ts', false, true],
  ['realtime/drafts/draft-hub.ts', 'realtime/drafts/draft-log.ts', true, true],
  ['realtime/drafts/draft-hub.ts', 'realtime/channels/subject-channel.ts', false, true],
  ['realtime/drafts/draft-hub.ts', 'server/workshops/workshop.ts', false, true],
  ['realtime/drafts/draft-hub.ts', 'server/database/prisma-client.ts', false, false],
  ['realtime/attach.ts', 'server/http/upgrade.ts', true, true],
  ['server/workshops/draft-plan.ts', 'test/fakes/fake-clock.ts', false, false],
  ['server/workshops/draft-plan.ts', 'server/workshops/testing/house.ts', false, false],
  ['server/workshops/testing/house.ts', 'realtime/drafts/draft-hub.ts', true, true],
  ['prisma/seed/seed.ts', 'server/workshops/draft-plan.ts', true, true],
  ['server/workshops/draft-plan.test.ts', 'realtime/drafts/draft-hub.ts', true, true],
])('%s → %s: values %s, types %s', (from, to, values, types) => {
  expect({ values: isAllowed(from, to, false), types: isAllowed(from, to, true) }).toEqual({ values, types })
})
