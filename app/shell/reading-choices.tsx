import { useFetcher, useLocation } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { PREFERENCES_PATH, useReader } from './use-reader.ts'

/** Sends a choice without leaving the page; without scripts the form leads back here. */
export function PreferenceForm({ children, className }: { children: ReactNode; className?: string }) {
  const fetcher = useFetcher({ key: 'preferences' })
  const { pathname, search } = useLocation()

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent // React's submit event is always the browser's
    if (!(submitter instanceof HTMLButtonElement)) return
    fetcher.submit({ [submitter.name]: submitter.value }, { method: 'post', action: PREFERENCES_PATH })
  }

  return (
    <form method="post" action={PREFERENCES_PATH} onSubmit={send} className={className}>
      <input type="hidden" name="next" value={pathname + search} />
      {children}
    </form>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

function ChoiceRow({
  label,
  name,
  value,
  choices,
}: {
  label: string
  name: string
  value: string
  choices: readonly Choice[]
}) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-ink-2">{label}</legend>
      <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-md bg-surface-sunken p-1">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === value}
            className="min-h-8 rounded-sm px-2 text-sm text-ink-2 hover:bg-surface-hover aria-pressed:bg-surface aria-pressed:font-semibold aria-pressed:text-primary-ink aria-pressed:shadow-1 max-md:min-h-11"
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** Vietnamese or English. */
export function LanguageChoice() {
  const t = useText()
  const { locale } = useReader()
  return (
    <ChoiceRow
      label={t('shell.menu.language')}
      name="locale"
      value={locale}
      choices={[
        { value: 'vi', label: t('shell.menu.vietnamese'), lang: 'vi' },
        { value: 'en', label: t('shell.menu.english'), lang: 'en' },
      ]}
    />
  )
}

export function ThemeChoice() {
  const t = useText()
  const { theme } = useReader()
  return (
    <ChoiceRow
      label={t('shell.menu.theme')}
      name="theme"
      value={theme}
      choices={[
        { value: 'system', label: t('shell.menu.themeSystem') },
        { value: 'light', label: t('shell.menu.themeLight') },
        { value: 'dark', label: t('shell.menu.themeDark') },
      ]}
    />
  )
}

/** "Bản dễ đọc" on or off. */
export function EasyReadingSwitch() {
  const t = useText()
  const { easyReading } = useReader()
  return (
    <button
      type="submit"
      name="easyReading"
      value={easyReading ? 'off' : 'on'}
      role="switch"
      aria-checked={easyReading}
      className="flex w-full items-center gap-3 rounded-md py-1.5 text-left max-md:min-h-11"
    >
      <span className="flex-1">
        <span className="block text-button font-medium">{t('shell.menu.easyReading')}</span>
        <span className="block text-sm text-ink-2">{t('shell.menu.easyReadingHelp')}</span>
      </span>
      <span
        aria-hidden
        className={classNames(
          'flex h-6 w-11 flex-none items-center rounded-full border-2 px-0.5',
          easyReading ? 'justify-end border-primary bg-primary' : 'border-line-strong bg-surface',
        )}
      >
        <span className={classNames('size-4 rounded-full', easyReading ? 'bg-on-primary' : 'bg-line-strong')} />
      </span>
    </button>
  )
}

/** All three, for the menu of the person. */
export function ReadingChoices() {
  return (
    <PreferenceForm className="flex flex-col gap-3">
      <LanguageChoice />
      <ThemeChoice />
      <EasyReadingSwitch />
    </PreferenceForm>
  )
}

/** The same for a visitor, in the status bar of the sign-in page: the other language, and "Bản dễ đọc". */
export function VisitorChoices() {
  const t = useText()
  const { locale, easyReading } = useReader()
  const other = locale === 'vi' ? 'en' : 'vi'
  const look = 'py-1 font-medium text-primary-ink hover:underline max-md:min-h-11'
  return (
    <PreferenceForm className="flex items-center gap-4">
      <button type="submit" name="locale" value={other} lang={other} className={look}>
        {t(other === 'en' ? 'shell.menu.english' : 'shell.menu.vietnamese')}
      </button>
      <button
        type="submit"
        name="easyReading"
        value={easyReading ? 'off' : 'on'}
        aria-pressed={easyReading}
        className={classNames(look, 'aria-pressed:font-semibold aria-pressed:underline')}
      >
        {t('shell.menu.easyReading')}
      </button>
    </PreferenceForm>
  )
}
