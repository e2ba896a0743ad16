import { Lock, Reply } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { SaidView } from '#server/rooms/contract.ts'
import type { OutgoingWords } from './room-chat.ts'
import { SaidFile } from './said-file.tsx'
import { TopicFromMessage } from './topic-from-message.tsx'

interface SaidMessageProps {
  said: SaidView
  myId: string
  /** Where a topic of its words arises from; null: the person begins none. */
  topicOf: string | null
  onAnswer: (() => void) | null
  /** Gets files before they are scanned. */
  mayReadUnscanned: boolean
  uploads: Uploads
}

/** One message: who, for whom, when, what. */
export function SaidMessage({ said, myId, topicOf, onAnswer, mayReadUnscanned, uploads }: SaidMessageProps) {
  const t = useText()
  const format = useFormat()
  const { at, text, to, answerTo, fullName, departmentShortName, pointName, userId, fileName } = said
  const name = pointName === null ? fullName : t('room.tile.pointTitle', { name: pointName })
  return (
    <li className="grid gap-0.5">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 text-sm font-semibold break-words">
          {userId === myId ? t('room.chat.mine', { name }) : name}
        </span>
        <time dateTime={at} className="flex-none text-xs text-ink-2 tabular-nums">
          {format.time(new Date(at))}
        </time>
      </p>
      <div className="flex items-baseline gap-2">
        <p className="min-w-0 flex-1 text-sm break-words text-ink-2">{departmentShortName}</p>
        {topicOf !== null && to === 'all' && <TopicFromMessage workshopId={topicOf} name={name} text={text} />}
      </div>
      {to === 'secretariat' && (
        <Discreet>
          {answerTo ? t('room.chat.answerOnly', { name: answerTo.fullName }) : t('room.chat.secretariatOnly')}
        </Discreet>
      )}
      {text !== fileName && <p className="text-button break-words whitespace-pre-wrap">{text}</p>}
      {fileName !== undefined && (
        <SaidFile said={said} isMine={userId === myId} mayReadUnscanned={mayReadUnscanned} uploads={uploads} />
      )}
      {onAnswer && (
        <div>
          <Button
            size="sm"
            variant="quiet"
            icon={Reply}
            aria-label={t('room.chat.answerNamed', { name })}
            onClick={onAnswer}
          >
            {t('room.chat.answer')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** One's own before it has come back: on its way, or not taken and why. */
export function OutgoingMessage({ words, onTakeBack }: { words: OutgoingWords; onTakeBack: () => void }) {
  const t = useText()
  const { text, to, fault } = words
  return (
    <li className="grid gap-0.5">
      <p className="text-sm text-ink-2">{t(fault ? 'room.chat.notSent' : 'room.chat.sending')}</p>
      {to === 'secretariat' && <Discreet>{t('room.chat.secretariatOnly')}</Discreet>}
      <p className="text-button break-words whitespace-pre-wrap text-ink-2">{text}</p>
      {fault && (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-sm text-warn">
          <span className="min-w-0 flex-1">{t.failure({ code: fault })}</span>
          <Button size="sm" onClick={onTakeBack}>
            {t('room.chat.takeBack')}
          </Button>
        </div>
      )}
    </li>
  )
}

function Discreet({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5 text-xs font-medium text-reserve">
      <Lock size={14} aria-hidden className="flex-none" />
      {children}
    </p>
  )
}
