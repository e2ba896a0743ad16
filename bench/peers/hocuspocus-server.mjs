// Hocuspocus with its database extension and default settings, storing to the same PostgreSQL as ours.
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
pool.on('error', (error) => console.error(error.message))
await pool.query('create table if not exists bench_hocuspocus (name text primary key, data bytea not null)')
const server = new Server({
  port: Number(process.env.PORT ?? 0),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query('select data from bench_hocuspocus where name = $1', [documentName])
        return rows[0]?.data ?? null
      },
      store: async ({ documentName, state }) => {
        await pool.query(
          'insert into bench_hocuspocus (name, data) values ($1, $2) on conflict (name) do update set data = excluded.data',
          [documentName, state],
        )
      },
    }),
  ],
})
await server.listen()
console.log(`listening ${server.httpServer.address().port}`)
process.on('SIGTERM', () => process.exit(0))
