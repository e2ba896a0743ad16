import { Building2 } from 'lucide-react'
import { useEffect } from 'react'
import { openProviderWindow, providerAddress, whenProved } from '#app/accounts/provider-window.ts'
import { useText } from '#app/i18n/language.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

interface UnlockAtProviderProps {
  next: string
  /** Over the page a window of its own, so that nothing of the page is lost; on the lock page the way itself. */
  isOverPage: boolean
  onUnlocked: () => void
}

/** Who has no password here proves at the office's sign-in system that it is they. */
export function UnlockAtProvider({ next, isOverPage, onUnlocked }: UnlockAtProviderProps) {
  const t = useText()
  useEffect(() => whenProved(onUnlocked), [onUnlocked])
  const away = isOverPage
    ? { to: providerAddress('unlock'), target: '_blank' }
    : { to: `/sign-in/sso?${new URLSearchParams({ for: 'unlock', next })}` }
  return (
    <LinkButton
      {...away}
      reloadDocument
      size="lg"
      fullWidth
      icon={Building2}
      className="mt-3"
      onClick={(event) => {
        if (isOverPage && openProviderWindow('unlock')) event.preventDefault()
      }}
    >
      {t('accounts.singleSignOn.unlock')}
    </LinkButton>
  )
}
