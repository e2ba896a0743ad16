import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import { expect, signIn, test } from './support/journey.ts'

const SOMEBODY = 'vanlong@phutho.example'
const NO_SUCH = '0190e0a0-ffff-7000-8000-ffffffffffff'
const DOORS = [`/drafts/${NO_SUCH}`, '/socket.io/?EIO=4&transport=websocket', '/somewhere-else']

/** What the server answers to an upgrade: `open`, or the status of the refusal; what socket.io says first included. */
function knock(address: string, headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(address.replace(/^http/, 'ws'), { headers })
  return new Promise((resolve) => {
    const answer = (said: string) => {
      resolve(said)
      socket.terminate()
    }
    socket.on('unexpected-response', (_request, response: IncomingMessage) => answer(String(response.statusCode)))
    socket.on('error', () => answer('closed'))
    socket.on('close', (code) => answer(`closed ${code}`))
    socket.on('open', () => {
      if (!address.includes('socket.io')) return answer('open')
      // socket.io lets a line in first and asks who it is at its own handshake.
      socket.on('message', (frame) => {
        const said = String(frame)
        if (said.startsWith('0')) socket.send('40')
        else answer(said.startsWith('40') ? 'open' : 'refused')
      })
    })
  })
}

for (const door of DOORS) {
  test(`a line to ${door.split('/')[1]} opens for nobody unknown, and for no page of another site`, async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL ?? ''
    const context = await browser.newContext()
    await signIn(context, SOMEBODY, origin)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answers = {
      visitor: await knock(`${origin}${door}`, { origin }),
      foreign: await knock(`${origin}${door}`, { origin: 'https://evil.example', cookie }),
      nameless: await knock(`${origin}${door}`, { cookie }),
      invented: await knock(`${origin}${door}`, { origin, cookie: 'tnc_session=invented' }),
    }
    for (const [who, answer] of Object.entries(answers)) expect(answer, who).not.toBe('open')
    await context.close()
  })
}

test('a session that somebody else planted is nobody’s after the sign-in, and a new one is given', async ({
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const session = async (context: Awaited<ReturnType<typeof browser.newContext>>) =>
    (await context.cookies(origin)).find(({ name }) => name === 'tnc_session')?.value
  const attacker = await browser.newContext()
  await signIn(attacker, SOMEBODY, origin)
  const planted = (await session(attacker)) ?? ''
  const victim = await browser.newContext()
  await victim.addCookies([{ name: 'tnc_session', value: planted, url: origin }])
  await signIn(victim, 'khanhlinh@hanoi.example', origin)

  expect(await session(victim)).not.toBe(planted)
  const asAttacker = await attacker.request.get(`${origin}/account`, { maxRedirects: 0 })
  expect([asAttacker.status(), asAttacker.headers().location]).toEqual([302, '/sign-in?next=%2Faccount'])
  await Promise.all([attacker.close(), victim.close()])
})

test('whether an address has an account is not told by the sign-in, nor by a forgotten password', async ({
  playwright,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const visitor = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
  const said = async (path: string, email: string) => {
    const response = await visitor.post(path, { form: { email, password: 'sai mật khẩu rồi' }, maxRedirects: 0 })
    // What a person reads: the data in the scripts shares what is equal in it, so that its length varies by itself.
    const words = (await response.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]*>/g, '\n')
    return { status: response.status(), words: words.split('\n').filter((word) => word.trim() !== '') }
  }
  for (const path of ['/sign-in', '/forgot-password']) {
    expect(await said(path, 'khongaica@tnc.example'), path).toEqual(await said(path, 'minhkhoi@tnc.example'))
    expect(await said(path, 'dangkhoa@mae.example'), path).toEqual(await said(path, 'khongcoai@mae.example'))
  }
  await visitor.dispose()
})
