import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import { seedDemo, seedReference } from '#prisma/seed/seed.ts'
import { attachRealtime } from '#realtime/attach.ts'
import { type IdleLimits, LONGEST_IDLE } from './accounts/idle-lock.ts'
import { createAuditSealer } from './audit/audit-sealer.ts'
import { compose } from './compose.ts'
import { dailyChores } from './daily-chores.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { createPool, createPrisma, createSearchPool } from './database/prisma-client.ts'
import type { Env } from './env.ts'
import { createDiskFileStore } from './files/disk-file-store.ts'
import { createResumableUploads } from './files/resumable/resumable-uploads.ts'
import { createDiskUploadStore } from './files/resumable/upload-store.ts'
import { createClamd } from './files/scan/clamd.ts'
import { createHttpApp, type HttpAppDeps } from './http/app.ts'
import { createCalendars } from './http/calendars.ts'
import { openDevelopmentBuild } from './http/development.ts'
import { createDownloads } from './http/downloads.ts'
import { closeListener, createListener, listen } from './http/listen.ts'
import { createLoadContext } from './http/load-context.ts'
import { createOriginPolicy } from './http/origin-policy.ts'
import { createSearchApi } from './http/search-api.ts'
import { createStandingReader } from './http/session-standing.ts'
import { createUploads } from './http/uploads.ts'
import { systemClock } from './kernel/clock.ts'
import { lanCertificate } from './lan-certificate.ts'
import { watchPresence } from './meetings/watch-presence.ts'
import { noMailer } from './notifications/mail/mailer.ts'
import { createSmtpMailer } from './notifications/mail/smtp-mailer.ts'
import { openMedia } from './open-media.ts'
import { projectRoot } from './project-root.ts'
import { everyDay, regularly } from './regularly.ts'
import { whoMayFollow } from './who-may-follow.ts'

export interface Product {
  /** Where people open it. */
  readonly origins: readonly string[]
  stop(): Promise<void>
}

/** Audit rows are chained within a second. */
const SEAL_EVERY_MS = 1000
/** New mails leave at once; this is for retries, quiet hours that end, summaries and reminders. */
const LOOK_AFTER_NOTICES_MS = 30_000

/** What is new in saved searches. */
const LOOK_AFTER_SEARCHES_MS = 60_000

/** Of one person, over the interface for programs: forty a second. */
const SEARCHES_PER_MINUTE = 2400

/** New files are scanned at once; this is for those whose scan failed. */
const LOOK_AFTER_SCANS_MS = 15_000

/** What is closed when the product stops, last opened first. */
type Closers = (() => Promise<void>)[]

/**
 * Brings up everything: database → migrations → services → seed → HTTP and sockets.
 * When a step fails, what was opened before is closed and the error goes on.
 */
