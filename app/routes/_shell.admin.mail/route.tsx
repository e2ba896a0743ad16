import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useFetcher, useLoaderData } from '@remix-run/react'
import { RotateCw } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RetryMailsInput } from '#server/notifications/contract.ts'
import { MailTable } from './mail-table.tsx'

/** Thư gửi đi, for administrators: whether mail leaves, and what did not. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const seen = await context.services.notifications.mailbox(requireActor(context, request))
  if (!seen.ok) throw data(null, { status: 403 })
  return seen.value
}

/** "Gửi lại", of one mail or of all that failed. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const input = RetryMailsInput.safeParse(Object.fromEntries(await request.formData()))
  if (!input.success) throw data(null, { status: 400 })
  const { mail } = input.data
  const retried = await context.services.notifications.retryMails(actor, mail === undefined ? null : [mail])
  return retried.ok ? { done: true as const } : respond(retried.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('mail.box.title'))

export default function MailPage() {
  const { canMail, waiting, failed, sent, mails } = useLoaderData<typeof loader>()
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const counts = [
    { label: t('mail.box.waiting'), count: waiting },
    { label: t('mail.box.failed'), count: failed },
    { label: t('mail.box.sent'), count: sent },
  ]
  return (
    <div className="page">
      <PageHeader
        title={t('mail.box.title')}
        actions={
          failed > 0 && (
            <fetcher.Form method="post">
              <Button type="submit" variant="primary" icon={RotateCw} busy={fetcher.state !== 'idle'}>
                {t('mail.box.retryAll')}
              </Button>
            </fetcher.Form>
          )
        }
      >
        {t('mail.box.lead')}
      </PageHeader>
      {!canMail && (
        <Notice tone="warn" className="mb-5">
          {t('mail.box.off')}
        </Notice>
      )}
      <dl className="mb-5 grid grid-cols-3 gap-3 md:max-w-160">
        {counts.map(({ label, count }) => (
          <div key={label} className="flex flex-col-reverse rounded-lg border border-line bg-surface px-4 py-3">
            <dt className="text-sm text-ink-2">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      <MailTable mails={mails} />
    </div>
  )
}
