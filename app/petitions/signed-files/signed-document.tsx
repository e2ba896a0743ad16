import { Download } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import type { SignedFileName } from '#server/petitions/signed-files/contract.ts'
import type { SignedDocumentView } from '#server/petitions/signed-files/signed-files-view.ts'
import { FieldList } from './field-list.tsx'
import { UploadSigned } from './upload-signed.tsx'

interface SignedDocumentProps {
  address: string
  document: SignedDocumentView
  /** Its files by their names in the address. */
  names: { readonly current: SignedFileName; readonly prepared: SignedFileName }
  departmentId: string
  mayBring: boolean
}

/** A PDF that is signed outside: who has signed, the file to sign next, and where the signed one is brought back. */
export function SignedDocument({ address, document, names, departmentId, mayBring }: SignedDocumentProps) {
  const t = useText()
  const { fields } = document
  const own = fields.filter(({ department }) => department.id === departmentId)
  const signed = fields.filter(({ state }) => state !== 'open')
  const proven = signed.filter(({ state }) => state === 'proven').length
  const isOwnSigned = own.length > 0 && own.every(({ state }) => state !== 'open')
  const unit = fields.some(({ role }) => role !== 'body') ? 'countSignatures' : 'count'
  return (
    <>
      <p className="text-md font-semibold" role="status">
        {t(`signedFiles.${unit}`, { proven, total: fields.length })}
        {signed.length > proven && ` ${t('signedFiles.unproven', { count: signed.length - proven })}`}
      </p>
      <div className="grid gap-2">
        <p className="text-sm text-ink-2">{t('signedFiles.downloadHelp', { count: signed.length })}</p>
        <div className="flex flex-wrap gap-2">
          <a href={`${address}/${names.current}.pdf`} download className={buttonStyle({ variant: 'soft' })}>
            <Download size={18} aria-hidden />
            {t('signedFiles.download')}
          </a>
          {signed.length > 0 && (
            <a href={`${address}/${names.prepared}.pdf`} download className={buttonStyle({ variant: 'quiet' })}>
              {t('signedFiles.downloadPrepared')}
            </a>
          )}
        </div>
        <p className="font-mono text-xs break-all text-ink-2">{t('signedFiles.hash', { hash: document.hash })}</p>
      </div>
      {document.bringNow && own[0] && (
        <UploadSigned
          key={own.filter(({ state }) => state !== 'open').length}
          address={address}
          documentId={document.id}
          department={own[0].department.shortName}
        />
      )}
      {mayBring && isOwnSigned && <p className="text-ink-2">{t('signedFiles.ownSigned')}</p>}
      <FieldList fields={fields} />
    </>
  )
}
