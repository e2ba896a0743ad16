import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audit } from '#server/language/messages/vi/audit.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { type AuditSealer, createAuditSealer } from './audit-sealer.ts'
import { AUDIT_ACTIONS } from './contract.ts'
import { verifyChain } from './verify-chain.ts'

const HOUR = 3_600_000

describe('the audit chain', () => {
  let house: House
  let sealer: AuditSealer
  beforeEach(async () => {
    house = await openHouse()
    const reportError = (error: unknown) => house.reported.push(error)
    sealer = createAuditSealer({ transactor: house.kernel.transactor, everyMs: HOUR, reportError })
  })
  afterEach(async () => {
    await sealer.close()
    expect(house.reported).toEqual([])
    await house.close()
  })

  function append(note: number) {
    return house.kernel.transactor.run(({ tx }) =>
      house.kernel.audit.append(tx, null, {
        action: 'seed.workshops',
        subject: { kind: 'test', id: null },
        details: { note },
      }),
    )
  }
  /** As somebody who owns the database could. */
  async function tamper(sql: string) {
    await house.kernel.prisma.$executeRawUnsafe('ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"')
    await house.kernel.prisma.$executeRawUnsafe(sql)
  }
  /** Other tests' transactions in the same PostgreSQL hold rows back for a moment. */
  const sealUntil = (sealed: number) =>
    expect
      .poll(async () => {
        await sealer.sealNow()
        return house.kernel.prisma.auditEntry.count({ where: { seq: { not: null } } })
      })
      .toBe(sealed)
  const check = () => verifyChain(house.kernel.prisma)

  test('rows of fifty commands at once are chained without a gap, and the chain is intact', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => append(i)))
    await sealUntil(50)
    expect(await check()).toMatchObject({
      intact: true,
      sealed: 50,
      unsealed: 0,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('sealers that run at once seal each row once', async () => {
    const other = createAuditSealer({
      transactor: house.kernel.transactor,
      everyMs: HOUR,
      reportError: () => undefined,
    })
    await Promise.all(Array.from({ length: 30 }, (_, i) => append(i)))
    await Promise.all([sealer.sealNow(), other.sealNow(), sealer.sealNow()])
    await sealUntil(30)
    await other.close()
    expect(await check()).toMatchObject({ intact: true, sealed: 30 })
  })

  test('a row of a slow transaction is not overtaken: those with larger ids wait for it', async () => {
    const finished = deferred()
    const slowHasBegun = deferred()
    const slow = house.kernel.transactor.run(async ({ tx }) => {
      await house.kernel.audit.append(tx, null, { action: 'seed.workshops', subject: { kind: 'slow', id: null } })
      slowHasBegun.resolve()
      await finished.promise
    })
    await slowHasBegun.promise
    await append(1)
    expect(await sealer.sealNow()).toBe(0)
    finished.resolve()
    await slow
    await sealUntil(2)
    const rows = await house.kernel.prisma.auditEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(rows.map((row) => row.subjectKind)).toEqual(['slow', 'test'])
  })

  describe('with ten sealed rows', () => {
    beforeEach(async () => {
      for (let i = 0; i < 10; i++) await append(i)
      await sealUntil(10)
    })

    test('the database refuses to change or delete a row', async () => {
      await expect(house.kernel.prisma.auditEntry.updateMany({ data: { action: 'x' } })).rejects.toThrow('append-only')
      await expect(house.kernel.prisma.auditEntry.deleteMany()).rejects.toThrow('append-only')
    })

    test.each([
      ['a flipped value', `UPDATE "AuditEntry" SET "details" = '{"note": 99}' WHERE "seq" = 4`, 'changed', '4'],
      ['a moved time', `UPDATE "AuditEntry" SET "at" = "at" + interval '1 ms' WHERE "seq" = 1`, 'changed', '1'],
      ['another person', `UPDATE "AuditEntry" SET "actorId" = gen_random_uuid() WHERE "seq" = 10`, 'changed', '10'],
      ['a removed row', `DELETE FROM "AuditEntry" WHERE "seq" = 6`, 'missing', '6'],
      [
        'two rows that changed places',
        `UPDATE "AuditEntry" SET "seq" = CASE "seq" WHEN 3 THEN -8 WHEN 8 THEN -3 END WHERE "seq" IN (3, 8);
         UPDATE "AuditEntry" SET "seq" = -"seq" WHERE "seq" < 0`,
        'unlinked',
        '3',
      ],
    ])('%s is found, and where', async (_what, sql, fault, brokenAt) => {
      for (const statement of sql.split(';')) await tamper(statement)
      expect(await check()).toMatchObject({ intact: false, fault, brokenAt })
    })
  })

  test('only the security officer reads it, and reading it is a row', async () => {
    const officer = await house.enter('anninh@tnc.example')
    for (const email of ['quantri@tnc.example', 'minhhoa@bacninh.example']) {
      const { actor } = await house.enter(email)
      expect(await house.services.audit.list(actor, {}, 1)).toEqual({
        ok: false,
        failure: { code: 'audit-not-allowed' },
      })
      expect((await house.services.audit.export(actor, {})).ok).toBe(false)
      expect((await house.services.audit.verify(actor)).ok).toBe(false)
    }
    const page = await house.services.audit.list(officer.actor, { action: 'account.demo-sign-in' }, 1)
    expect(page).toMatchObject({ ok: true, value: { total: 3, page: 1 } })
    const again = await house.services.audit.list(officer.actor, { action: 'audit.read' }, 1)
    expect(again).toMatchObject({ ok: true, value: { total: 1 } })
  })

  test('every action that the code records has its sentence', async () => {
    const { readdirSync, readFileSync } = await import('node:fs')
    const files = ['server', 'prisma/seed'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.includes('generated'))
        .map((file) => `${folder}/${file}`),
    )
    const pattern =
      /\baction: '([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'|'((?:account|workshop|agenda|file|task|audit|seed|settings|administration)\.[a-z]+(?:-[a-z]+)*)'/g
    const used = new Set(
      files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map((m) => m[1] ?? m[2])),
    )
    const known: ReadonlySet<string | undefined> = new Set(AUDIT_ACTIONS)
    expect([...used].filter((action) => !known.has(action))).toEqual([])
    const worded = Object.entries(audit.actions).flatMap(([subject, acts]) =>
      Object.keys(acts).map((act) => `${subject}.${act}`),
    )
    expect(worded.toSorted()).toEqual([...AUDIT_ACTIONS].toSorted())
  })
})

function deferred(): { promise: Promise<void>; resolve: () => void } {
  const parts: { resolve?: () => void } = {}
  const promise = new Promise<void>((resolve) => {
    parts.resolve = resolve
  })
  return { promise, resolve: () => parts.resolve?.() }
}