export async function startProduct(
  env: Env,
  options: {
    readonly development: boolean
    readonly logger: Logger
    readonly step: (line: string) => void
    /** The program that forwards sound and pictures, once it is there; null: there is none. */
    readonly mediaWorker: Promise<string | null>
  },
): Promise<Product> {
  const closers: Closers = []
  const life = { isStopping: false }
  const stop = async () => {
    life.isStopping = true
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { origins: await open(env, options, closers, life), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  env: Env,
  options: Parameters<typeof startProduct>[1],
  closers: Closers,
  life: { readonly isStopping: boolean },
): Promise<string[]> {
  const { logger, step } = options
  const reportError = (error: unknown) => logger.error({ err: error })
  const clock = systemClock

  const database = await openDatabase(env)
  closers.push(() => database.close())
  const { applied } = await migrate({ url: database.url })
  step(
    `database ready (${database.kind} PostgreSQL${applied.length > 0 ? `, ${applied.length} migrations applied` : ''})`,
  )

  const prisma = createPrisma(database.url)
  closers.push(() => prisma.$disconnect())
  const draftPool = createPool(database.url, { max: 4 })
  closers.push(() => draftPool.end())
  const searchPool = createSearchPool(database.url, { max: 6 })
  closers.push(() => searchPool.end())
  const demoMode = env.mode !== 'production'
  const mailer = env.mail ? createSmtpMailer(env.mail) : noMailer
  closers.push(async () => mailer.close())
  const composition = compose({
    prisma,
    draftPool,
    searchPool,
    fileStore: await createDiskFileStore(env.filesDirectory),
    antivirus: env.clamd && createClamd(env.clamd),
    documentFonts: env.documentFonts,
    signingRoots: env.signingRoots,
    clock,
    sessionSecret: env.sessionSecret,
    encryptionSecret: env.encryptionSecret,
    demoMode,
    singleSignOn: env.singleSignOn,
    mailer,
    idleLimits: idleLimits(env),
    pages: { publicOrigin: env.publicOrigin, secure: env.lan || env.publicOrigin !== null },
    reportError,
  })
  const { kernel, services, hub } = composition
  closers.push(() => composition.close())
  const sealer = createAuditSealer({ transactor: kernel.transactor, everyMs: SEAL_EVERY_MS, reportError })
  closers.push(() => sealer.close())
  for (const chore of Object.values(dailyChores(services))) closers.push(everyDay(chore, reportError))
  const { clusterId } = await seedReference(kernel, services)
  if (demoMode) await seedDemo(composition, clusterId)
  await services.search.enterDictionary()
  await services.agenda.catchUp()
  await services.petitions.catchUp()
  await services.cases.catchUp()
  await services.minutes.catchUp()
  await services.petitionVersions.catchUp()
  const scanner = composition.runScanner({ everyMs: LOOK_AFTER_SCANS_MS })
  closers.push(() => scanner.close())
  const uploads = createResumableUploads({
    clock,
    files: services.files,
    store: await createDiskUploadStore(path.join(env.filesDirectory, 'uploads')),
  })
  closers.push(everyDay(() => uploads.clearExpired(), reportError))
  await services.discussions.takeUpImported(() => life.isStopping)
  const filling = services.search.fill(() => life.isStopping).catch(reportError)
  closers.push(async () => void (await filling))
  closers.push(regularly(() => services.savedSearches.tellNew(), LOOK_AFTER_SEARCHES_MS, reportError))
  step('data ready')

  const tls = env.lan ? await lanCertificate({ dataDirectory: env.dataDirectory, clock }) : null
  const server = createListener(tls)
  const secure = tls !== null || env.publicOrigin !== null
  const origins = createOriginPolicy({ publicOrigin: env.publicOrigin, lan: env.lan })
  const standings = createStandingReader({ standingOfToken: services.sessionLocks.standingOfToken })
  const { build, assets } = await loadBuild(options.development, server, closers)
  const app = createHttpApp({
    build,
    assets,
    loadContext: createLoadContext({
      services,
      standings,
      mode: env.mode,
      secureCookies: secure,
      publicOrigin: env.publicOrigin,
      clock,
    }),
    origins,
    standings,
    heardInput: services.sessionLocks.hearInput,
    routers: [
      createUploads({ files: services.files, uploads, resolveActor: standings.openActor, reportError }),
      createCalendars({ notifications: services.notifications, reportError, perMinute: 60 }),
      createSearchApi({
        search: services.search,
        resolveActor: standings.openActor,
        actorOfKey: services.accounts.tokens.actorOf,
        reportError,
        perMinute: SEARCHES_PER_MINUTE,
      }),
      createDownloads({
        files: services.files,
        quarantine: services.quarantine,
        resolveActor: standings.openActor,
        reportError,
      }),
    ],
    databaseAnswers: () =>
      prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ),
    readiness: {
      files: () =>
        access(env.filesDirectory, constants.W_OK).then(
          () => true,
          () => false,
        ),
      running: () => !life.isStopping,
    },
    logger,
    monotonic: () => performance.now(),
    secure,
    trustProxy: env.trustProxy,
    nodeMode: options.development ? 'development' : 'production',
    limits: { generalPerMinute: 6000, signInPerMinute: 60 },
  })
  const media = openMedia(env, options.mediaWorker, reportError)
  closers.push(() => media.close())
  const presence = watchPresence({ meetings: services.meetings, clock, events: kernel.events, reportError })
  const realtime = attachRealtime({
    server,
    sameOrigin: (request) => origins.sameOrigin(request),
    standings,
    heardInput: services.sessionLocks.hearInput,
    events: kernel.events,
    mayFollow: whoMayFollow(services),
    watched: { meeting: presence },
    shown: { meeting: services.meetings.shown },
    hub,
    roomChannel: { rooms: services.rooms, media, turn: env.media.turn, clock },
    reportError,
  })
  closers.push(
    () => closeListener(server),
    () => realtime.close(),
    () => presence.close(),
  )
  const port = await listen(server, app, { host: env.host, port: env.port })
  const opened = await originsOf(env, port, tls !== null)
  // Links of mails need the address that was just found out.
  const notices = composition.runNotices({ origin: opened[0] ?? '', everyMs: LOOK_AFTER_NOTICES_MS })
  closers.push(() => notices.close())
  return opened
}

async function originsOf(env: Env, port: number, isLan: boolean): Promise<string[]> {
  if (env.publicOrigin) return [env.publicOrigin]
  if (!isLan) return [`http://localhost:${port}`]
  return lanAddresses(await lanCertificate({ dataDirectory: env.dataDirectory, clock: systemClock }), port)
}

function idleLimits({ idleLockSeconds }: Env): IdleLimits {
  const personMs = idleLockSeconds * 1000
  return { personMs, administratorMs: Math.min(personMs, LONGEST_IDLE.administratorMs) }
}

function lanAddresses(certificate: { addresses: readonly string[] }, port: number): string[] {
  return certificate.addresses.map((address) => `https://${address}:${port}`)
}

async function loadBuild(
  development: boolean,
  server: Parameters<typeof openDevelopmentBuild>[0],
  closers: Closers,
): Promise<Pick<HttpAppDeps, 'build' | 'assets'>> {
  if (development) {
    const { build, middleware, close } = await openDevelopmentBuild(server)
    closers.push(close)
    return { build, assets: { middleware } }
  }
  const file = path.join(projectRoot, 'build/server/index.js')
  const build = (await import(pathToFileURL(file).href)) as ServerBuild // written by the Remix build
  return { build, assets: { directory: path.join(projectRoot, 'build/client') } }
}
