import { Download, FilePen } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { useToldAct } from '#app/petitions/use-told-act.ts'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { SignedFilesView } from '#server/petitions/signed-files/signed-files-view.ts'
import { FieldList } from './field-list.tsx'
import { UploadSigned } from './upload-signed.tsx'

interface SignedFilesCardProps {
  petitionId: string
  revisionId: string
  signedFiles: SignedFilesView
  departmentId: string
}

/** The biên bản of the frozen text that is signed in its PDF: the file, who has signed, what of it was proven. */
export function SignedFilesCard({ petitionId, revisionId, signedFiles, departmentId }: SignedFilesCardProps) {
  const t = useText()
  const { minutes, abilities, hasRoots } = signedFiles
  const address = `/petitions/${petitionId}/signed-files`
  const own = minutes?.fields.find(({ department }) => department.id === departmentId)
  const signed = minutes?.fields.filter(({ state }) => state !== 'open') ?? []
  const proven = signed.filter(({ state }) => state === 'proven').length
  return (
    <Card title={t('signedFiles.title')}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('signedFiles.lead')}</p>
        {!hasRoots && <Notice tone="warn">{t('signedFiles.noRoots')}</Notice>}
        {minutes === null && abilities.prepare && <Prepare address={address} revisionId={revisionId} />}
        {minutes === null && !abilities.prepare && <p className="text-ink-2">{t('signedFiles.none')}</p>}
        {minutes && (
          <>
            <p className="text-md font-semibold" role="status">
              {t('signedFiles.count', { proven, total: minutes.fields.length })}
              {signed.length > proven && ` ${t('signedFiles.unproven', { count: signed.length - proven })}`}
            </p>
            <div className="grid gap-2">
              <p className="text-sm text-ink-2">{t('signedFiles.downloadHelp', { count: signed.length })}</p>
              <div className="flex flex-wrap gap-2">
                <a href={`${address}/current.pdf`} download className={buttonStyle({ variant: 'soft' })}>
                  <Download size={18} aria-hidden />
                  {t('signedFiles.download')}
                </a>
                {signed.length > 0 && (
                  <a href={`${address}/prepared.pdf`} download className={buttonStyle({ variant: 'quiet' })}>
                    {t('signedFiles.downloadPrepared')}
                  </a>
                )}
              </div>
              <p className="font-mono text-xs break-all text-ink-2">{t('signedFiles.hash', { hash: minutes.hash })}</p>
            </div>
            {minutes.bringNow && own && (
              <UploadSigned address={address} documentId={minutes.id} department={own.department.shortName} />
            )}
            {abilities.bring && own && own.state !== 'open' && (
              <p className="text-ink-2">{t('signedFiles.ownSigned')}</p>
            )}
            <FieldList fields={minutes.fields} />
          </>
        )}
      </div>
    </Card>
  )
}

function Prepare({ address, revisionId }: { address: string; revisionId: string }) {
  const t = useText()
  const act = useToldAct(address, { words: t('signedFiles.prepared') })
  return (
    <div className="grid gap-3">
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      <Button
        icon={FilePen}
        busy={act.isBusy}
        className="justify-self-start"
        onClick={() => act.send({ intent: 'prepare', revisionId })}
      >
        {t('signedFiles.prepare')}
      </Button>
    </div>
  )
}
