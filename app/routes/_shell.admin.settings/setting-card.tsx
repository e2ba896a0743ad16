import { type FormEvent, useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { ROLES_BY_SCOPE } from '#server/accounts/contract.ts'
import type { SettingView } from '#server/settings/contract.ts'

/** Roles of a person outside workshops: those that sign in by themselves. */
const ROLES = [...ROLES_BY_SCOPE.global, ...ROLES_BY_SCOPE.cluster, ...ROLES_BY_SCOPE.department]

/** One setting: its value, its bounds, who changed it last; a change is asked for. */
export function SettingCard({ setting, changedBy }: { setting: SettingView; changedBy: string }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const [proposed, setProposed] = useState<string | null>(null)
  const { key, changed } = setting
  const name = t(`administration.settings.names.${key}`)
  const stored = storedWords(setting)

  function propose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setProposed(key === 'secondFactorRoles' ? form.getAll('role').join(',') : String(form.get('value') ?? ''))
  }
  return (
    <Card title={name}>
      <form key={stored} onSubmit={propose} className="grid gap-3">
        <p className="text-sm text-ink-2">{t(`administration.settings.helps.${key}`)}</p>
        {key === 'secondFactorRoles' ? (
          <fieldset>
            <legend className="sr-only">{name}</legend>
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {ROLES.map((role) => (
                <Checkbox
                  key={role}
                  name="role"
                  value={role}
                  defaultChecked={(setting.value as readonly string[]).includes(role)}
                  label={t(`roles.${role}`)}
                />
              ))}
            </div>
          </fieldset>
        ) : setting.choices ? (
          <Select
            label={name}
            isLabelHidden
            name="value"
            defaultValue={stored}
            options={setting.choices.map((value) => ({ value, label: value }))}
            emptyLabel={null}
            className="max-w-60"
          />
        ) : (
          <TextField
            label={name}
            isLabelHidden
            name="value"
            inputMode="numeric"
            defaultValue={stored}
            help={setting.bounds && t('administration.settings.range', setting.bounds)}
            autoComplete="off"
            className="max-w-40"
          />
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit">{t('common.actions.save')}</Button>
          <p className="text-sm text-ink-2">
            {changed
              ? t('administration.settings.changed', { time: format.dateTime(changed.at), name: changedBy })
              : t('administration.settings.initial')}
          </p>
        </div>
      </form>
      {proposed !== null && (
        <AskAct
          title={t('administration.settings.askTitle')}
          body={
            <>
              <strong className="block font-semibold text-ink">
                {name}: {key === 'secondFactorRoles' ? roleWords(proposed) : proposed || t('common.none')}
              </strong>
              {t(
                key === 'secondFactorRoles'
                  ? 'administration.settings.ask.secondFactorRoles'
                  : setting.choices
                    ? 'administration.settings.ask.edxml'
                    : 'administration.settings.ask.other',
              )}
            </>
          }
          actLabel={t('administration.settings.act')}
          fields={{ key, value: proposed }}
          onDone={() => {
            toaster.show({ tone: 'ok', text: t('administration.settings.saved', { name }) })
            setProposed(null)
          }}
          onClose={() => setProposed(null)}
        />
      )}
    </Card>
  )

  function roleWords(roles: string): string {
    const chosen = ROLES.filter((role) => roles.split(',').includes(role)).map((role) => t(`roles.${role}`))
    return chosen.length > 0 ? chosen.join(', ') : t('common.none')
  }
}

/** The value as its field shows it. */
function storedWords(setting: SettingView): string {
  return setting.key === 'secondFactorRoles' ? setting.value.join(',') : String(setting.value)
}
