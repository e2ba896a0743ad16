import { FileArchive } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

/** Hồ sơ hội thảo: everything of it that this person may see, in one archive. */
export function DossierCard({ workshopId }: { workshopId: string }) {
  const t = useText()
  return (
    <Card title={t('dossier.title')} isPrinted={false}>
      <p className="text-sm text-ink-2">{t('dossier.what')}</p>
      <LinkButton to={`/workshops/${workshopId}/dossier`} reloadDocument download icon={FileArchive} className="mt-3">
        {t('dossier.take')}
      </LinkButton>
    </Card>
  )
}
