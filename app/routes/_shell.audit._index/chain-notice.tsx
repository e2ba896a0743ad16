import { useText } from '#app/i18n/language.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ChainReport } from '#server/audit/contract.ts'

/** What checking the chain found, in words, with the head to keep elsewhere. */
export function ChainNotice({ report }: { report: ChainReport }) {
  const t = useText()
  if (!report.intact) {
    return (
      <Notice
        tone="error"
        isLive
        title={t(`audit.broken.${report.fault}`, { place: report.brokenAt })}
        className="mb-4"
      >
        {t('audit.brokenHelp', { sealed: report.sealed })}
      </Notice>
    )
  }
  return (
    <Notice tone="ok" isLive title={t('audit.intact', { sealed: report.sealed })} className="mb-4">
      {report.head && (
        <>
          <span className="block">{t('audit.head')}</span>
          <span className="flex flex-wrap items-center gap-2">
            <code className="font-code text-sm break-all">{report.head.match(/.{1,4}/g)?.join(' ')}</code>
            <CopyButton text={report.head} label={t('common.actions.copy')} copiedLabel={t('common.actions.copied')} />
          </span>
        </>
      )}
    </Notice>
  )
}
