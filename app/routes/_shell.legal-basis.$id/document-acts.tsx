import { useNavigate } from '@remix-run/react'
import { FileInput, FilePen, MoreHorizontal, Replace } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { LegalRelationKind } from '#server/legal-basis/legal-document.ts'
import { RelateDialog } from './relate-dialog.tsx'

/** What a librarian may do: record a replacement, an amendment, change the facts. */
export function DocumentActs({ document }: { document: LegalDocumentView }) {
  const t = useText()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<LegalRelationKind | null>(null)
  return (
    <>
      <Menu
        label={t('legalBasis.acts.more')}
        icon={MoreHorizontal}
        align="end"
        items={[
          {
            key: 'amended',
            label: `${t('legalBasis.acts.markAmended')}…`,
            icon: FileInput,
            onSelect: () => setAsked('amends'),
          },
          {
            key: 'edit',
            label: t('legalBasis.acts.edit'),
            icon: FilePen,
            onSelect: () => navigate(`/legal-basis/${document.id}/edit`),
          },
        ]}
      />
      <Button
        variant="primary"
        icon={Replace}
        className="max-md:order-first max-md:min-w-full"
        onClick={() => setAsked('replaces')}
      >
        {t('legalBasis.acts.markReplaced')}…
      </Button>
      <RelateDialog document={document} kind={asked} onClose={() => setAsked(null)} />
    </>
  )
}
