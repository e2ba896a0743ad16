import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentFrom } from '#realtime/drafts/compact-updates.ts'
import { TEST_SCHEMA } from '#realtime/drafts/testing/draft-fixture.ts'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { textRoot } from '#realtime/protocol/petition-text/read-text.ts'
import { TextEditor } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { seedText, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { unacknowledgedEdits } from '#realtime/protocol/petition-text/unacknowledged-edits.ts'
import { newId } from '#server/kernel/ids.ts'
import { ready, saved, setUpSessions } from './testing/session-stage.ts'

const stage = setUpSessions()

test('[P16] a refused suggester is read-only at once, gets the server’s text, and the proposals come back', async () => {
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sở trình' }] }] }
  const draftId = await stage.store.log.openDraft({
    draftId: newId<'draft'>(),
    kind: 'petition-text',
    subjectId: newId<'petition'>(),
    schemaVersion: TEST_SCHEMA,
    seed: () => seedText(petitionSchema.nodeFromJSON(content)),
  })
  const userId = newId<'user'>()
  stage.fixture.access.set(userId, { level: 'suggest', guard: 'petition-text' })
  const session = stage.open(draftId, { userId, knownLevel: 'suggest' })
  await ready(session)
  await eventually('may write', () => session.getState().canEdit)
  const [first, version] = [session.doc, session.getState().docVersion]
  const block = textRoot(first).get(0)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no text')

  // As when the run that one types in was just accepted: the key arrives without its mark, and one more behind it.
  text.insert(8, ' đ')
  text.insert(10, 'ề án', { 'ins--AAAAAAAA': { id: 'de-xuat-1234', u: userId, d: 'stnmt' } })
  await eventually('refused and replaced', () => session.getState().docVersion > version)
  expect(stage.fixture.faults).toEqual(['base-changed'])
  expect(session.doc).not.toBe(first)
  const { lateEdits } = session.getState()
  if (!lateEdits) throw new Error('no late edits')
  const edits = unacknowledgedEdits(lateEdits.localDoc, session.doc, { u: userId, d: 'stnmt' })
  const editor = new TextEditor(session.doc, { who: { u: userId, d: 'stnmt' }, suggests: true })
  expect(edits.map(({ kind, at, text }) => [kind, at, text])).toEqual([
    ['insert', 9, 'ề án'],
    ['insert', 9, ' đ'],
  ])
  for (const edit of edits) editor.dispatch(edit.make(editor.state.tr))
  for (const update of editor.outbox) Y.applyUpdate(session.doc, update)
  session.resolveLateEdits()
  await saved(session)
  await eventually('stored', async () => {
    const batches = await stage.store.log.load(draftId)
    return batches !== 'missing' && textNode(documentFrom(batches)).textContent === 'Sở trình đề án'
  })
  expect(stage.fixture.faults).toHaveLength(1)
  editor.close()
})
