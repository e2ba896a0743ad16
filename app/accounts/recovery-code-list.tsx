import { Download, Printer } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The ten codes, this once: to copy, print or keep as a file. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  const t = useText()
  const text = `${t('accounts.recovery.fileTitle')}\n\n${codes.join('\n')}\n`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div data-print="hide">
        <Notice tone="warn" title={t('accounts.recovery.once')}>
          {t('accounts.recovery.keep')}
        </Notice>
      </div>
      <div>
        <p className="hidden print:mb-3 print:block">{t('accounts.recovery.fileTitle')}</p>
        <ol
          aria-label={t('accounts.recovery.title')}
          className="grid max-w-120 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-1 rounded-md border border-line bg-surface-sunken px-4 py-3 font-code text-md"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div data-print="hide" className="flex flex-wrap gap-2">
        <CopyButton text={text} label={t('common.actions.copy')} copiedLabel={t('common.actions.copied')} />
        <Button variant="quiet" size="sm" icon={Download} onClick={() => save(text)}>
          {t('common.actions.download')}
        </Button>
        <Button variant="quiet" size="sm" icon={Printer} onClick={() => window.print()}>
          {t('common.actions.print')}
        </Button>
      </div>
    </div>
  )
}

/** A file made in the browser: the codes travel to no server again. */
function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'ma-khoi-phuc-tieng-noi-chung.txt'
  link.click()
  URL.revokeObjectURL(address)
}
