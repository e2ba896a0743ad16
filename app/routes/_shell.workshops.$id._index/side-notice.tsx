import { useFetcher } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

/** Hoãn or hủy: why, by whom, when; who was asked to read it says so. */
export function SideNotice({ workshop, isUnread }: { workshop: WorkshopView; isUnread: boolean }) {
  const t = useText()
  const format = useFormat()
  const fetcher = useFetcher()
  const { sideNotice, state } = workshop
  if (!sideNotice || (state !== 'postponed' && state !== 'cancelled')) return null
  return (
    <Notice
      tone="warn"
      title={t(`workshops.notice.${state}`)}
      actions={
        isUnread && (
          <fetcher.Form method="post" action={`/workshops/${workshop.id}`}>
            <Button type="submit" name="intent" value="acknowledge" busy={fetcher.state !== 'idle'}>
              {t('workshops.notice.acknowledge')}
            </Button>
          </fetcher.Form>
        )
      }
    >
      {t('workshops.notice.reason', { reason: sideNotice.reason })}{' '}
      <span className="text-ink-2">
        ({t('workshops.notice.by', { person: sideNotice.by, time: format.dateTime(sideNotice.at) })})
      </span>
    </Notice>
  )
}
