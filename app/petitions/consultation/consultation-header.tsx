import { useText } from '#app/i18n/language.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

interface ConsultationHeaderProps {
  petition: { readonly id: string; readonly code: string; readonly title: string }
  title: string
}

/** Head of a page that only who conducts the consultation opens: it stands outside the tabs of the petition. */
export function ConsultationHeader({ petition, title }: ConsultationHeaderProps) {
  const t = useText()
  return (
    <PageHeader
      crumbs={[
        { label: t('petitions.tab'), to: '/petitions/joint' },
        { label: petition.code, to: `/petitions/${petition.id}` },
        { label: t('consultation.tab'), to: `/petitions/${petition.id}/consultation` },
      ]}
      title={title}
    >
      {petition.title}
    </PageHeader>
  )
}
