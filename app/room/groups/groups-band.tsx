import { MessageSquareShare, Timer, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { MOST_CAPTIONED, type RoomGroupsView, type RoomView } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { TimeLeft } from './time-left.tsx'

interface GroupsBandProps {
  session: RoomSession
  view: RoomView
  groups: RoomGroupsView
  myId: string
  clockOffsetMs: number
}

/** How many minutes one press gives. */
const MORE_MINUTES = 5

/** While the room is divided: where one is, how long, and what those who conduct do about it. */
export default function GroupsBand({ session, view, groups, myId, clockOffsetMs }: GroupsBandProps) {
  const t = useText()
  const [asked, setAsked] = useState<'end' | 'address' | null>(null)
  const [word, setWord] = useState('')
  const [readUpTo, setReadUpTo] = useState(0)
  const myGroupId = view.people.find(({ userId }) => userId === myId)?.groupId ?? null
  const place = groups.groups.find(({ id }) => id === myGroupId)?.name ?? t('room.groups.whole')
  const close = () => setAsked(null)

  const ways: MenuItem[] = [...groups.groups, { id: null, name: t('room.groups.whole') }]
    .filter(({ id }) => id !== myGroupId)
    .map(({ id, name }) => ({
      key: id ?? 'whole',
      label: t('room.groups.withCount', { name, count: view.people.filter(({ groupId }) => groupId === id).length }),
      onSelect: () => void session.act({ ask: 'enter-group', userId: myId, groupId: id }),
    }))

  return (
    <>
      <section
        aria-label={t('room.groups.title')}
        className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-primary-soft px-3.5 py-2 text-button"
      >
        <p className="flex min-w-0 items-center gap-2">
          <UsersRound size={20} aria-hidden className="flex-none text-primary-ink" />
          <span className="min-w-0 break-words">{t('room.groups.here', { place })}</span>
        </p>
        {groups.endsAt && <TimeLeft endsAt={groups.endsAt} offsetMs={clockOffsetMs} />}
        <span className="flex flex-1 flex-wrap justify-end gap-2 max-md:basis-full max-md:justify-start">
          {(groups.mayChoose || view.isConducting) && (
            <Menu label={t('room.groups.go')} size="sm" variant="secondary" align="end" items={ways} />
          )}
          {view.isConducting && (
            <>
              <Button
                size="sm"
                icon={Timer}
                onClick={() => void session.act({ ask: 'extend-groups', minutes: MORE_MINUTES })}
              >
                {t('room.groups.more', { count: MORE_MINUTES })}
              </Button>
              <Button size="sm" icon={MessageSquareShare} onClick={() => setAsked('address')}>
                {t('room.groups.address')}
              </Button>
              <Button size="sm" variant="primary" onClick={() => setAsked('end')}>
                {t('room.groups.end')}
              </Button>
            </>
          )}
        </span>
      </section>
      {groups.word && groups.word.seq > readUpTo && (
        <Notice
          isLive
          title={t('room.groups.wordOf', { name: groups.word.fullName })}
          actions={
            <Button size="sm" onClick={() => setReadUpTo(groups.word?.seq ?? 0)}>
              {t('room.groups.read')}
            </Button>
          }
        >
          {groups.word.text}
        </Notice>
      )}
      {asked === 'end' && (
        <ConfirmDialog
          isOpen
          tone="primary"
          title={t('room.groups.endTitle')}
          description={t('room.groups.endBody')}
          safeLabel={t('room.groups.keep')}
          actLabel={t('room.groups.end')}
          onAct={() => {
            close()
            void session.act({ ask: 'close-groups' })
          }}
          onClose={close}
        />
      )}
      {asked === 'address' && (
        <ConfirmDialog
          isOpen
          tone="primary"
          title={t('room.groups.addressTitle')}
          description={t('room.groups.addressBody')}
          safeLabel={t('room.groups.notNow')}
          actLabel={t('room.groups.addressAct')}
          disabledReason={word.trim() === '' ? t('room.groups.noWord') : null}
          onAct={async () => {
            const answer = await session.act({ ask: 'address-groups', text: word })
            // What was not taken stays, with the reason over the room.
            if (answer.ok) setWord('')
            close()
          }}
          onClose={close}
        >
          <TextField
            label={t('room.groups.word')}
            value={word}
            maxLength={MOST_CAPTIONED}
            onChange={(event) => setWord(event.target.value)}
          />
        </ConfirmDialog>
      )}
    </>
  )
}
