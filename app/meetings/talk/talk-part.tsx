import { MessageSquareText } from 'lucide-react'
import { Suspense } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Talk } from './use-text-visit.ts'

const TalkChat = lazyPart(() => import('./talk-chat.tsx'))

interface TalkPartProps {
  talk: Talk
  workshopId: string
  myId: string
}

/** What is written in the room, at the page without pictures: asked for, because it is a coming into the room. */
export function TalkPart({ talk, workshopId, myId }: TalkPartProps) {
  const t = useText()
  const { visit, state, isAsked } = talk
  return (
    <section aria-labelledby="meeting-talk" className="flex flex-col bg-surface">
      <div className="flex flex-none items-center gap-2 px-4 py-2">
        <h2 id="meeting-talk" className="min-w-0 flex-1 font-semibold">
          {t('meeting.talk.title')}
        </h2>
        {isAsked && (
          <Button size="sm" variant="quiet" onClick={talk.leave}>
            {t('meeting.talk.leave')}
          </Button>
        )}
      </div>
      {!isAsked ? (
        <div className="grid justify-items-start gap-2 px-4 pb-4">
          <p className="text-sm text-ink-2">{t('meeting.talk.body')}</p>
          <Button icon={MessageSquareText} onClick={talk.open}>
            {t('meeting.talk.open')}
          </Button>
        </div>
      ) : state?.phase === 'present' && visit ? (
        <div className="flex h-[60dvh] flex-col border-t border-line">
          <Suspense fallback={<Waiting />}>
            <TalkChat {...{ visit, workshopId, myId }} isConducting={state.isConducting} />
          </Suspense>
        </div>
      ) : state?.phase === 'waiting' ? (
        <p role="status" className="px-4 pb-4">
          {t('failures.room-waiting')}
        </p>
      ) : state?.phase === 'out' ? (
        <div className="px-4 pb-4">
          <Notice tone="warn" isLive>
            {t.failure({ code: state.outCode ?? 'room-not-open' })}
          </Notice>
        </div>
      ) : (
        <Waiting />
      )}
    </section>
  )
}

function Waiting() {
  return (
    <div className="px-4 pb-4">
      <Skeleton />
    </div>
  )
}
