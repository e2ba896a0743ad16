import { ConnectionNotices } from '#app/agenda/connection-notices.tsx'
import { useText } from '#app/i18n/language.tsx'
import type { LateEdits } from '#app/live/draft-late-edits.ts'
import { saveStateOf } from '#app/petitions/draft/save-state.ts'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PresenceAvatars } from '#app/ui/presence-avatars.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import { readMinutes } from '#realtime/protocol/minutes-document.ts'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { isNothing, PartCard, type PartShown } from './part-card.tsx'
import { type MinutesSession, useMinutesSession } from './use-minutes-session.ts'

interface PartsProps {
  view: MinutesView
  body: MinutesBody
  me: { readonly userId: string; readonly sharedMachine: boolean }
}

/** Every part with what the log says and what is written: live for who writes, as it is saved for everybody else. */
export function PartsOfMinutes({ view, body, me }: PartsProps) {
  if (view.abilities.write) return <WrittenParts view={view} body={body} me={me} />
  return <Parts view={view} body={body} session={null} />
}

function WrittenParts({ view, body, me }: PartsProps) {
  const session = useMinutesSession(body.draft, me)
  const { state } = session
  const save = state && saveStateOf(state)
  const peers = (state?.peers ?? []).filter(({ user }) => user.userId !== me.userId)
  return (
    <>
      {/* Takes no room while there is nothing to say. */}
      <div className="-mb-5 has-[svg]:mb-0">
        <ConnectionNotices state={state} copyText={() => Object.values(body.words).join('\n\n')} />
      </div>
      {state?.lateEdits && <LateWords late={state.lateEdits} onDrop={session.endLateEdits} />}
      {(save || peers.length > 0) && (
        <div className="sticky top-(--topbar) z-5 -mb-2 flex flex-wrap items-center justify-end gap-3 bg-canvas py-1">
          {save && <SaveStatus state={save} />}
          <PresenceAvatars
            people={peers.map(({ user }) => ({
              id: user.userId,
              name: user.name,
              hue: user.departmentHue,
              isEditing: true,
            }))}
          />
        </div>
      )}
      <Parts view={view} body={body} session={session} />
    </>
  )
}

function Parts({ view, body, session }: Omit<PartsProps, 'me'> & { session: MinutesSession | null }) {
  const t = useText()
  const { facts } = body
  const outside = { ...facts.outside, stretches: null }
  const parts: PartShown[] = [
    { part: 'opening', title: t('minutes.part.opening'), help: t('minutes.part.openingHelp'), facts: null },
    ...facts.items.map((item) => ({ part: item.itemId, title: item.title, facts: item })),
    {
      part: 'other',
      title: t('minutes.part.other'),
      help: t('minutes.part.otherHelp'),
      facts: isNothing(outside) ? null : outside,
    },
  ]
  // Who only reads is spared what is empty and cannot be said anything of.
  const isShown = ({ part, facts: said }: PartShown) =>
    view.abilities.write ||
    view.abilities.comment ||
    !isNothing(said) ||
    body.words[part] !== undefined ||
    body.comments.some((comment) => comment.part === part)
  return (
    <>
      {parts.filter(isShown).map((shown) => (
        <PartCard
          key={shown.part}
          shown={shown}
          view={view}
          body={body}
          text={session?.state?.canEdit ? session.text(shown.part) : null}
        />
      ))}
    </>
  )
}

/** What was typed offline and came too late: shown, to be copied, never thrown away unasked. */
function LateWords({ late, onDrop }: { late: LateEdits<string>; onDrop: () => void }) {
  const t = useText()
  const words = Object.entries(readMinutes(late.localDoc))
    .filter(([part]) => late.changes.includes(part))
    .map(([, text]) => text)
  return (
    <Notice
      tone="warn"
      isLive
      title={t('minutes.late.title')}
      actions={
        <>
          <CopyButton text={words.join('\n\n')} label={t('minutes.late.copy')} copiedLabel={t('minutes.late.copied')} />
          <Button size="sm" variant="quiet" onClick={onDrop}>
            {t('minutes.late.drop')}
          </Button>
        </>
      }
    >
      <p>{t('minutes.late.body')}</p>
      {words.map((text) => (
        <p key={text} className="mt-2 font-document whitespace-pre-line">
          {text}
        </p>
      ))}
    </Notice>
  )
}
