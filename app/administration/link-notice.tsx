import { useId, useSyncExternalStore } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { IssuedLink } from '#server/administration/contract.ts'

interface LinkNoticeProps {
  link: IssuedLink
  person: { readonly fullName: string; readonly email: string }
}

/** A one-time link, shown this once: copied or handed over. */
export function LinkNotice({ link, person }: LinkNoticeProps) {
  const t = useText()
  const format = useFormat()
  const id = useId()
  const address = useAddress(link.path)
  return (
    <Notice tone="ok" isLive title={t('administration.link.title', { name: person.fullName })}>
      <p>{t('administration.link.once', { time: format.dateTime(link.expiresAt) })}</p>
      <p>
        {link.isMailed ? t('administration.link.mailed', { email: person.email }) : t('administration.link.byHand')}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="sr-only">
          {t('administration.link.label')}
        </label>
        <input
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 flex-1 basis-60 rounded-md border border-line-strong bg-surface px-3 font-code text-sm"
        />
        <CopyButton text={address} label={t('common.actions.copy')} copiedLabel={t('common.actions.copied')} />
      </div>
    </Notice>
  )
}

/** The address people open: that of this page's site. */
export function useAddress(path: string): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => `${window.location.origin}${path}`,
    () => path,
  )
}
