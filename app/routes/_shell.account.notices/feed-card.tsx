import { useFetcher } from '@remix-run/react'
import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import type { NoticePreferencesView } from '#server/notifications/contract.ts'
import type { action } from './route.tsx'

/** The secret address of the own calendar: made, shown once, revoked. */
export function FeedCard({ feed }: { feed: NoticePreferencesView['feed'] }) {
  const t = useText()
  const format = useFormat()
  const making = useFetcher<typeof action>()
  const revoking = useFetcher<typeof action>()
  const [isAsked, setAsked] = useState(false)
  const made = making.data && 'feedPath' in making.data ? making.data.feedPath : null
  const isMaking = making.state !== 'idle'

  function revoke() {
    revoking.submit({ intent: 'revoke-feed' }, { method: 'post' })
    setAsked(false)
  }

  return (
    <Card title={t('notices.preferences.feedTitle')}>
      <p className="max-w-[43em] text-ink-2">{t('notices.preferences.feedLead')}</p>
      <p className="mt-3">
        {feed
          ? [
              t('notices.preferences.feedMade', { date: format.date(feed.createdAt) }),
              feed.lastUsedAt
                ? t('notices.preferences.feedUsed', { time: format.dateTime(feed.lastUsedAt) })
                : t('notices.preferences.feedUnused'),
            ].join(' ')
          : t('notices.preferences.feedNone')}
      </p>
      {feed && made && <NewAddress path={made} />}
      <div className="mt-4 flex flex-wrap gap-2">
        <making.Form method="post">
          <Button type="submit" name="intent" value="make-feed" icon={CalendarPlus} busy={isMaking}>
            {t(feed ? 'notices.preferences.renewFeed' : 'notices.preferences.makeFeed')}
          </Button>
        </making.Form>
        {feed && (
          <Button variant="danger" busy={revoking.state !== 'idle'} onClick={() => setAsked(true)}>
            {t('notices.preferences.revokeFeed')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('notices.preferences.revokeQuestion')}
        description={t('notices.preferences.revokeConsequence')}
        safeLabel={t('notices.preferences.keep')}
        actLabel={t('notices.preferences.revokeFeed')}
        tone="danger"
        onAct={revoke}
        onClose={() => setAsked(false)}
      />
    </Card>
  )
}

function NewAddress({ path }: { path: string }) {
  const t = useText()
  const address = `${window.location.origin}${path}`
  return (
    <div role="status" className="mt-3 rounded-md bg-info-soft p-3">
      <p className="font-semibold">{t('notices.preferences.feedOnce')}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <code className="font-code text-sm break-all">{address}</code>
        <CopyButton
          text={address}
          label={t('notices.preferences.copy')}
          copiedLabel={t('notices.preferences.copied')}
        />
      </p>
    </div>
  )
}
