import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { BellRing } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EasyReadingSwitch, LanguageChoice, PreferenceForm, ThemeChoice } from '#app/shell/reading-choices.tsx'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

/** How the product looks to this person, on every machine; each choice is kept as it is made (route `preferences`). */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request)
  return null
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.tabs.preferences'))

const EASY_PARTS = ['type', 'contrast', 'motion'] as const

export default function PreferencesPage() {
  const t = useText()
  return (
    <div className="grid max-w-180 grid-cols-[minmax(0,1fr)] gap-5">
      <p className="max-w-[43em] text-ink-2">{t('accounts.preferences.lead')}</p>
      <PreferenceForm className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Card title={t('accounts.preferences.reading')}>
          <div className="grid gap-5 sm:grid-cols-2">
            <LanguageChoice />
            <ThemeChoice />
          </div>
          <p className="mt-3 text-sm text-ink-2">{t('accounts.preferences.languageHelp')}</p>
        </Card>
        <Card title={t('shell.menu.easyReading')}>
          <EasyReadingSwitch />
          <ul className="mt-2 list-disc pl-5 text-ink-2">
            {EASY_PARTS.map((part) => (
              <li key={part}>{t(`accounts.preferences.easy.${part}`)}</li>
            ))}
          </ul>
        </Card>
      </PreferenceForm>
      <Card title={t('accounts.preferences.noticesTitle')}>
        <p className="text-ink-2">{t('accounts.preferences.noticesBody')}</p>
        <LinkButton to="/account/notices" icon={BellRing} className="mt-3">
          {t('accounts.preferences.notices')}
        </LinkButton>
      </Card>
    </div>
  )
}

export { ErrorContent as ErrorBoundary } from '#app/shell/error-content.tsx'
