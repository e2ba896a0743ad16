import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { projectRoot } from '#server/project-root.ts'
import { CASE_FAILURES, ReviseCaseInput } from './contract.ts'
import { LINE_FAULTS } from './exchange/contract.ts'

test('every refusal has its sentence in both languages', () => {
  for (const { failures } of [vi, en]) expect(CASE_FAILURES.filter((code) => !(code in failures))).toEqual([])
})

test('every fault of a line of an import is said by the command', () => {
  const script = readFileSync(path.join(projectRoot, 'scripts/cases-import.mjs'), 'utf8')
  expect(LINE_FAULTS.filter((code) => !new RegExp(`^ {2}'?${code}'?: '`, 'm').test(script))).toEqual([])
})

test('a form whose fields were left empty is understood', () => {
  const form = new FormData()
  const typed = {
    id: '0190e0a0-0000-7000-8000-000000000001',
    basedOn: '1',
    title: 'T',
    status: 'stuck',
    visibility: 'cluster',
  }
  for (const [name, value] of Object.entries({
    ...typed,
    place: '',
    field: '',
    periodFrom: '05/03/2025',
    periodTo: '',
  })) {
    form.set(name, value)
  }
  const submission = parseWithZod(form, { schema: ReviseCaseInput })
  expect(submission.status).toBe('success')
  expect(submission.status === 'success' && submission.value).toMatchObject({
    ...{ basedOn: 1, place: '', field: null, periodFrom: '2025-03-05', periodTo: null, sharedWith: [] },
  })
})
