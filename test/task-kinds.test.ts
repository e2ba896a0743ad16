import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SINGLE_SIGN_ON_TASKS } from '#server/accounts/single-sign-on/contract.ts'
import { REVIEW_ANONYMISED } from '#server/cases/anonymised/review-task.ts'
import { REFUSED_CONTENT_TASK, SECRET_NAME_TASK } from '#server/files/attach-file.ts'
import { FAILING_SCANS_TASK } from '#server/files/scan/scan-troubles.ts'
import { HELD_FILE_TASK } from '#server/files/scan/settle-scan.ts'
import { messages } from '#server/language/messages/vi/catalogue.ts'
import { MINUTES_TASKS } from '#server/minutes/minutes-tasks.ts'
import { ANSWER_TASK } from '#server/personal-data/personal-data-ports.ts'
import { CONSULTATION_TASKS } from '#server/petitions/consultation/content/contract.ts'
import { NUMBER_TASK } from '#server/petitions/issuing/issuing-tasks.ts'
import { ITEM_TASKS } from '#server/petitions/items/item-tasks.ts'
import { FOLLOW_TASK } from '#server/petitions/replies/reply-tasks.ts'
import { SIGNING_TASKS } from '#server/petitions/signing/signing-tasks.ts'
import { AGENDA_PROPOSALS_TASK } from '#server/workshops/agenda/contract.ts'
import { WORKSHOP_TASKS } from '#server/workshops/workshop-tasks.ts'

test('every kind of task that is asked has its sentence and its place on the list', () => {
  // The workshop and its minutes ask for the same writing.
  const asked = [
    ...new Set([
      ...Object.values(WORKSHOP_TASKS),
      ...Object.values(ITEM_TASKS),
      ...Object.values(CONSULTATION_TASKS),
      ...Object.values(SIGNING_TASKS),
      ...Object.values(SINGLE_SIGN_ON_TASKS),
      NUMBER_TASK,
      FOLLOW_TASK,
      AGENDA_PROPOSALS_TASK,
      SECRET_NAME_TASK,
      ANSWER_TASK,
      REFUSED_CONTENT_TASK,
      HELD_FILE_TASK,
      ...Object.values(MINUTES_TASKS),
      REVIEW_ANONYMISED,
      FAILING_SCANS_TASK,
    ]),
  ].sort()
  expect(Object.keys(messages.tasks.kinds).sort()).toEqual(asked)
  const list = readFileSync('app/tasks/task-list.tsx', 'utf8')
  expect(asked.filter((kind) => !list.includes(`'${kind}'`))).toEqual([])
})
