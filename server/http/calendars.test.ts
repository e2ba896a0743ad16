import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '#server/kernel/result.ts'
import { createCalendars } from './calendars.ts'

const TOKEN = 'a'.repeat(43)

let server: Server
let origin: string
const asked: [token: string, origin: string][] = []
beforeEach(async () => {
  asked.length = 0
  const app = express()
  app.use(
    createCalendars({
      perMinute: 5,
      reportError: (error) => {
        throw error
      },
      notifications: {
        async readFeed(token, from) {
          asked.push([token, from])
          return token === TOKEN ? ok({ content: 'BEGIN:VCALENDAR\r\n', etag: '"one"' }) : fail('calendar-not-found')
        },
      },
    }),
  )
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
})
afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())))

test('[N12] the calendar is text/calendar with a tag; asked for again with it, nothing is sent', async () => {
  const first = await fetch(`${origin}/calendar/${TOKEN}.ics`)
  expect(first.status).toBe(200)
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  expect(await first.text()).toBe('BEGIN:VCALENDAR\r\n')
  const again = await fetch(`${origin}/calendar/${TOKEN}.ics`, { headers: { 'If-None-Match': '"one"' } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(asked[0]).toEqual([TOKEN, origin])
})

test('[N12] an unknown address is not found, and kept by nobody', async () => {
  const response = await fetch(`${origin}/calendar/${'b'.repeat(43)}.ics`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('[N12] guesses are few a minute', async () => {
  const statuses: number[] = []
  for (let guess = 0; guess < 7; guess += 1)
    statuses.push((await fetch(`${origin}/calendar/guess-${guess}.ics`)).status)
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429])
  expect(asked).toHaveLength(5)
})
