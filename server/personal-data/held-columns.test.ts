import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { projectRoot } from '#server/project-root.ts'
import { HELD_KINDS, PERSONAL_DATA_FAILURES, REFUSAL_GROUNDS } from './contract.ts'
import { HELD_COLUMNS } from './held-columns.ts'

/** How columns that name a person are called in prisma/schema. */
const NAMES_A_PERSON =
  /^(user|recipient|assignee|author|actor|requester|delegator|subject|owner|signer|secretary)Id$|ById$|^createdBy$/
/** Names like the above that mean something else. */
const NO_PERSON = new Set([
  'AuditEntry.subjectId',
  'Draft.subjectId',
  'FileReference.ownerId',
  'LegalRelation.actorId',
  'SearchEntry.subjectId',
])

function schemaColumns(): string[] {
  const directory = path.join(projectRoot, 'prisma/schema')
  const text = readdirSync(directory)
    .map((file) => readFileSync(path.join(directory, file), 'utf8'))
    .join('\n')
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body]) =>
    [...(body ?? '').matchAll(/^ {2}(\w+) +String\?? .*@db\.Uuid/gm)].map(([, column]) => `${model}.${column}`),
  )
}

describe('what is held about people', () => {
  test('[D1] every column that names a person says what it holds and what becomes of it', () => {
    const columns = schemaColumns()
    const known = new Set(HELD_COLUMNS.map(({ table, column }) => `${table}.${column}`))
    const unsaid = columns.filter(
      (one) => NAMES_A_PERSON.test(one.split('.')[1] ?? '') && !NO_PERSON.has(one) && !known.has(one),
    )
    expect(unsaid, 'add a line to server/personal-data/held-columns.ts').toEqual([])
    expect([...known].filter((one) => !columns.includes(one))).toEqual([])
  })

  test('[D1] each kind, ground and refusal has its words in both languages', () => {
    for (const { personalData, failures } of [vi, en]) {
      expect(Object.keys(personalData.held).sort()).toEqual([...HELD_KINDS].sort())
      expect(Object.keys(personalData.grounds).sort()).toEqual([...REFUSAL_GROUNDS].sort())
      expect(PERSONAL_DATA_FAILURES.filter((code) => !(code in failures))).toEqual([])
    }
  })
})
