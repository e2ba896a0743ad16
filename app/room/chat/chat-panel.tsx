import { useEffect, useState } from 'react'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { RoomSession } from '../room-session.ts'
import { ChatWriter } from './chat-writer.tsx'
import { faultOfFile } from './file-fault.ts'
import { OutgoingMessage, SaidMessage } from './said-message.tsx'
import { NO_DRAFT, useChat, useDraft } from './use-chat.ts'
import { useSteadyList } from './use-steady-list.ts'

/** As the message's contract has it. */
const MOST_OF_NAME = 120

interface ChatPanelProps {
  session: Pick<RoomSession, 'chat'>
  workshopId: string
  myId: string
  isConducting: boolean
  mayStartTopic: boolean
  /** Of the room, so that they go on while the panel is shut. */
  uploads: Uploads
}

/** What is said in writing: to all or to the secretariat, the oldest first, one's own text under it. */
export default function ChatPanel({ session, workshopId, myId, isConducting, mayStartTopic, uploads }: ChatPanelProps) {
  const t = useText()
  const { chat } = session
  const { said, outgoing, before, isLoaded } = useChat(chat)
  const [draft, setDraft] = useDraft(myId, workshopId)
  const [fileFault, setFileFault] = useState<string | null>(null)
  const { list, onScroll, goToEnd } = useSteadyList(said[0]?.seq)

  useEffect(() => {
    const look = () => chat.setOpen(!document.hidden)
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      chat.setOpen(false)
    }
  }, [chat])

  function takeBack(id: string) {
    const taken = chat.withdraw(id)
    if (!taken) return
    const answer = taken.answerTo && taken.fullName ? { userId: taken.answerTo, fullName: taken.fullName } : null
    setDraft({ to: taken.to, answer, text: [taken.text, draft.text].filter(Boolean).join('\n') })
  }

  function say(fileName?: string): string | null {
    goToEnd()
    const text = draft.text.trim() || (fileName ?? '')
    const answered = draft.answer
    const id = chat.say(
      { to: draft.to, answerTo: answered?.userId ?? null, text, fileName },
      answered?.fullName ?? null,
    )
    if (id !== null) setDraft({ ...NO_DRAFT, to: draft.to })
    return id
  }

  /** Said first, so that there is something to send the file to; not of one that would never come. */
  function sayWithFile(file: File): void {
    const fault = faultOfFile(file)
    setFileFault(fault && `${file.name}: ${t.failure(fault)}`)
    if (fault) return
    const id = say(file.name.slice(0, MOST_OF_NAME))
    if (id === null) return
    uploads.start(id, file, async () => {
      const code = await chat.whenSaid(id)
      return code === null ? null : t.failure({ code })
    })
  }

  return (
    <>
      <div
        ref={list}
        role="log"
        aria-live="off"
        aria-label={t('room.chat.list')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        tabIndex={0}
        onScroll={onScroll}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3"
      >
        {before !== null && (
          <div className="pb-3 text-center">
            <Button size="sm" onClick={() => void chat.readEarlier()}>
              {t('room.chat.earlier')}
            </Button>
          </div>
        )}
        {!isLoaded && outgoing.length === 0 ? (
          <Skeleton />
        ) : said.length + outgoing.length === 0 ? (
          <EmptyState title={t('room.chat.empty')}>{t('room.chat.emptyBody')}</EmptyState>
        ) : (
          <ol className="grid gap-3">
            {said.map((one) => (
              <SaidMessage
                key={one.seq}
                said={one}
                myId={myId}
                mayReadUnscanned={isConducting}
                uploads={uploads}
                topicOf={mayStartTopic ? workshopId : null}
                onAnswer={
                  isConducting && one.to === 'secretariat' && one.userId !== myId
                    ? () => setDraft({ ...draft, to: 'secretariat', answer: one })
                    : null
                }
              />
            ))}
            {outgoing.map((one) => (
              <OutgoingMessage key={one.id} words={one} onTakeBack={() => takeBack(one.id)} />
            ))}
          </ol>
        )}
      </div>
      <ChatWriter
        draft={draft}
        isConducting={isConducting}
        fileFault={fileFault}
        onChange={(next) => {
          setFileFault(null)
          setDraft(next)
        }}
        onSend={() => say()}
        onFile={sayWithFile}
      />
    </>
  )
}
