import { useFetcher } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { isNoticeKind, type MailboxView } from '#server/notifications/contract.ts'

type Mail = MailboxView['mails'][number]

const OTHER_KINDS = ['digest', 'account-invitation', 'password-reset'] as const
const ERRORS = ['mail-refused', 'mail-put-off', 'mail-server-away'] as const

/** Mails in trouble, one a row: for whom, of which kind, why, and the way to try again. */
export function MailTable({ mails }: { mails: readonly Mail[] }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<Mail>[] = [
    {
      key: 'recipient',
      header: t('mail.box.columns.recipient'),
      isRowHeader: true,
      cell: ({ recipient }) => (
        <>
          <span className="block">{recipient.fullName}</span>
          <span className="block text-sm break-all text-ink-2">{recipient.email}</span>
        </>
      ),
    },
    { key: 'kind', header: t('mail.box.columns.kind'), cell: (mail) => <KindWords kind={mail.kind} /> },
    { key: 'state', header: t('mail.box.columns.state'), cell: (mail) => <StateWords mail={mail} /> },
    { key: 'attempts', header: t('mail.box.columns.attempts'), align: 'end', cell: (mail) => mail.attempts },
    {
      key: 'created',
      header: t('mail.box.columns.created'),
      cell: (mail) => format.dateTime(mail.createdAt),
      className: 'whitespace-nowrap',
    },
    {
      key: 'act',
      header: t('mail.box.retry'),
      isLabelHiddenOnPhone: true,
      cell: (mail) => mail.state === 'failed' && <RetryButton mail={mail} />,
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('mail.box.title')}
        columns={columns}
        rows={mails}
        rowKey={(mail) => mail.id}
        empty={
          <div className="p-5">
            <EmptyState title={t('mail.box.emptyTitle')} isFramed={false}>
              {t('mail.box.emptyBody')}
            </EmptyState>
          </div>
        }
      />
    </div>
  )
}

function KindWords({ kind }: { kind: string }) {
  const t = useText()
  const other = OTHER_KINDS.find((known) => known === kind)
  if (other) return <>{t(`mail.box.kinds.${other}`)}</>
  return <>{isNoticeKind(kind) ? t(`notices.kinds.${kind}.name`) : kind}</>
}

function StateWords({ mail }: { mail: Mail }) {
  const t = useText()
  const format = useFormat()
  const known = ERRORS.find((code) => mail.lastError?.startsWith(code))
  const reply = mail.lastError?.split(' ').slice(1).join(' ') ?? ''
  const error = known ? [t(`mail.box.errors.${known}`), reply].filter(Boolean).join(', ') : reply
  switch (mail.state) {
    case 'failed':
      return <span className="font-semibold text-seal">{t('mail.box.states.failed', { error })}</span>
    case 'waiting':
      return <>{t('mail.box.states.waiting', { time: format.dateTime(mail.dueAt), error })}</>
    default:
      return <>{t('mail.box.states.sending')}</>
  }
}

function RetryButton({ mail }: { mail: Mail }) {
  const t = useText()
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post">
      <Button
        type="submit"
        name="mail"
        value={mail.id}
        size="sm"
        busy={fetcher.state !== 'idle'}
        aria-label={t('mail.box.retryOne', { name: mail.recipient.fullName })}
      >
        {t('mail.box.retry')}
      </Button>
    </fetcher.Form>
  )
}
