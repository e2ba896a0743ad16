import { Building2 } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

interface SingleSignOnLinkProps {
  /** The operator's words; null: ours. */
  label: string | null
  next: string
  /** "Đây là máy dùng chung" is chosen: then the provider asks anew who is there. */
  isShared: boolean
}

/** Leaves for the sign-in system of the office, which leads back. */
export function SingleSignOnLink({ label, next, isShared }: SingleSignOnLinkProps) {
  const t = useText()
  const query = new URLSearchParams({ next, ...(isShared && { sharedMachine: 'on' }) })
  return (
    <LinkButton to={`/sign-in/sso?${query}`} reloadDocument size="lg" fullWidth icon={Building2} className="mt-4">
      {label ?? t('accounts.singleSignOn.button')}
    </LinkButton>
  )
}
