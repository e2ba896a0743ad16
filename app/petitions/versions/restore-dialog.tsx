import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { VersionView } from '#server/petitions/versions/version-view.ts'
import { useVersionAct } from './use-version-act.ts'
import { useVersionName } from './version-words.ts'

/** Asks in words before the draft of everybody becomes an earlier one. */
export function RestoreDialog(props: { petitionId: string; version: VersionView; onClose: () => void }) {
  const { petitionId, version, onClose } = props
  const t = useText()
  const format = useFormat()
  const nameOf = useVersionName()
  const act = useVersionAct(petitionId, { words: t('petitionVersions.restore.done'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      title={t('petitionVersions.restore.title', { name: nameOf(version) })}
      description={t('petitionVersions.restore.body', { time: format.dateTime(version.at) })}
      safeLabel={t('petitionVersions.restore.keep')}
      actLabel={t('petitionVersions.restore.act')}
      tone="primary"
      busy={act.isBusy}
      onAct={() => act.run({ intent: 'restore', versionId: version.id })}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
