import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from './env.ts'
import { projectRoot } from './project-root.ts'

const secret = 'k'.repeat(32)

const production = {
  APP_MODE: 'production',
  PUBLIC_ORIGIN: 'https://cum.example.vn',
  TRUST_PROXY: '1',
  SESSION_SECRET: secret,
  ENCRYPTION_SECRET: 'e'.repeat(32),
  DATABASE_URL: 'postgresql://app:x@db.example.vn/app',
  FILES_DIRECTORY: '/srv/files',
}

function accepted(source: Record<string, string>) {
  const parsed = parseEnv(source as NodeJS.ProcessEnv)
  if (!parsed.ok) throw new Error(parsed.failure.details.problems.join('\n'))
  return parsed.value
}

function problems(source: Record<string, string>): readonly string[] {
  const parsed = parseEnv(source as NodeJS.ProcessEnv)
  return parsed.ok ? [] : parsed.failure.details.problems
}

describe('the environment', () => {
  it('needs only a secret for the demo, which listens on this machine alone', () => {
    expect(accepted({ SESSION_SECRET: secret })).toEqual({
      mode: 'demo',
      port: 3000,
      host: '127.0.0.1',
      documentFonts: null,
      signingRoots: null,
      lan: false,
      publicOrigin: null,
      trustProxy: 0,
      sessionSecret: secret,
      idleLockSeconds: 900,
      encryptionSecret: secret,
      databaseUrl: null,
      dataDirectory: path.join(projectRoot, '.data'),
      filesDirectory: path.join(projectRoot, '.data/files'),
      logLevel: 'info',
      clamd: null,
      mail: null,
      singleSignOn: null,
      media: {
        program: null,
        workers: null,
        announcedAddress: null,
        ports: { least: 40_000, most: 40_063 },
        turn: null,
      },
    })
  })

  it('opens the demo to the network only when that is asked for', () => {
    expect(accepted({ SESSION_SECRET: secret, LAN: '1' })).toMatchObject({ host: '0.0.0.0', lan: true })
    expect(accepted({ SESSION_SECRET: secret, HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1', lan: false })
  })

  it('takes a mail server with its sender, and neither alone', () => {
    const url = 'smtp://user:p%40ss@mail.example.vn:587'
    expect(
      accepted({ SESSION_SECRET: secret, SMTP_URL: url, MAIL_FROM: 'Tiếng Nói Chung <cum@example.vn>' }).mail,
    ).toEqual({ url: new URL(url), from: { name: 'Tiếng Nói Chung', address: 'cum@example.vn' } })
    expect(accepted({ SESSION_SECRET: secret, SMTP_URL: url, MAIL_FROM: 'cum@example.vn' }).mail?.from).toEqual({
      name: '',
      address: 'cum@example.vn',
    })
    expect(problems({ SESSION_SECRET: secret, SMTP_URL: url }).join()).toContain('MAIL_FROM is missing')
    expect(problems({ SESSION_SECRET: secret, MAIL_FROM: 'cum@example.vn' }).join()).toContain('SMTP_URL is missing')
  })

  describe('single sign-on', () => {
    const oidc = { OIDC_ISSUER: 'https://dangnhap.tinh.example', OIDC_CLIENT_ID: 'tnc', OIDC_CLIENT_SECRET: 's3cret' }

    it('is set as a whole, with its defaults', () => {
      expect(accepted({ ...production, ...oidc }).singleSignOn).toEqual({
        issuer: new URL('https://dangnhap.tinh.example'),
        clientId: 'tnc',
        clientSecret: 's3cret',
        label: null,
        departmentClaim: null,
        officeClaim: null,
        createPeople: false,
        signOut: false,
      })
    })

    it('refuses half a configuration with all that is missing', () => {
      expect(problems({ SESSION_SECRET: secret, OIDC_CREATE_PEOPLE: '1' })).toEqual([
        'OIDC_ISSUER is missing: the address of the sign-in system, such as https://dangnhap.tinh.example.vn',
        'OIDC_CLIENT_ID is missing: the name under which the sign-in system knows this product',
        'OIDC_CLIENT_SECRET is missing: the secret that the sign-in system gave this product',
        'OIDC_DEPARTMENT_CLAIM is missing: OIDC_CREATE_PEOPLE=1 needs to know to which department people belong',
      ])
    })

    it('takes http on this machine only, and never in production', () => {
      const local = { ...oidc, OIDC_ISSUER: 'http://127.0.0.1:4000' }
      expect(accepted({ SESSION_SECRET: secret, ...local }).singleSignOn?.issuer.href).toBe('http://127.0.0.1:4000/')
      expect(problems({ ...production, ...local })).toEqual(['OIDC_ISSUER must begin with https:// in production'])
      const far = { ...oidc, OIDC_ISSUER: 'http://dangnhap.tinh.example' }
      expect(problems({ SESSION_SECRET: secret, ...far })).toEqual([
        'OIDC_ISSUER may begin with http:// on this machine only',
      ])
    })
  })

  it('treats an empty variable like one that is not set', () => {
    expect(accepted({ SESSION_SECRET: secret, PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    })
  })

  it('accepts a production that has all it needs', () => {
    expect(accepted({ ...production, HOST: '10.0.0.5', PORT: '8080' })).toMatchObject({
      mode: 'production',
      host: '10.0.0.5',
      port: 8080,
      publicOrigin: 'https://cum.example.vn',
      trustProxy: 1,
      filesDirectory: '/srv/files',
    })
  })

  it('refuses a production without its settings, with the whole list', () => {
    expect(problems({ APP_MODE: 'production' }).map((problem) => problem.split(' ')[0])).toEqual([
      'PUBLIC_ORIGIN',
      'TRUST_PROXY',
      'SESSION_SECRET',
      'ENCRYPTION_SECRET',
      'DATABASE_URL',
      'FILES_DIRECTORY',
    ])
  })

  it('refuses in production the secret that was generated for the demo, and a short one', () => {
    expect(problems({ ...production, SESSION_SECRET: `demo-${secret}` })).toEqual([
      'SESSION_SECRET is the one generated for the demo: set one of your own',
    ])
    expect(problems({ ...production, SESSION_SECRET: 'short' })).toEqual([
      'SESSION_SECRET must have at least 32 characters',
    ])
  })

  it('knows where media are listened for, and asks for the secret of the relays', () => {
    expect(
      accepted({ SESSION_SECRET: secret, MEDIA_PORTS: '41000-41003', TURN_URLS: 'turn:a, turns:b', TURN_SECRET: 's' })
        .media,
    ).toEqual({
      program: null,
      workers: null,
      announcedAddress: null,
      ports: { least: 41_000, most: 41_003 },
      turn: { urls: ['turn:a', 'turns:b'], secret: 's' },
    })
    expect(problems({ SESSION_SECRET: secret, TURN_URLS: 'turn:a' })).toEqual([
      'TURN_SECRET is missing: the secret that the TURN servers share with us',
    ])
  })

  it('takes the embedded database in production only when that is said', () => {
    const { DATABASE_URL: _, ...withoutDatabase } = production
    expect(problems(withoutDatabase)).toHaveLength(1)
    expect(accepted({ ...withoutDatabase, EMBEDDED_DATABASE: '1' }).databaseUrl).toBeNull()
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['APP_MODE', 'staging'],
    ['PUBLIC_ORIGIN', 'http://cum.example.vn'],
    ['PUBLIC_ORIGIN', 'https://cum.example.vn/path'],
    ['DATABASE_URL', 'mysql://x'],
    ['LAN', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'http://mail.example.vn'],
    ['MAIL_FROM', 'nobody'],
    ['IDLE_LOCK_SECONDS', '901'],
    ['IDLE_LOCK_SECONDS', '0'],
    ['OIDC_ISSUER', 'https://dangnhap.tinh.example?x=1'],
    ['OIDC_ISSUER', 'dangnhap.tinh.example'],
    ['OIDC_SIGN_OUT', 'yes'],
    ['MEDIA_PORTS', '40000'],
    ['MEDIA_PORTS', '50000-40000'],
    ['MEDIA_WORKERS', '0'],
    ['TURN_URLS', 'https://turn.example.vn'],
  ])('names a refused value: %s=%s', (name, value) => {
    expect(problems({ SESSION_SECRET: secret, [name]: value }).join()).toContain(`${name} must`)
  })
})
