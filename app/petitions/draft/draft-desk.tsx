import { TextSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useState } from 'react'
import { ConnectionNotices } from '#app/agenda/connection-notices.tsx'
import type { Mentionable } from '#app/editor/mention-dialog.tsx'
import { ModeSwitch } from '#app/editor/mode-switch.tsx'
import type { OpenTextEditor, WritingMode } from '#app/editor/open-text-editor.ts'
import { TextDesk } from '#app/editor/text-desk.tsx'
import { useRefusedWords } from '#app/editor/use-refused-words.ts'
import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PresenceAvatars } from '#app/ui/presence-avatars.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import { CommentsBeside } from '../comments/comments-beside.tsx'
import { useComments } from '../comments/use-comments.ts'
import { useCurrentThread } from '../comments/use-current-thread.ts'
import { AttachmentList } from './attachment-list.tsx'
import { CiteCaseDialog } from './cite-case-dialog.tsx'
import { CitedCasesPanel } from './cited-cases-panel.tsx'
import type { DraftPageProps } from './draft-page.tsx'
import { LateWords } from './late-words.tsx'
import { LevelNotice } from './level-notice.tsx'
import { PeopleHere } from './people-here.tsx'
import { ReferencesPanel } from './references-panel.tsx'
import { saveStateOf } from './save-state.ts'
import { StaticText } from './static-text.tsx'
import { useAttach } from './use-attach.ts'
import { useDecisions } from './use-decisions.ts'
import { useLateWords } from './use-late-words.ts'
import { useReferences } from './use-references.ts'
import { useTextSession } from './use-text-session.ts'
import { modeNow, modesOf } from './writing-mode.ts'

/** The place where a petition is written together. Heavy: loaded lazily, after the text can be read already. */
export default function DraftDesk({ petition, me, clauses, participants }: DraftPageProps) {
  const t = useText()
  const who = { u: me.userId, d: me.departmentCode }
  const { session, state } = useTextSession(petition, who, me.sharedMachine)
  // On a phone it is read first; who writes there chooses to.
  const [chosen, choose] = useState<WritingMode | null>(() =>
    window.matchMedia('(width < 48rem)').matches ? 'read' : null,
  )
  const [editor, setEditor] = useState<OpenTextEditor | null>(null)
  const mode = modeNow(chosen, state)
  const { decide, isDeciding } = useDecisions(petition.id)
  const { attach, sending } = useAttach(petition.id)
  const references = useReferences(petition, state?.savedAt ?? null)
  const comments = useComments(petition.id)
  const [thread, showThread] = useCurrentThread()
  const late = useLateWords({ session, state, editor, mode, choose })
  const label = t('petitions.draft.label', { code: petition.code })
  const isOpen = session !== null && state?.phase === 'ready'
  const save = state && mode !== 'read' ? saveStateOf(state) : null
  const peers = state?.peers ?? []

  // biome-ignore lint/correctness/useExhaustiveDependencies: told again to a new document's awareness
  useEffect(() => {
    if (isOpen) session.awareness.setLocalStateField('mode', mode)
  }, [session, isOpen, mode, state?.docVersion])
  useAnchor(editor)

  const nameOf = useCallback(
    (userId: string) => participants.find(({ id }) => id === userId)?.fullName ?? t('petitions.draft.someone'),
    [participants, t],
  )
  const departmentOf = useCallback(
    (code: string) => petition.departments.find((department) => department.code === code)?.shortName ?? code,
    [petition.departments],
  )
  const mentionables: Mentionable[] = [
    ...petition.departments.map(({ id, shortName }) => ({ kind: 'department' as const, id, label: shortName })),
    ...participants.map(({ id, fullName, department }) => {
      return { kind: 'person' as const, id, label: fullName, detail: department?.shortName ?? '' }
    }),
  ]

  const warn = useRefusedWords()

  const side = (
    <>
      <PeopleHere me={{ ...me, name: me.fullName }} mode={mode} peers={peers} />
      {isDeciding && (
        <p role="status" className="text-sm text-ink-2">
          {t('petitions.draft.deciding')}
        </p>
      )}
    </>
  )

  return (
    <>
      <ConnectionNotices
        state={state}
        copyText={() => (editor ? editor.view.state.doc.textBetween(0, editor.view.state.doc.content.size, '\n') : '')}
      />
      <LevelNotice level={state?.level ?? petition.abilities.level} isFrozen={state?.frozen ?? false} />
      {state?.lateEdits && late.isShown && (
        <LateWords late={state.lateEdits} onAgain={late.again} onDrop={() => session?.discardLateEdits()} />
      )}
      {sending && (
        <Notice isLive className="mb-3">
          {t('petitions.draft.attaching', { name: sending.name, percent: `${Math.round(sending.share * 100)}%` })}
        </Notice>
      )}
      <h2 className="sr-only">{label}</h2>
      {isOpen ? (
        <TextDesk
          doc={session.doc}
          awareness={session.awareness}
          who={who}
          mode={mode}
          label={label}
          mentionables={mentionables}
          warn={warn}
          onComposing={session.holdBack}
          {...(mode !== 'read' && { onAttach: attach, canImport: true })}
          chooseCitation={(open) => <CiteCaseDialog {...open} />}
          nameOf={nameOf}
          departmentOf={departmentOf}
          {...(petition.abilities.decide && { onDecide: (decision) => void decide(decision) })}
          side={side}
          margin={(open) => (
            <>
              <CommentsBeside
                {...open}
                comments={comments}
                petitionId={petition.id}
                userId={me.userId}
                doc={session.doc}
                current={thread}
                onCurrent={showThread}
              />
              <ReferencesPanel {...references} onShow={(cid) => goTo(open.editor, cid)} />
              <CitedCasesPanel {...open} onShow={({ from }) => goToPlace(open.editor, from)} />
              <AttachmentList state={open.state} />
            </>
          )}
          onOpen={setEditor}
          onThread={showThread}
          beside={
            <>
              {save && <SaveStatus state={save} />}
              <PresenceAvatars
                people={peers.map(({ user, state: told }) => ({
                  id: user.userId,
                  name: user.name,
                  hue: user.departmentHue,
                  isEditing: told.mode === 'direct' || told.mode === 'suggest',
                }))}
              />
              {state.canEdit && <ModeSwitch modes={modesOf(state.level)} mode={mode} onChange={choose} />}
            </>
          }
        />
      ) : (
        <StaticText clauses={clauses} label={label} />
      )}
    </>
  )
}

/** `#clause-<cid>` leads to its clause once the text is open, and whenever the address changes. */
function useAnchor(editor: OpenTextEditor | null): void {
  useEffect(() => {
    if (!editor) return
    const follow = () => {
      const cid = /^#clause-([\w-]+)$/.exec(window.location.hash)?.[1]
      if (cid) goTo(editor, cid)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [editor])
}

/** Puts the caret at the beginning of a clause and shows it. */
function goTo({ view }: OpenTextEditor, cid: string): void {
  view.state.doc.descendants((node, position) => {
    if (node.attrs.cid !== cid) return !node.isTextblock
    goToPlace({ view }, position + 1)
    return false
  })
}

function goToPlace({ view }: Pick<OpenTextEditor, 'view'>, position: number): void {
  const { tr, doc } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(position))).scrollIntoView())
  view.focus()
}
