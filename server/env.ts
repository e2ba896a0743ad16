import path from 'node:path'
import { z } from 'zod'
import {
  type SingleSignOnSettings,
  singleSignOnProblems,
  singleSignOnSettings,
  singleSignOnVariables,
} from '#server/accounts/single-sign-on/single-sign-on-settings.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { projectRoot } from '#server/project-root.ts'
import { type ClamdAddress, readClamdAddress } from './files/scan/clamd.ts'

/** The environment, parsed once at the start; nobody else reads process.env. */
export interface Env {
  readonly mode: 'demo' | 'production' | 'test'
  /** 0: any free one (tests). */
  readonly port: number
  readonly host: string
  /** Open to the local network, with HTTPS by a generated certificate (server/lan-certificate.ts). */
  readonly lan: boolean
  /** Origin that people use, e.g. "https://cum.example.vn"; null outside production: derived from what is listened on. */
  readonly publicOrigin: string | null
  /** Express "trust proxy": number of proxies in front of us. */
  readonly trustProxy: number
  readonly sessionSecret: string
  /** Seconds without input until a screen locks; administrators: at most 300. */
  readonly idleLockSeconds: number
  /** Encrypts what the server must read again (docs/decisions/009); outside production the session secret does. */
  readonly encryptionSecret: string
  /** null: the embedded PostgreSQL of the data directory. */
  readonly databaseUrl: string | null
  /** Absolute; holds the embedded PostgreSQL, the certificate, and by default the files. */
  readonly dataDirectory: string
  /** Absolute; the content-addressed store. */
  readonly filesDirectory: string
  /** Absolute; holds the server's own Times New Roman for PDFs. null: Tinos, which has its metrics. */
  readonly documentFonts: string | null
  /** Absolute; holds the certificates that digital signatures are checked against. null: chains are not checked. */
  readonly signingRoots: string | null
  readonly logLevel: LogLevel
  /** ClamAV's daemon; null: files are not looked through for viruses. */
  readonly clamd: ClamdAddress | null
  /** null: notices stay in the product, no mail leaves. */
  readonly mail: MailSettings | null
  /** null: people sign in by accounts of this product alone. */
  readonly singleSignOn: SingleSignOnSettings | null
  readonly media: MediaSettings
}

/** Sound and pictures of rooms. */
export interface MediaSettings {
  /** The mediasoup-worker; null: the starter obtains one and tells. */
  readonly program: string | null
  /** Worker processes; null: one per core. */
  readonly workers: number | null
  /** The address that browsers are told; null: the machine's own. */
  readonly announcedAddress: string | null
  readonly ports: { readonly least: number; readonly most: number }
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null
}

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly url: URL
  readonly from: { readonly name: string; readonly address: string }
}

/** `details.problems`: one sentence per missing or refused variable. */
export type EnvFailure = Failure<'environment-refused'> & { readonly details: { readonly problems: readonly string[] } }

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
type LogLevel = (typeof logLevels)[number]

/** Written before every secret that the demo's start generates, so that production can refuse it. */
export const demoSecretPrefix = 'demo-'

