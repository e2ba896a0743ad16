import { Building2 } from 'lucide-react'
import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { openProviderWindow, providerAddress, whenProved } from './provider-window.ts'

/** Who has no password here proves at the office's sign-in system that it is they, in a window beside the page. */
export function ProveAtProvider({ onProven }: { onProven: () => void }) {
  const t = useText()
  useEffect(() => whenProved(onProven), [onProven])
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm text-ink-2">{t('accounts.singleSignOn.proveHelp')}</p>
      <LinkButton
        to={providerAddress('prove')}
        target="_blank"
        reloadDocument
        icon={Building2}
        onClick={(event) => {
          if (openProviderWindow('prove')) event.preventDefault()
        }}
      >
        {t('accounts.singleSignOn.prove')}
      </LinkButton>
    </div>
  )
}
