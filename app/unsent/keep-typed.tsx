import { useActionData, useNavigation, useRouteLoaderData } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { whenNotSent } from '#app/live/steady-requests.ts'
import type { loader as shellLoader } from '#app/routes/_shell/route.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { readFields, readFirstFields, sameFields, writeFields } from './form-fields.ts'
import { forgetUnsent, keepUnsent, readUnsent, type UnsentForm } from './unsent-forms.ts'

interface KeepTypedProps {
  /** Names the form: its page, and for a thing that exists its id. */
  place: string
  /** Changes with what the form was opened with, so that a later change of it is said. */
  stamp?: string
  /** Of a form whose page stays when it is sent: whether it was taken. Without it, leaving after sending means so. */
  isDone?: boolean
}

const isSignIn = (path: string) => /^\/sign-in(\/|$)/.test(path)

/**
 * Put into a form behind the sign-in: keeps what is typed and not sent, and offers it again after a reload (idle lock,
 * A23). It goes when the form is sent and taken, when it is declined, and at sign-out. Never passwords or files.
 */
export function KeepTyped({ place, stamp = '', isDone }: KeepTypedProps) {
  const t = useText()
  const format = useFormat()
  const userId = useRouteLoaderData<typeof shellLoader>('routes/_shell')?.actor.userId
  const anchor = useRef<HTMLDivElement>(null)
  const isSent = useRef(false)
  const [offered, setOffered] = useState<UnsentForm | null>(null)
  /** It is left when it has been taken. */
  const isLeft = isDone === undefined
  const isIdle = useNavigation().state === 'idle'
  const answer = useActionData<unknown>()

  useEffect(() => {
    const form = anchor.current?.closest('form')
    if (!form || !userId) return
    const kept = readUnsent(userId, place)
    const opened = readFirstFields(form)
    // A browser may have put the text back by itself.
    if (kept && !sameFields(kept.fields, readFields(form))) setOffered(kept)

    const keep = () => {
      const fields = readFields(form)
      if (sameFields(opened, fields)) forgetUnsent(userId, place)
      else keepUnsent(userId, place, { at: Date.now(), stamp, fields })
    }
    const sent = () => {
      isSent.current = isLeft
    }
    for (const name of ['input', 'change']) form.addEventListener(name, keep)
    form.addEventListener('submit', sent)
    return () => {
      for (const name of ['input', 'change']) form.removeEventListener(name, keep)
      form.removeEventListener('submit', sent)
      // The page went on after the form was sent: it was taken, unless the session was over and it led to the sign-in.
      if (isSent.current && !isSignIn(window.location.pathname)) forgetUnsent(userId, place)
    }
  }, [userId, place, stamp, isLeft])

  // Answered, and the page is still here: it was refused, or `isDone` says that it was taken. Without network the page stays
  // busy with reading anew, and may be left from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    isSent.current = false
  }, [answer])
  useEffect(() => {
    if (isIdle) isSent.current = false
  }, [isIdle])
  useEffect(
    () =>
      whenNotSent(() => {
        isSent.current = false
      }),
    [],
  )
  useEffect(() => {
    if (!isDone || !userId) return
    forgetUnsent(userId, place)
    setOffered(null)
  }, [isDone, userId, place])

  function restore() {
    const form = anchor.current?.closest('form')
    if (form && offered) writeFields(form, offered.fields)
    setOffered(null)
    // What was offered has gone from under the focus.
    form?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }
  function decline() {
    if (userId) forgetUnsent(userId, place)
    setOffered(null)
  }

  return (
    <div ref={anchor} data-print="hide" className={offered ? undefined : 'hidden'}>
      {offered && (
        <Notice
          tone="info"
          isLive
          title={t('common.unsent.title', { time: format.dateTime(new Date(offered.at)) })}
          actions={
            <>
              <Button size="sm" variant="primary" onClick={restore}>
                {t('common.unsent.restore')}
              </Button>
              <Button size="sm" onClick={decline}>
                {t('common.unsent.decline')}
              </Button>
            </>
          }
        >
          {offered.stamp !== stamp && t('common.unsent.changed')}
        </Notice>
      )}
    </div>
  )
}
