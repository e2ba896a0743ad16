import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import type { Icon } from '#app/ui/icon.ts'
import type { RoomSession } from '../room-session.ts'
import type { RoomSessionState } from '../room-session-state.ts'
import { tileWords } from '../room-words.ts'
import { BarButton } from './bar-button.tsx'

interface ShareButtonProps {
  session: RoomSession
  state: RoomSessionState
  myId: string
  icons: readonly [Icon, Icon]
}

/** Shows one's screen, one at a time; who conducts may take over, after a question. */
export function ShareButton({ session, state, myId, icons }: ShareButtonProps) {
  const t = useText()
  const [isAsked, setAsked] = useState(false)
  const { view } = state
  const presenter = view?.people.find(({ userId }) => userId === view.presenterId)
  const isMine = presenter?.userId === myId
  const isOthers = presenter !== undefined && !isMine

  function press() {
    if (isMine) void session.stopShare()
    else if (isOthers && view?.isConducting) setAsked(true)
    else void session.share(false)
  }

  return (
    <>
      <BarButton
        icon={isMine ? icons[1] : icons[0]}
        look={isMine ? 'on' : 'plain'}
        label={t(isMine ? 'room.bar.stopShare' : 'room.bar.share')}
        onClick={press}
      />
      {isAsked && presenter && (
        <ConfirmDialog
          isOpen
          tone="primary"
          title={t('room.share.takeOverTitle')}
          description={t('room.share.takeOverBody', { name: tileWords(t, presenter).title })}
          safeLabel={t('room.share.keep')}
          actLabel={t('room.share.takeOver')}
          onAct={() => {
            setAsked(false)
            void session.share(true)
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
