import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'
import type { SingleSignOnSettings } from '#server/accounts/single-sign-on/single-sign-on-settings.ts'

/** Somebody whom the office's sign-in system knows; the name to sign in with is the key of `people`. */
export interface OfficePerson {
  email?: string
  email_verified?: boolean
  name?: string
  department?: string | string[]
  title?: string
  /** How the person proved who they are there (RFC 8176). */
  amr?: string[]
}

/** A real OpenID provider on a loopback port, with a page of its own to sign in. */
export interface OfficeProvider {
  readonly issuer: string
  readonly settings: SingleSignOnSettings
  readonly people: Map<string, OfficePerson>
  /** Changes what is signed in the next ID tokens; with `forged` by a key that the provider does not publish. */
  spoil(change: ((claims: Record<string, unknown>) => object) | null, options?: { readonly forged?: boolean }): void
  /** While away it cuts every connection. */
  isAway: boolean
  /** A browser that has not been there yet: signs in (or turns back) and answers where it is sent then. */
  newBrowser(): (address: URL, choice: { readonly login: string } | 'turn back') => Promise<URL>
  close(): Promise<void>
}

const CLIENT = { id: 'tieng-noi-chung', secret: 'a secret of the tests that both know' }

export async function openOfficeProvider(
  options: { readonly origin?: string; readonly settings?: Partial<SingleSignOnSettings> } = {},
): Promise<OfficeProvider> {
  const origin = options.origin ?? 'http://localhost:3000'
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, OfficePerson>()
  const keys = { published: newKey(), unknown: newKey() }
  let spoiling: { change: (claims: Record<string, unknown>) => object; key: KeyObject } | null = null

  const provider = new Provider(issuer, {
    adapter: OfficeAdapter,
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/sign-in/sso/callback`],
        post_logout_redirect_uris: [`${origin}/sign-in`],
        require_auth_time: true,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...keys.published.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: KEY_ID }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: {
      openid: ['sub', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name', 'department', 'title'],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: signOutPage } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id), amr: undefined }),
    }),
    // The office has agreed for everybody.
    async loadExistingGrant(context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const grant = new provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 3600, Grant: 3600 },
  })
  provider.use(async (context, next) => {
    await next()
    const token = context.path === '/token' ? context.body?.id_token : undefined
    if (token && spoiling && context.body) context.body.id_token = resign(token, spoiling.change, spoiling.key)
  })

  const office: OfficeProvider = {
    issuer,
    people,
    settings: {
      issuer: new URL(issuer),
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      label: null,
      departmentClaim: 'department',
      officeClaim: 'title',
      createPeople: false,
      signOut: false,
      ...options.settings,
    },
    spoil(change, { forged = false } = {}) {
      spoiling = change && { change, key: forged ? keys.unknown : keys.published }
    },
    isAway: false,
    newBrowser: () => newBrowser(issuer, origin),
    close: () => closeServer(server),
  }
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (office.isAway) return request.socket.destroy()
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    interact(provider, people, request, response).catch((error: Error) => response.destroy(error))
  })
  return office
}

/** Under another name, or it warns that it is not meant for offices. */
class OfficeAdapter extends MemoryAdapter {}

const KEY_ID = 'of the office'

function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}

/** What a provider with a fault, or somebody between, would send: the claims changed and signed again. */
function resign(token: string, change: (claims: Record<string, unknown>) => object, key: KeyObject): string {
  const [head = '', body = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  const text = `${head}.${Buffer.from(JSON.stringify(change(claims))).toString('base64url')}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}

/** The page of the office: a name and a button, or the way back. */
async function interact(
  provider: Provider,
  people: ReadonlyMap<string, OfficePerson>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(signInPage(request.url ?? ''))
    return
  }
  const form = new URLSearchParams(await text(request))
  const login = form.get('login') ?? ''
  const person = people.get(login)
  const result = person
    ? { login: { accountId: login, amr: person.amr ?? ['pwd'] } }
    : { error: 'access_denied', error_description: 'the person turned back' }
  await provider.interactionFinished(request, response, result)
}

function signInPage(action: string): string {
  return `<!doctype html><html lang="vi"><head><link rel="icon" href="data:,"><title>Cổng đăng nhập của tỉnh</title></head><body><main>
<h1>Cổng đăng nhập của tỉnh</h1><form method="post" action="${action}">
<label>Tên đăng nhập <input name="login" autofocus></label> <button>Vào</button>
<button name="login" value="">Quay lại</button></form></main></body></html>`
}

async function signOutPage(context: { body: string }, form: string): Promise<void> {
  context.body = `<!doctype html><html lang="vi"><head><link rel="icon" href="data:,"><title>Cổng đăng nhập của tỉnh</title></head><body><main>
<h1>Đăng xuất khỏi cổng?</h1>${form}<button type="submit" form="op.logoutForm" value="yes" name="logout">Đăng xuất</button>
</main></body></html>`
}

/** Follows the provider's redirects with its cookies, until one leads to us. */
function newBrowser(issuer: string, origin: string): ReturnType<OfficeProvider['newBrowser']> {
  const cookies = new Map<string, string>()
  async function ask(address: URL, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    return response
  }
  return async (start, choice) => {
    let address = start
    for (let steps = 0; steps < 10; steps += 1) {
      if (address.origin === origin) return address
      const isPage = address.pathname.startsWith('/interaction/')
      const login = choice === 'turn back' ? '' : choice.login
      const response = await ask(address, isPage ? { login } : undefined)
      const next = response.headers.get('location')
      if (!next)
        throw new Error(`the provider stays at ${address.pathname}: ${response.status} ${await response.text()}`)
      address = new URL(next, issuer)
    }
    throw new Error('the provider leads in circles')
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
