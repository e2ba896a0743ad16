import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { Env } from '#server/env.ts'
import { StartError } from '#server/start-error.ts'
import { openDatabase } from './open-database.ts'

/**
 * Empties the demo: its embedded database and its files; the next start migrates and seeds anew.
 * Throws StartError for a production or a database of one's own, which nobody empties by a command of ours.
 */
export async function resetDemo(env: Env): Promise<void> {
  if (env.mode === 'production') throw new StartError('APP_MODE=production: only a demo can be reset.')
  if (env.databaseUrl) {
    throw new StartError('DATABASE_URL is set: only the embedded database of the demo is reset; empty yours yourself.')
  }
  const database = await openDatabase(env)
  try {
    await recreate(database.url)
    await rm(env.filesDirectory, { recursive: true, force: true })
  } finally {
    await database.close()
  }
}

async function recreate(url: string): Promise<void> {
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    await client.query('drop database if exists app with (force)')
    await client.query('create database app')
  } finally {
    await client.end()
  }
}
