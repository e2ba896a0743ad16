import * as Y from 'yjs'
import { DIALECTS, type ServerName } from './dialects.ts'
import { EditBook, mark, marksIn } from './edit-book.ts'
import { newClient, newDrafts, pause } from './scenarios.ts'
import { startServer } from './start-servers.ts'

export interface Killed {
  /** Characters whose edit the server had acknowledged before SIGKILL, in whatever sense it acknowledges. */
  readonly acknowledged: number
  readonly lost: number
  /** Characters that are in the text more than once after the restart. */
  readonly duplicated: number
  readonly written: number
}

const MARK_CHARACTERS = mark(0, 0).length

/** Five people type fast in one document, the server is killed, started again, and asked for the text. */
export async function measureKill(name: ServerName, databaseUrl: string, typingMs: number): Promise<Killed> {
  const server = await startServer(name, databaseUrl)
  const book = new EditBook()
  const [draft = ''] = await newDrafts(databaseUrl, 1)
  const writers = await Promise.all(Array.from({ length: 5 }, () => newClient(server, draft, book).open()))
  let edits = 0
  const timer = setInterval(() => {
    for (const writer of writers) writer.edit()
    edits++
  }, 10)
  await pause(typingMs + Math.random() * 100)
  await server.kill()
  clearInterval(timer)
  const acknowledged = writers.map((writer) => writer.acknowledged)
  for (const writer of writers) writer.close()

  const again = await startServer(name, databaseUrl)
  const reader = await newClient(again, draft, new EditBook()).open()
  const doc = new Y.Doc()
  if (reader.state) Y.applyUpdate(doc, reader.state)
  reader.close()
  await again.stop()
  const marks = marksIn(doc.getText('text').toString())
  const there = new Set(marks)
  const isNothing = DIALECTS[name].acknowledges === 'nothing'
  let lost = 0
  for (const [writer, upTo] of acknowledged.entries()) {
    for (let n = 0; n < (isNothing ? edits : upTo); n++) if (!there.has(mark(writer, n))) lost++
  }
  return {
    acknowledged: isNothing ? 0 : acknowledged.reduce((sum, each) => sum + each, 0) * MARK_CHARACTERS,
    lost: lost * MARK_CHARACTERS,
    duplicated: (marks.length - there.size) * MARK_CHARACTERS,
    written: edits * writers.length * MARK_CHARACTERS,
  }
}
