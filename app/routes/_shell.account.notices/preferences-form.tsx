import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TimeField } from '#app/ui/time-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import {
  NOTICE_GROUPS,
  NOTICE_KIND_NAMES,
  NOTICE_LEVELS,
  type NoticeKind,
  type NoticePreferencesView,
  ruleOf,
} from '#server/notifications/contract.ts'
import type { action } from './route.tsx'

const LEVELS = [...NOTICE_LEVELS].reverse()

/** One choice per kind, quiet hours, and when the summary leaves. */
export function PreferencesForm({ preferences }: { preferences: NoticePreferencesView }) {
  const t = useText()
  const toast = useToaster()
  const fetcher = useFetcher<typeof action>()
  const answer = fetcher.data && 'saved' in fetcher.data ? fetcher.data : null

  useEffect(() => {
    if (answer?.saved) toast.show({ tone: 'ok', text: t('notices.preferences.saved') })
  }, [answer, toast, t])

  return (
    <fetcher.Form method="post" className="grid gap-5">
      <input type="hidden" name="intent" value="save" />
      <p className="max-w-[43em] text-ink-2">{t('notices.preferences.lead')}</p>
      {!preferences.canMail && <Notice tone="info">{t('notices.preferences.noMail')}</Notice>}
      {NOTICE_GROUPS.map((group) => (
        <Card key={group} title={t(`notices.groups.${group}`)}>
          <div className="grid gap-3">
            {NOTICE_KIND_NAMES.filter((kind) => ruleOf(kind).group === group).map((kind) => (
              <LevelRow key={kind} kind={kind} level={preferences.levels[kind]} />
            ))}
          </div>
        </Card>
      ))}
      <Card title={t('notices.preferences.quietTitle')}>
        <div className="grid gap-3">
          <Checkbox name="quiet" defaultChecked={preferences.quiet} label={t('notices.preferences.quiet')} />
          <div className="flex flex-wrap gap-3">
            <TimeField
              name="quietFrom"
              label={t('notices.preferences.quietFrom')}
              defaultValue={preferences.quietFrom}
              className="w-36"
            />
            <TimeField
              name="quietTo"
              label={t('notices.preferences.quietTo')}
              defaultValue={preferences.quietTo}
              className="w-36"
            />
          </div>
        </div>
      </Card>
      <Card title={t('notices.preferences.digestTitle')}>
        <div className="flex flex-wrap gap-3">
          <Select
            name="digest"
            label={t('notices.preferences.digest')}
            emptyLabel={null}
            defaultValue={preferences.digest}
            options={(['daily', 'weekly'] as const).map((value) => ({
              value,
              label: t(`notices.preferences.${value}`),
            }))}
            className="w-56 max-md:w-full"
          />
          <Select
            name="digestHour"
            label={t('notices.preferences.digestHour')}
            emptyLabel={null}
            defaultValue={String(preferences.digestHour)}
            options={Array.from({ length: 24 }, (_, hour) => ({
              value: String(hour),
              label: t('notices.preferences.hour', { hour }),
            }))}
            className="w-36 max-md:w-full"
          />
        </div>
      </Card>
      {answer?.saved === false && (
        <Notice tone="error" isLive>
          {t('notices.preferences.invalid')}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" busy={fetcher.state !== 'idle'} className="max-md:w-full">
          {t('notices.preferences.save')}
        </Button>
      </div>
    </fetcher.Form>
  )
}

function LevelRow({ kind, level }: { kind: NoticeKind; level: NoticePreferencesView['levels'][NoticeKind] }) {
  const t = useText()
  const name = t(`notices.kinds.${kind}.name`)
  if (ruleOf(kind).isMandatory) {
    return (
      <div className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[1fr_20rem]">
        <span>{name}</span>
        <span className="text-sm text-ink-2">{t('notices.preferences.mandatory')}</span>
      </div>
    )
  }
  return (
    <div className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[1fr_20rem]">
      <span aria-hidden>{name}</span>
      <Select
        name={`level.${kind}`}
        label={name}
        isLabelHidden
        emptyLabel={null}
        defaultValue={level}
        options={LEVELS.map((value) => ({ value, label: t(`notices.preferences.levels.${value}`) }))}
      />
    </div>
  )
}
