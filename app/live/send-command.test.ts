import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it, vi } from 'vitest'
import { sendCommand } from './send-command.ts'

let server: Server | undefined
const assign = vi.fn()

afterEach(async () => {
  vi.unstubAllGlobals()
  assign.mockReset()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
})

/** A product that answers so; the page was read from it. */
async function productThat(answers: RequestListener): Promise<string> {
  server = createServer(answers)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubGlobal('window', { location: { origin, assign } })
  return origin
}

const answerJson =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }

const signInFirst: RequestListener = (request, response) => {
  if (request.url?.startsWith('/sign-in')) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<form>')
  else response.writeHead(302, { Location: '/sign-in?next=%2Fhere' }).end()
}

it('sends what a form would, lists field by field, and answers what the command gave', async () => {
  let sent = ''
  const origin = await productThat(async (request, response) => {
    sent = `${request.method} ${await text(request)}`
    answerJson(200, { done: true, value: { decided: 2 } })(request, response)
  })
  expect(await sendCommand(`${origin}/acts`, { intent: 'name', to: ['a', 'b'], words: 'đất & nước' })).toEqual({
    ok: true,
    value: { decided: 2 },
  })
  expect(sent).toBe('POST intent=name&to=a&to=b&words=%C4%91%E1%BA%A5t+%26+n%C6%B0%E1%BB%9Bc')
})

it('a refusal is the server’s own, with its details', async () => {
  const failure = { code: 'discussion-files-too-many', details: { most: 5 } }
  const origin = await productThat(answerJson(422, { failure }))
  expect(await sendCommand(`${origin}/acts`, {})).toEqual({ ok: false, failure })
})

it('a session that is over is said, and the page with what was typed stays', async () => {
  const origin = await productThat(signInFirst)
  expect(await sendCommand(`${origin}/acts`, {})).toEqual({ ok: false, failure: { code: 'signed-out' } })
  expect(assign).not.toHaveBeenCalled()
})

it('where what was typed is kept, a session that is over leads to the sign-in and back', async () => {
  const origin = await productThat(signInFirst)
  expect(await sendCommand(`${origin}/acts`, {}, { isKept: true })).toMatchObject({ ok: false })
  expect(assign).toHaveBeenCalledWith(`${origin}/sign-in?next=%2Fhere`)
})

it.each([
  ['a faulty server', answerJson(500, {}), 'server-fault'],
  ['a proxy whose server is away', answerJson(502, {}), 'server-fault'],
  ['an answer of somebody else', ((_, response) => response.end('<html>')) satisfies RequestListener, 'unknown'],
  ['a line that breaks', ((request) => request.socket.destroy()) satisfies RequestListener, 'network-lost'],
] as const)('%s is no answer of the command’s', async (_, answers, code) => {
  const origin = await productThat(answers)
  expect(await sendCommand(`${origin}/acts`, {})).toEqual({ ok: false, failure: { code } })
})
