import { describe, expect, it } from 'vitest'
import { createClamd, readClamdAddress } from './clamd.ts'
import { EICAR, startFakeClamd } from './testing/fake-clamd.ts'

describe('clamd', () => {
  it('is sent the whole file in pieces, and says what it knows', async () => {
    const fake = await startFakeClamd()
    const clamd = createClamd({ host: '127.0.0.1', port: fake.port })
    const large = Buffer.alloc(300_000, 'x')
    expect(await clamd.look(large)).toEqual({ ok: true, value: null })
    expect(fake.streams[0]?.equals(large)).toBe(true)
    expect(await clamd.look(Buffer.from(EICAR))).toEqual({ ok: true, value: 'Eicar-Signature' })
    await fake.close()
  })

  it('[FI7] that refuses, is away or says nothing is a failure, never “clean”', async () => {
    const fake = await startFakeClamd()
    const address = { host: '127.0.0.1', port: fake.port }
    fake.answer = 'INSTREAM size limit exceeded. ERROR'
    expect(await createClamd(address).look(Buffer.from('x'))).toMatchObject({ failure: { code: 'antivirus-refused' } })
    fake.answer = ''
    expect(await createClamd(address).look(Buffer.from('x'))).toMatchObject({ ok: false })
    await fake.close()
    expect(await createClamd(address).look(Buffer.from('x'))).toMatchObject({
      failure: { code: 'antivirus-unreachable' },
    })
  })

  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['127.0.0.1:3310', null],
    ['tcp://host:99999', null],
    ['unix:relative', null],
  ])('%s is read', (text, address) => {
    expect(readClamdAddress(text)).toEqual(address)
  })
})
