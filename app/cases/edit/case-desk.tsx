import { useEffect, useMemo, useState } from 'react'
import { ConnectionNotices } from '#app/agenda/connection-notices.tsx'
import { ModeSwitch } from '#app/editor/mode-switch.tsx'
import type { OpenTextEditor, WritingMode } from '#app/editor/open-text-editor.ts'
import { TextDesk } from '#app/editor/text-desk.tsx'
import { useRefusedWords } from '#app/editor/use-refused-words.ts'
import { useText } from '#app/i18n/language.tsx'
import { LateWords } from '#app/petitions/draft/late-words.tsx'
import { PeopleHere } from '#app/petitions/draft/people-here.tsx'
import { saveStateOf } from '#app/petitions/draft/save-state.ts'
import { useLateWords } from '#app/petitions/draft/use-late-words.ts'
import { useTextSession } from '#app/petitions/draft/use-text-session.ts'
import { PresenceAvatars } from '#app/ui/presence-avatars.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import { isCaseSection } from '#realtime/protocol/petition-text/text-styles.ts'
import { CASE_SECTIONS } from '#server/cases/content/contract.ts'
import type { CaseTextProps } from './case-text.tsx'
import { sectionsNow } from './sections-now.ts'

const OWN = { level: 'edit', write: true } as const
const MODES: readonly WritingMode[] = ['direct', 'read']

/** The place where a case is written together. Heavy: loaded lazily, after the text can be read already. */
export default function CaseDesk({ form, me, onText }: CaseTextProps) {
  const t = useText()
  const who = { u: me.userId, d: me.departmentCode }
  const { draftId, schemaVersion } = form
  const draft = useMemo(() => ({ draftId, schemaVersion, abilities: OWN }), [draftId, schemaVersion])
  const { session, state } = useTextSession(draft, who, me.sharedMachine)
  // On a phone it is read first; who writes there chooses to.
  const [chosen, choose] = useState<WritingMode>(() =>
    window.matchMedia('(width < 48rem)').matches ? 'read' : 'direct',
  )
  const [editor, setEditor] = useState<OpenTextEditor | null>(null)
  const mode: WritingMode = !state?.canEdit || chosen === 'read' ? 'read' : 'direct'
  const late = useLateWords({ session, state, editor, mode, choose })
  const isOpen = session !== null && state?.phase === 'ready'
  const save = state && mode !== 'read' ? saveStateOf(state) : null
  const peers = state?.peers ?? []
  const label = t('cases.edit.textLabel', { title: form.head.title })

  // biome-ignore lint/correctness/useExhaustiveDependencies: told again to a new document's awareness
  useEffect(() => {
    if (isOpen) session.awareness.setLocalStateField('mode', mode)
  }, [session, isOpen, mode, state?.docVersion])

  useEffect(() => {
    if (!editor) return
    const tell = () => onText(sectionsNow(editor.view.state.doc))
    tell()
    return editor.subscribe(tell)
  }, [editor, onText])

  const warn = useRefusedWords()
  const hintOf = (section: string) => (isCaseSection(section) ? t(`cases.sectionHelp.${section}`) : null)

  return (
    <>
      <ConnectionNotices
        state={state}
        copyText={() => (editor ? editor.view.state.doc.textBetween(0, editor.view.state.doc.content.size, '\n') : '')}
      />
      {state?.lateEdits && late.isShown && (
        <LateWords late={state.lateEdits} onAgain={late.again} onDrop={() => session?.discardLateEdits()} />
      )}
      {isOpen && (
        <TextDesk
          doc={session.doc}
          awareness={session.awareness}
          who={who}
          mode={mode}
          label={label}
          look="plain"
          hasOutline={false}
          warn={warn}
          hintOf={hintOf}
          onComposing={session.holdBack}
          sections={CASE_SECTIONS.map((section) => ({
            section,
            label: t('cases.edit.sectionMenu', { section: t(`cases.sections.${section}`) }),
          }))}
          nameOf={() => t('petitions.draft.someone')}
          departmentOf={(code) => code}
          side={<PeopleHere me={{ ...me, name: me.fullName }} mode={mode} peers={peers} />}
          onOpen={setEditor}
          beside={
            <>
              {save && <SaveStatus state={save} />}
              <PresenceAvatars
                people={peers.map(({ user, state: told }) => ({
                  id: user.userId,
                  name: user.name,
                  hue: user.departmentHue,
                  isEditing: told.mode === 'direct',
                }))}
              />
              {state.canEdit && <ModeSwitch modes={MODES} mode={mode} onChange={choose} />}
            </>
          }
        />
      )}
    </>
  )
}
