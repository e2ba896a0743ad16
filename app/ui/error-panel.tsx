import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { Notice } from './notice.tsx'

export interface ErrorPanelProps {
  /** What happened. */
  title: ReactNode
  /** What is still safe, and what to do. */
  children: ReactNode
  /** For the technician; can be copied. */
  code?: string
  onRetry?: () => void
  isRetrying?: boolean
}

/** A part of the page that could not be shown; the rest stays usable. */
export function ErrorPanel({ title, children, code, onRetry, isRetrying = false }: ErrorPanelProps) {
  const t = useText()
  return (
    <div className="flex flex-col gap-2.5">
      <Notice tone="error" title={title} isLive>
        {children}
      </Notice>
      <div className="flex flex-wrap gap-2">
        {onRetry && (
          <Button size="sm" busy={isRetrying} busyLabel={t('common.loading')} onClick={onRetry}>
            {t('common.actions.retry')}
          </Button>
        )}
        {code && (
          <CopyButton
            text={code}
            label={t('ui.error.copyCode', { code })}
            copiedLabel={t('ui.error.codeCopied', { code })}
          />
        )}
      </div>
    </div>
  )
}
