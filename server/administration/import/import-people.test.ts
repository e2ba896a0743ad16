import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { ConfirmImportInput } from './contract.ts'

const HEAD = 'Họ và tên;Thư điện tử;Chức vụ;Cơ quan;Ông/Bà;Vai trò'

describe('an import of people', () => {
  let house: House
  let administrator: Actor
  let bacNinh: string
  beforeAll(async () => {
    house = await openHouse()
    administrator = (await house.enter('quantri@tnc.example')).actor
    bacNinh = (await house.kernel.prisma.department.findFirstOrThrow({ where: { code: 'BN', kind: 'current' } })).id
  })
  afterAll(async () => {
    expect(house.reported).toEqual([])
    await house.close()
  })

  async function preview(lines: readonly string[], defaultDepartmentId: string | null = null) {
    const bytes = Buffer.from([HEAD, ...lines].join('\n'))
    const seen = await house.services.administration.previewImport(administrator, { bytes, defaultDepartmentId })
    if (!seen.ok) throw new Error(seen.failure.code)
    return seen.value
  }
  async function confirm(rows: readonly object[], choices: Record<string, string> = {}, importId: string = newId()) {
    const input = ConfirmImportInput.parse({ importId, rows: JSON.stringify(rows), ...choices })
    return house.services.administration.confirmImport(administrator, input)
  }
  const people = () => house.kernel.prisma.user.count()
  const batches = () => house.kernel.prisma.auditEntry.findMany({ where: { action: 'administration.import-people' } })

  test('[N8] the preview says what each line would do, and writes nothing', async () => {
    const before = await people()
    const seen = await preview([
      'Nguyễn Thị Ước;uoc@bacninh.example;Chuyên viên;BN;Bà;Chuyên viên',
      'Lê Thu Giang;thugiang@bacninh.example;Phó Chánh Văn phòng;bac ninh;;',
      ';thieu-ten@bacninh.example;Văn thư;BN;;',
      'Trùng Lặp;UOC@bacninh.example;Văn thư;BN;;',
      'Sở Cũ;cu@haiduong.example;Văn thư;HD;;',
      'Sở Lạ;la@x.example;Văn thư;Atlantis;Cụ;Vua',
      'Thư Sai;không phải thư;;;;',
    ])
    expect(seen.counts).toEqual({ new: 1, exists: 1, bad: 5 })
    expect(seen.rows.map(({ verdict, faults }) => [verdict, faults.map((fault) => fault.code)])).toEqual([
      ['new', []],
      ['exists', []],
      ['bad', ['person-name-missing']],
      ['bad', ['import-email-twice']],
      ['bad', ['import-department-over']],
      ['bad', ['import-department-unknown', 'import-role-unknown', 'import-honorific-unknown']],
      ['bad', ['email-invalid', 'person-office-missing', 'person-department-missing']],
    ])
    expect(seen.rows[3]?.faults[0]?.details).toEqual({ line: 2 })
    expect(seen.rows[1]?.presentOffice).toBe('Trưởng phòng Tổng hợp')
    expect(await people()).toBe(before)
    expect(await batches()).toEqual([])
  })

  test('[N8] confirmed, the good lines are entered with their roles and links, in one audit row; twice is once', async () => {
    const seen = await preview(
      [
        'Nguyễn Thị Ước;uoc@bacninh.example;Phó Giám đốc;;Bà;Lãnh đạo',
        'Đỗ Ấn;an@bacninh.example;Văn thư;;;',
        ';x@y.example;a;;;',
      ],
      bacNinh,
    )
    const importId: string = newId()
    const choices = { defaultDepartmentId: bacNinh, invite: 'on' }
    const [first, second] = await Promise.all([
      confirm(seen.rows, choices, importId),
      confirm(seen.rows, choices, importId),
    ])
    if (!first.ok || !second.ok) throw new Error('refused')
    const [done, again] = first.value.wasDone ? [second.value, first.value] : [first.value, second.value]
    expect(done).toMatchObject({ created: 2, updated: 0, skipped: 1, wasDone: false })
    expect(again).toMatchObject({ created: 0, links: [], wasDone: true })
    expect(done.links.map((link) => link.email)).toEqual(['uoc@bacninh.example', 'an@bacninh.example'])
    const token = done.links[0]?.path.split('/').at(-1) ?? ''
    expect(await house.services.accessLinks.read(token, 'invite')).toMatchObject({ fullName: 'Nguyễn Thị Ước' })
    const uoc = await house.kernel.prisma.user.findUniqueOrThrow({
      where: { email: 'uoc@bacninh.example' },
      include: { roles: true },
    })
    expect(uoc).toMatchObject({ honorific: 'ba', departmentId: bacNinh, roles: [{ role: 'leader', scopeId: bacNinh }] })
    const rows = await batches()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows[0]?.details)).not.toContain('example')
  })

  test('[N8] who exists keeps the office unless it was chosen otherwise', async () => {
    const { rows } = await preview(['Lê Thu Giang;thugiang@bacninh.example;Phó Chánh Văn phòng;BN;;'])
    const office = async () =>
      (await house.kernel.prisma.user.findUniqueOrThrow({ where: { email: 'thugiang@bacninh.example' } })).office
    expect(await confirm(rows)).toMatchObject({ failure: { code: 'import-nothing' } })
    expect(await office()).toBe('Trưởng phòng Tổng hợp')
    expect(await confirm(rows, { updateOffices: 'on' })).toMatchObject({ value: { created: 0, updated: 1 } })
    expect(await office()).toBe('Phó Chánh Văn phòng')
  })

  test('two imports of the same people at once enter each once', async () => {
    const { rows } = await preview(
      Array.from({ length: 40 }, (_, i) => `Lê Văn Số;so${i}@bacninh.example;Chuyên viên;BN;;`),
    )
    const both = await Promise.all([confirm(rows), confirm(rows)])
    const created = both.map((one) => (one.ok ? one.value.created : 0))
    expect(created.reduce((sum, count) => sum + count, 0)).toBe(40)
  })

  test('rows that a page could not have sent are refused', () => {
    for (const rows of ['', '[', '{}', '[{"line":1}]', JSON.stringify([{ line: 1, fullName: 'x'.repeat(400) }])])
      expect(ConfirmImportInput.safeParse({ importId: newId(), rows }).success).toBe(false)
  })
})