const flag = z.enum(['0', '1'], 'must be 0 or 1').default('0')
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be a whole number from ${least} to ${most}`)
    .max(most, `must be a whole number from ${least} to ${most}`)

const Source = z.object({
  APP_MODE: z.enum(['demo', 'production', 'test'], 'must be demo, production or test').default('demo'),
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().optional(),
  LAN: flag,
  PUBLIC_ORIGIN: z
    .string()
    .refine(isHttpsOrigin, 'must be an origin such as https://cum.example.vn (https, no path)')
    .optional(),
  TRUST_PROXY: wholeNumber(0, 10).optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ENCRYPTION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(ql)?:\/\//.test(value), 'must begin with postgresql://')
    .optional(),
  EMBEDDED_DATABASE: flag,
  DATA_DIRECTORY: z.string().default('.data'),
  FILES_DIRECTORY: z.string().optional(),
  DOCUMENT_FONTS: z.string().optional(),
  SIGNING_ROOTS: z.string().optional(),
  CLAMD_ADDRESS: z
    .string()
    .refine(
      (value) => readClamdAddress(value) !== null,
      'must be an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'must be an address such as smtp://user:password@mail.example.vn:587 or smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => readSender(value) !== null, 'must be an address, or Name <address>')
    .optional(),
  ...singleSignOnVariables,
  MEDIASOUP_WORKER_BIN: z.string().optional(),
  MEDIA_WORKERS: wholeNumber(1, 64).optional(),
  MEDIA_ADDRESS: z.string().max(255).optional(),
  MEDIA_PORTS: z
    .string()
    .refine((value) => readPorts(value) !== null, 'must be a range such as 40000-40015')
    .default('40000-40063'),
  TURN_URLS: z
    .string()
    .refine(
      (value) => value.split(',').every((url) => /^turns?:[^\s,]+$/.test(url.trim())),
      'must be addresses such as turn:turn.example.vn:3478, separated by commas',
    )
    .optional(),
  TURN_SECRET: z.string().optional(),
  IDLE_LOCK_SECONDS: wholeNumber(2, 900).default(900),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})
type Source = z.infer<typeof Source>

/** Everything that is wrong is said at once: the one who starts the product mends it in one go. */
export function parseEnv(source: NodeJS.ProcessEnv): Result<Env, EnvFailure> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Source.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  const missing = missingIn(given, problems)
  if (!parsed.success || problems.length + missing.length > 0) return refused([...problems, ...missing])
  const { SESSION_SECRET: sessionSecret = '' } = parsed.data
  return ok(toEnv(parsed.data, sessionSecret))
}

function toEnv(source: Source, sessionSecret: string): Env {
  const dataDirectory = path.resolve(projectRoot, source.DATA_DIRECTORY)
  const production = source.APP_MODE === 'production'
  const lan = source.LAN === '1' && !production
  return {
    mode: source.APP_MODE,
    port: source.PORT,
    host: production ? (source.HOST ?? '127.0.0.1') : lan ? '0.0.0.0' : '127.0.0.1',
    lan,
    publicOrigin: source.PUBLIC_ORIGIN ?? null,
    trustProxy: source.TRUST_PROXY ?? 0,
    sessionSecret,
    idleLockSeconds: source.IDLE_LOCK_SECONDS,
    encryptionSecret: source.ENCRYPTION_SECRET ?? sessionSecret,
    databaseUrl: source.DATABASE_URL ?? null,
    dataDirectory,
    filesDirectory: path.resolve(projectRoot, source.FILES_DIRECTORY ?? path.join(dataDirectory, 'files')),
    signingRoots: source.SIGNING_ROOTS === undefined ? null : path.resolve(projectRoot, source.SIGNING_ROOTS),
    documentFonts: source.DOCUMENT_FONTS === undefined ? null : path.resolve(projectRoot, source.DOCUMENT_FONTS),
    logLevel: source.LOG_LEVEL,
    clamd: source.CLAMD_ADDRESS === undefined ? null : readClamdAddress(source.CLAMD_ADDRESS),
    mail: mailSettings(source),
    singleSignOn: singleSignOnSettings(source),
    media: mediaSettings(source),
  }
}

function mediaSettings(source: Source): MediaSettings {
  const { TURN_URLS: urls, TURN_SECRET: secret } = source
  return {
    program: source.MEDIASOUP_WORKER_BIN ?? null,
    workers: source.MEDIA_WORKERS ?? null,
    announcedAddress: source.MEDIA_ADDRESS ?? null,
    ports: readPorts(source.MEDIA_PORTS) ?? { least: 0, most: 0 },
    turn: urls && secret ? { urls: urls.split(',').map((url) => url.trim()), secret } : null,
  }
}

/** "40000-40063"; "0": any free ones. */
function readPorts(value: string): MediaSettings['ports'] | null {
  if (value === '0') return { least: 0, most: 0 }
  const [, least = '', most = ''] = value.match(/^(\d{1,5})-(\d{1,5})$/) ?? []
  const ports = { least: Number(least), most: Number(most) }
  return least !== '' && ports.least >= 1024 && ports.most >= ports.least && ports.most <= 65535 ? ports : null
}

function mailSettings({ SMTP_URL: url, MAIL_FROM: sender }: Source): MailSettings | null {
  const from = readSender(sender ?? '')
  return url && from ? { url: new URL(url), from } : null
}

/** Secrets have no default, and production has none at all for what only its operator can know. */
function missingIn(given: Record<string, string | undefined>, problems: readonly string[]): string[] {
  const need = (name: string, why: string) =>
    given[name] === undefined && !problems.some((problem) => problem.startsWith(`${name} `)) ? [`${name} ${why}`] : []
  const secret = need('SESSION_SECRET', 'is missing: at least 32 random characters')
  const sender =
    given.SMTP_URL === undefined
      ? []
      : need('MAIL_FROM', 'is missing: the sender of mails, e.g. Tiếng Nói Chung <no-reply@cum.example.vn>')
  const server = given.MAIL_FROM === undefined ? [] : need('SMTP_URL', 'is missing: MAIL_FROM alone sends nothing')
  const turn =
    given.TURN_URLS === undefined
      ? []
      : need('TURN_SECRET', 'is missing: the secret that the TURN servers share with us')
  const everywhere = [...secret, ...sender, ...server, ...turn, ...singleSignOnProblems(given)]
  if (given.APP_MODE !== 'production') return everywhere
  const isDemoSecret = given.SESSION_SECRET?.startsWith(demoSecretPrefix) === true
  const hasDatabase = given.DATABASE_URL !== undefined || given.EMBEDDED_DATABASE === '1'
  return [
    ...need('PUBLIC_ORIGIN', 'is missing: the address that people open, such as https://cum.example.vn'),
    ...need('TRUST_PROXY', 'is missing: how many proxies stand in front (0 when none)'),
    ...everywhere,
    ...need(
      'ENCRYPTION_SECRET',
      'is missing: 32 random characters, not those of SESSION_SECRET; keep them with the backups',
    ),
    ...(isDemoSecret ? ['SESSION_SECRET is the one generated for the demo: set one of your own'] : []),
    ...(hasDatabase
      ? []
      : ['DATABASE_URL is missing: a PostgreSQL address, or EMBEDDED_DATABASE=1 for the embedded one']),
    ...need('FILES_DIRECTORY', 'is missing: the folder for uploaded files'),
    ...(given.LAN === '1' ? ['LAN=1 is only for the demo: production listens on HOST behind a proxy'] : []),
  ]
}

function refused(problems: readonly string[]): { readonly ok: false; readonly failure: EnvFailure } {
  const { failure } = fail('environment-refused')
  return { ok: false, failure: { ...failure, details: { problems } } }
}

function isHttpsOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value && value.startsWith('https://')
}

function isSmtpUrl(value: string): boolean {
  return URL.canParse(value) && ['smtp:', 'smtps:'].includes(new URL(value).protocol) && new URL(value).hostname !== ''
}

/** "Tiếng Nói Chung <no-reply@cum.example.vn>" or the bare address. */
function readSender(value: string): MailSettings['from'] | null {
  const [, name = '', address = ''] = value.match(/^(?:([^<>"\r\n]*?)\s*<([^<>\s]+)>|)$/u) ?? []
  const bare = address || value.trim()
  return /^[^\s@<>"]+@[^\s@<>"]+$/u.test(bare) ? { name: name.trim(), address: bare } : null
}
