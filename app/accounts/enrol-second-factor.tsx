import { useActionData } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { TotpSetUp } from '#server/accounts/totp.ts'
import { CodeField } from './code-field.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import type { enrolAction } from './second-factor-action.ts'
import { useProvenAction } from './use-proven-action.tsx'

interface EnrolSecondFactorProps {
  /** Where the acts are sent: a route whose action calls enrolAction. */
  address: string
  /** What is shown under the recovery codes: the way on. */
  onward: ReactNode
}

/** Turning the second factor on: scan, confirm by a code, keep the recovery codes. */
export function EnrolSecondFactor({ address, onward }: EnrolSecondFactorProps) {
  const t = useText()
  const beginning = useProvenAction<typeof enrolAction>(address)
  const confirming = useProvenAction<typeof enrolAction>(address)
  const done = useRef<HTMLDivElement>(null)
  // Pressed before the page was alive: the browser has sent the form itself, and the answer came with the page.
  const early = useActionData<typeof enrolAction>() ?? null
  const begun = beginning.answer ?? early
  const confirmed = confirming.answer ?? early
  const setUp = begun && 'setUp' in begun ? begun.setUp : null
  const codes = confirmed && 'recoveryCodes' in confirmed ? confirmed.recoveryCodes : null
  useEffect(() => {
    if (codes) done.current?.focus()
  }, [codes])

  if (codes) {
    return (
      <div ref={done} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-4 outline-none">
        <div data-print="hide">
          <Notice tone="ok">{t('accounts.enrol.done')}</Notice>
        </div>
        <RecoveryCodeList codes={codes} />
        <div data-print="hide">{onward}</div>
      </div>
    )
  }
  if (!setUp) {
    const refusal = beginning.failure ?? (early && 'failure' in early && !beginning.isBusy ? early.failure : null)
    return (
      <>
        <form
          method="post"
          action={address}
          className="grid justify-items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            beginning.send(new FormData(event.currentTarget))
          }}
        >
          <input type="hidden" name="intent" value="begin-second-factor" />
          {refusal && !beginning.dialog && (
            <Notice tone="error" isLive>
              {t.failure(refusal)}
            </Notice>
          )}
          <Button type="submit" variant="primary" busy={beginning.isBusy}>
            {t('accounts.enrol.begin')}
          </Button>
        </form>
        {beginning.dialog}
      </>
    )
  }
  const issue = confirming.answer && 'issue' in confirming.answer ? confirming.answer.issue : null
  const refusal = issue ? { code: issue } : confirming.failure
  return (
    <form
      method="post"
      action={address}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        confirming.send(new FormData(event.currentTarget))
      }}
    >
      <input type="hidden" name="intent" value="confirm-second-factor" />
      <Scan setUp={setUp} />
      <div className="grid gap-3">
        <h3 className="font-semibold">{t('accounts.enrol.confirmTitle')}</h3>
        <ConfirmField error={refusal && t.failure(refusal)} />
        <Button type="submit" variant="primary" busy={confirming.isBusy} className="justify-self-start">
          {t('accounts.enrol.confirm')}
        </Button>
      </div>
    </form>
  )
}

/** The focus goes to the field when the picture appears, and again after a wrong code. */
function ConfirmField({ error }: { error: string | null }) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: error === null })
    if (error) field.current?.select()
  }, [error])
  return (
    <CodeField
      ref={field}
      label={t('accounts.code.label')}
      name="code"
      help={t('accounts.enrol.codeHelp')}
      error={error}
    />
  )
}

/** The picture for the phone's camera, and the same as text for who cannot scan. */
function Scan({ setUp: { key, uri, qr } }: { setUp: TotpSetUp }) {
  const t = useText()
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">{t('accounts.enrol.scanTitle')}</h3>
      <p className="text-ink-2">{t('accounts.enrol.scanBody')}</p>
      <div className="flex flex-wrap items-start gap-5">
        <svg
          role="img"
          aria-label={t('accounts.enrol.picture')}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          shapeRendering="crispEdges"
          className="size-50 flex-none rounded-md border border-line bg-[#fff] text-[#000]"
        >
          <path d={qr.path} fill="currentColor" />
        </svg>
        <div className="grid min-w-0 flex-1 basis-60 gap-2">
          <p>{t('accounts.enrol.typeBody')}</p>
          <p className="rounded-md border border-line bg-surface-sunken px-3 py-2 font-code text-md break-words">
            {key}
          </p>
          <p className="flex flex-wrap gap-2">
            <CopyButton
              text={key.replaceAll(' ', '')}
              label={t('common.actions.copy')}
              copiedLabel={t('common.actions.copied')}
            />
            <a href={uri} className="self-center text-sm md:hidden">
              {t('accounts.enrol.openApp')}
            </a>
          </p>
        </div>
      </div>
    </div>
  )
}
