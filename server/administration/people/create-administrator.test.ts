import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasGlobalRole } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { createAdministrator } from './create-administrator.ts'

const PASSWORD = 'đê sông Hồng vững chãi'
const given = { email: 'Quantri@sonnmt.example', fullName: 'Ngô Thị Lụa', departmentCode: 'bn' }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const create = (changes: Partial<typeof given> = {}) =>
  createAdministrator(
    { ...house.kernel, departments: house.services.departments, links: house.services.accessLinks },
    { ...given, ...changes },
  )

test('whoever runs the server makes the first administrator, whose link opens; a second time it refuses', async () => {
  const created = await create()
  if (!created.ok) throw new Error(created.failure.code)
  const token = created.value.path.replace('/welcome/', '')
  expect((await house.services.accessLinks.use(token, 'invite', PASSWORD)).ok).toBe(true)
  const user = await house.kernel.prisma.user.findUniqueOrThrow({ where: { email: 'quantri@sonnmt.example' } })
  expect(user.office).toBe('Quản trị hệ thống')
  const opened = await house.services.accounts.signIn(
    { email: user.email, password: PASSWORD, sharedMachine: false },
    { previousToken: null, userAgent: 'test', address: '' },
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  const actor = await house.services.accounts.actorOfToken((opened.value as { token: string }).token)
  expect(actor && hasGlobalRole(actor, 'administrator')).toBe(true)
  expect(await create()).toEqual({ ok: false, failure: { code: 'person-exists' } })
})

test('what is missing or unknown is said, with the codes there are', async () => {
  expect(await create({ email: 'không phải' })).toMatchObject({ failure: { code: 'email-invalid' } })
  expect(await create({ fullName: ' ' })).toMatchObject({ failure: { code: 'person-name-missing' } })
  expect(await create({ departmentCode: 'HD', email: 'x@y.example' })).toMatchObject({
    failure: { code: 'person-department-missing', details: { codes: expect.arrayContaining(['BN', 'HP']) } },
  })
})
