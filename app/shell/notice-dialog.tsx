import { useFetcher } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'

/**
 * R1 after each sign-in: waits for "Tôi đã đọc", which the server writes down for this session.
 * Loaded only where it is still unread: the default export is for `lazy`.
 */
export default function NoticeDialog() {
  const t = useText()
  const fetcher = useFetcher({ key: 'notice' })
  const isAnswered = fetcher.state !== 'idle' || fetcher.data !== undefined
  return (
    <Dialog isOpen={!isAnswered} title={t('shell.notice.title')} description={t('shell.notice.body')}>
      <fetcher.Form method="post" action="/notice" className="flex justify-end">
        <Button type="submit" variant="primary" data-autofocus className="max-md:w-full">
          {t('shell.notice.accept')}
        </Button>
      </fetcher.Form>
    </Dialog>
  )
}
