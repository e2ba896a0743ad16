import { expect, it } from 'vitest'
import { NumberInput, StatusInput } from './contract.ts'
import { dayFault, isNotation, stageAfter } from './issuing-rules.ts'

const ID = '0190e0a0-0000-7000-8300-000000000001'

it('[IS2] a number has figures only, at most eleven, and prints with two at least', () => {
  const numbered = (number: string) =>
    NumberInput.safeParse({ id: ID, revisionId: ID, number, notation: 'STNMT-VP', documentDate: '06/12/2024' })
  expect(numbered('5').data?.number).toBe('05')
  expect(numbered('0005').data?.number).toBe('05')
  expect(numbered('1234').data).toMatchObject({ number: '1234', documentDate: '2024-12-06' })
  for (const wrong of ['', '0', '12a', '123456789012', '-1']) {
    expect(numbered(wrong).error?.issues[0]?.message).toBe('petition-number-form')
  }
})

it('[IS2] a công văn is signed by its drafting unit, a tờ trình and a báo cáo by their code', () => {
  expect(isNotation('official_letter', 'STNMT-VP')).toBe(true)
  expect(isNotation('official_letter', 'STNMT-QLĐĐ')).toBe(true)
  expect(isNotation('official_letter', 'STNMT')).toBe(false)
  expect(isNotation('official_letter', 'stnmt-vp')).toBe(false)
  expect(isNotation('submission', 'TTr-STNMT')).toBe(true)
  expect(isNotation('report', 'BC-SNNMT')).toBe(true)
  expect(isNotation('report', 'TTr-SNNMT')).toBe(false)
})

it('[IS2] a day lies neither before the freeze nor ahead', () => {
  expect(dayFault('2026-11-20', '2026-11-20', '2026-11-24')).toBe(null)
  expect(dayFault('2026-11-19', '2026-11-20', '2026-11-24')).toBe('petition-date-before-freeze')
  expect(dayFault('2026-11-25', '2026-11-20', '2026-11-24')).toBe('petition-date-ahead')
})

it('[IS6] what the other side reports moves the stage forward only, and 06 is no answer', () => {
  expect(stageAfter('issued', '01')).toBe(null)
  expect(stageAfter('issued', '03')).toBe('received')
  expect(stageAfter('issued', '05')).toBe('processing')
  expect(stageAfter('received', '06')).toBe('processing')
  expect(stageAfter('answered_partly', '06')).toBe(null)
  expect(stageAfter('processing', '03')).toBe(null)
})

it('[IS6] only the nine codes, and a refusal needs its reason', () => {
  const told = (code: string, reason: string) =>
    StatusInput.safeParse({ id: ID, statusId: ID, code, on: '01/12/2026', reason })
  expect(told('02', ' ').error?.issues[0]?.message).toBe('petition-status-reason-missing')
  expect(told('02', 'Gửi nhầm nơi nhận').success).toBe(true)
  expect(told('07', '').success).toBe(false)
})
