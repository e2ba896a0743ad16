import { useFetcher } from '@remix-run/react'
import { useEffect, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { personOptions } from '#app/workshops/person-options.ts'
import type { PersonBadge, WorkshopView } from '#server/workshops/workshop-view.ts'
import type { action } from './route.tsx'

const FIELDS = [
  { name: 'chairId', role: 'chair' },
  { name: 'deputyChairId', role: 'deputy-chair' },
  { name: 'secretaryId', role: 'secretary' },
  { name: 'technicianIds', role: 'technician' },
  { name: 'guestIds', role: 'guest' },
] as const

/** One person per office; who is not chosen loses it. Further technicians and guests stay as they are. */
export function OfficersDialog({
  workshop,
  candidates,
  onClose,
}: {
  workshop: WorkshopView
  candidates: readonly PersonBadge[]
  onClose: () => void
}) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const fetcher = useFetcher<typeof action>()
  const isIdle = fetcher.state === 'idle'
  const isDone = isIdle && fetcher.data !== undefined && 'done' in fetcher.data
  const failure = isIdle && fetcher.data && 'failure' in fetcher.data ? fetcher.data.failure : null
  const holders = (role: string) => workshop.officers.filter((officer) => officer.role === role)

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('workshops.officersDialog.saved') })
    onClose()
  }, [isDone, onClose, t, toaster])

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshops.officersDialog.title')}
      description={t('workshops.officersDialog.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={!isIdle}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      {/* "?index": the action of this tab, not of the layout. */}
      <fetcher.Form id={formId} method="post" action={`/workshops/${workshop.id}?index`} className="grid gap-4">
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        {FIELDS.map(({ name, role }) => {
          const [first, ...further] = holders(role)
          const others = further.map((person) => person.id)
          return (
            <div key={name}>
              <Select
                label={t(`roles.${role}`)}
                name={name}
                defaultValue={first?.id ?? ''}
                emptyLabel={t('workshops.plan.notYet')}
                options={personOptions(t, withHolder(candidates, first)).filter(({ value }) => !others.includes(value))}
              />
              {others.map((id) => (
                <input key={id} type="hidden" name={name} value={id} />
              ))}
            </div>
          )
        })}
      </fetcher.Form>
    </Dialog>
  )
}

/** Who holds the office stays choosable, also when no longer on offer. */
function withHolder(candidates: readonly PersonBadge[], holder: PersonBadge | undefined): readonly PersonBadge[] {
  return !holder || candidates.some((person) => person.id === holder.id) ? candidates : [holder, ...candidates]
}
