import { createServer } from 'node:http'
import pg from 'pg'
import { WebSocketServer } from 'ws'
import { systemClock } from '#server/kernel/clock.ts'
import { parseDraftPath } from '../../protocol/draft-protocol.ts'
import { createDraftHub } from '../draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS } from '../draft-limits.ts'
import { DRAFT_SOCKET_SERVER, fromWebSocket } from '../draft-socket.ts'
import { createPostgresDraftLog } from '../postgres-draft-log.ts'

/**
 * A draft hub on its own in a process, for tests that kill it and for the bench: no sign-in, everyone may edit.
 * Environment: DATABASE_URL, PORT (0: any). The user's id is the header `x-user`. Prints `listening <port>`.
 * SIGTERM stops it in order.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
const reportError = (error: unknown, about: string) => process.stderr.write(`${about}: ${String(error)}\n`)
const log = createPostgresDraftLog({ pool, clock: systemClock, reportError })
const hub = createDraftHub({
  log,
  access: { decide: async () => ({ level: 'edit', schemaVersion: 1, frozen: false }) },
  clock: systemClock,
  limits: DEFAULT_DRAFT_LIMITS,
  reportError,
})

const server = createServer()
const sockets = new WebSocketServer(DRAFT_SOCKET_SERVER)
server.on('upgrade', (request, raw, head) => {
  const draft = parseDraftPath(request.url ?? '')
  if (!draft) return raw.destroy()
  sockets.handleUpgrade(request, raw, head, (socket) => {
    const userId = String(request.headers['x-user'] ?? '00000000-0000-7000-8000-000000000000')
    const who = { userId, sessionId: userId, name: userId, departmentCode: '', departmentHue: null }
    const participant = { ...who, departmentShortName: '', sharedMachine: false }
    void hub.connect(fromWebSocket(socket, raw), participant, draft.draftId, draft.schemaVersion)
  })
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`listening ${typeof address === 'object' ? address?.port : address}\n`)
})

process.once('SIGTERM', async () => {
  server.close()
  await hub.close()
  await log.close()
  await pool.end()
  process.exit(0)
})
