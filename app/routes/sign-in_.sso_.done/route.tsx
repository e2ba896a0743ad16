import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { tellProved } from '#app/accounts/provider-window.ts'
import { refusalIn } from '#app/accounts/single-sign-on-refusal.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { openLockChannel } from '#app/live/lock-channel.ts'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The end of the small window: it tells the page that waits, and closes; where it may not, it says so. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const failure = refusalIn(searchParams)
  const person = context.actor ?? context.enrolling
  if (!failure && !person) throw redirect('/sign-in')
  return { failure, userId: person?.userId ?? null, isUnlocked: searchParams.get('for') === 'unlock' }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => t(data?.failure ? 'accounts.singleSignOn.failedTitle' : 'accounts.singleSignOn.doneTitle'))

export default function DonePage() {
  const { failure, userId, isUnlocked } = useLoaderData<typeof loader>()
  const t = useText()

  useEffect(() => {
    if (failure || !userId) return
    tellProved()
    if (isUnlocked) {
      const tabs = openLockChannel(userId, () => undefined)
      tabs.tell('unlocked')
      tabs.close()
    }
    window.close()
  }, [failure, userId, isUnlocked])

  return (
    <VisitorFrame>
      <div className="mx-auto grid w-full max-w-110 content-start gap-4 px-4 py-8">
        <h1 className="text-2xl font-bold tracking-title">
          {t(failure ? 'accounts.singleSignOn.failedTitle' : 'accounts.singleSignOn.doneTitle')}
        </h1>
        {failure ? (
          <Notice tone="error">{t.failure(failure)}</Notice>
        ) : (
          <p className="text-ink-2">{t('accounts.singleSignOn.doneBody')}</p>
        )}
        <Button onClick={() => window.close()} className="justify-self-start">
          {t('accounts.singleSignOn.close')}
        </Button>
      </div>
    </VisitorFrame>
  )
}
