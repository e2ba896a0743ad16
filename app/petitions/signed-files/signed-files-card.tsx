import { FilePen } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { SignedFilesView } from '#server/petitions/signed-files/signed-files-view.ts'
import { SignedDocument } from './signed-document.tsx'

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
  return (
    <Card title={t('signedFiles.title')}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('signedFiles.lead')}</p>
        {!hasRoots && <Notice tone="warn">{t('signedFiles.noRoots')}</Notice>}
        {minutes === null && abilities.prepare && <Prepare address={address} revisionId={revisionId} />}
        {minutes === null && !abilities.prepare && <p className="text-ink-2">{t('signedFiles.none')}</p>}
        {minutes && (
          <SignedDocument
            address={address}
            document={minutes}
            names={{ current: 'current', prepared: 'prepared' }}
            departmentId={departmentId}
            mayBring={abilities.bring}
          />
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
