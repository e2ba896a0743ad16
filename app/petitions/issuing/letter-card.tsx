import { FilePen } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { SignedDocument } from '#app/petitions/signed-files/signed-document.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { fullNumber } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import type { SignedFilesView } from '#server/petitions/signed-files/signed-files-view.ts'
import { RecordDialog } from './record-dialog.tsx'
import { SignerFields } from './signer-fields.tsx'

interface LetterCardProps {
  issuing: IssuingView
  signedFiles: SignedFilesView
  departmentId: string
}

/** The numbered công văn signed in its PDF with tokens: the person first, then the agency. */
export function LetterCard({ issuing, signedFiles, departmentId }: LetterCardProps) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const { letter, abilities, hasRoots } = signedFiles
  const { issue, petitionId, foreseenSigner } = issuing
  const address = `/petitions/${petitionId}/signed-files`
  if (!issue || (!letter && !abilities.prepareLetter)) return null
  const number = fullNumber(issue)
  return (
    <Card title={t('signedFiles.letter.title')}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('signedFiles.letter.lead')}</p>
        {!hasRoots && <Notice tone="warn">{t('signedFiles.noRoots')}</Notice>}
        {abilities.prepareLetter && (
          <Button icon={FilePen} className="justify-self-start" onClick={() => setAsking(true)}>
            {t('signedFiles.letter.prepare')}…
          </Button>
        )}
        {letter && (
          <SignedDocument
            address={address}
            document={letter}
            names={{ current: 'letter', prepared: 'letter-prepared' }}
            departmentId={departmentId}
            mayBring={abilities.bring}
          />
        )}
      </div>
      {isAsking && (
        <RecordDialog
          action={address}
          fields={{ intent: 'prepare-letter', number: issue.number, notation: issue.notation }}
          title={t('signedFiles.letter.question', { number })}
          description={t('signedFiles.letter.body')}
          safeLabel={t('petitionIssuing.number.safe')}
          actLabel={t('signedFiles.letter.prepare')}
          doneWords={t('signedFiles.letter.prepared')}
          onClose={() => setAsking(false)}
        >
          <SignerFields
            signer={
              issue.signature ?? {
                signerName: foreseenSigner.name,
                signerOffice: foreseenSigner.office,
                capacity: 'head',
              }
            }
          />
        </RecordDialog>
      )}
    </Card>
  )
}
