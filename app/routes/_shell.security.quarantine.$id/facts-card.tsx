import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import type { HeldFileView } from '#server/files/quarantine/contract.ts'

/** Size, type and hash. */
export function FactsCard({ held }: { held: Pick<HeldFileView, 'size' | 'mediaType' | 'sha256'> }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('quarantine.file.facts')}>
      <dl className="grid gap-2">
        <div>
          <dt className="text-sm text-ink-2">{t('quarantine.file.size')}</dt>
          <dd>{format.bytes(held.size)}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-2">{t('quarantine.file.type')}</dt>
          <dd className="break-all">{held.mediaType}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-2">{t('quarantine.file.hash')}</dt>
          <dd className="flex flex-wrap items-center gap-2">
            <code className="font-code text-sm break-words">{held.sha256.match(/.{1,8}/g)?.join(' ')}</code>
            <CopyButton text={held.sha256} label={t('common.actions.copy')} copiedLabel={t('common.actions.copied')} />
          </dd>
        </div>
      </dl>
    </Card>
  )
}
