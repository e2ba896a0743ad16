import { useFetcher } from '@remix-run/react'
import { KeyRound, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { MOST_TOKEN_NAME, TOKEN_DAYS, type TokenView } from '#server/accounts/tokens/contract.ts'
import type { action } from './route.tsx'

const ADDRESS = '/account/security'

/** Keys for programs that search in one's own name: made, shown once, revoked. */
export function TokensCard({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useText()
  const making = useProvenAction<typeof action>(ADDRESS)
  const revoking = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState<TokenView | null>(null)
  const answer = making.answer
  const made = answer && 'token' in answer ? answer.token : null
  const issue = answer && 'issues' in answer ? answer.issues[0] : null

  useEffect(() => {
    if (made) form.current?.reset()
  }, [made])

  function revoke() {
    if (asked) revoking.submit({ intent: 'revoke-token', token: asked.id }, { method: 'post', action: ADDRESS })
    setAsked(null)
  }

  return (
    <Card title={t('tokens.title')} isPrinted={false}>
      <p className="max-w-[43em] text-ink-2">
        {t('tokens.lead')}{' '}
        <a href="/api/v1/openapi.json" target="_blank" rel="noreferrer" className="underline">
          {t('tokens.documentation')}
        </a>
      </p>
      {tokens.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <TokenLine key={token.id} token={token} onRevoke={() => setAsked(token)} />
          ))}
        </ul>
      )}
      {made && <NewToken token={made} />}
      {making.failure && (
        <Notice tone="error" isLive className="mt-4">
          {t.failure(making.failure)}
        </Notice>
      )}
      <form
        ref={form}
        noValidate
        className="mt-4 grid max-w-120 gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          making.send(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="intent" value="make-token" />
        <TextField
          label={t('tokens.name')}
          help={t('tokens.nameHelp')}
          name="name"
          maxLength={MOST_TOKEN_NAME}
          autoComplete="off"
          required
          error={issue && t.failure({ code: issue.code })}
        />
        <Select
          label={t('tokens.days')}
          name="days"
          defaultValue={String(TOKEN_DAYS[1])}
          emptyLabel={null}
          options={TOKEN_DAYS.map((days) => ({ value: String(days), label: t('tokens.daysOption', { days }) }))}
        />
        <Button type="submit" icon={Plus} busy={making.isBusy} className="justify-self-start">
          {t('tokens.make')}
        </Button>
      </form>
      {making.dialog}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('tokens.revokeQuestion', { name: asked?.name ?? '' })}
        description={t('tokens.revokeConsequence')}
        safeLabel={t('tokens.keep')}
        actLabel={t('tokens.revoke')}
        tone="danger"
        onAct={revoke}
        onClose={() => setAsked(null)}
      />
    </Card>
  )
}

function TokenLine({ token, onRevoke }: { token: TokenView; onRevoke: () => void }) {
  const t = useText()
  const format = useFormat()
  const { name, createdAt, expiresAt, lastUsedAt, isExpired } = token
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <KeyRound size={20} aria-hidden className="flex-none text-ink-2" />
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex flex-wrap items-center gap-2 font-medium [overflow-wrap:anywhere]">
          {name}
          {isExpired && <Chip tone="warn">{t('tokens.expired')}</Chip>}
        </span>
        <span className="block text-sm text-ink-2">
          {[
            t('tokens.scopes.search'),
            t('tokens.made', { day: format.date(createdAt) }),
            t('tokens.until', { day: format.date(expiresAt) }),
            lastUsedAt ? t('tokens.used', { time: format.dateTime(lastUsedAt) }) : t('tokens.unused'),
          ].join(' · ')}
        </span>
      </span>
      <Button size="sm" variant="quiet" icon={Trash2} onClick={onRevoke} aria-label={t('tokens.revokeOne', { name })}>
        {t('tokens.revoke')}
      </Button>
    </li>
  )
}

function NewToken({ token }: { token: string }) {
  const t = useText()
  return (
    <div role="status" className="mt-4 rounded-md bg-info-soft p-3">
      <p className="font-semibold">{t('tokens.once')}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <code className="font-code text-sm break-all">{token}</code>
        <CopyButton text={token} label={t('tokens.copy')} copiedLabel={t('tokens.copied')} />
      </p>
    </div>
  )
}
