import { type FormEvent, useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { HOLIDAY_KINDS, type HolidayKind } from '#server/working-days/contract.ts'

interface Typed {
  readonly day: string
  readonly name: string
  readonly kind: HolidayKind
}

/** One more day; what is typed stays until it is in the table. */
export function AddHoliday() {
  const t = useText()
  const toaster = useToaster()
  const [asked, setAsked] = useState<Typed | null>(null)
  const [round, setRound] = useState(0)

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const kind = HOLIDAY_KINDS.find((one) => one === form.get('kind')) ?? 'holiday'
    setAsked({ day: String(form.get('day') ?? ''), name: String(form.get('name') ?? ''), kind })
  }
  return (
    <Card title={t('workingDays.add.title')}>
      <form key={round} onSubmit={ask} className="grid gap-4" noValidate>
        <DateField label={t('workingDays.add.day')} name="day" required />
        <TextField label={t('workingDays.add.name')} name="name" required maxLength={100} autoComplete="off" />
        <Select
          label={t('workingDays.add.kind')}
          name="kind"
          emptyLabel={null}
          options={HOLIDAY_KINDS.map((value) => ({ value, label: t(`workingDays.kinds.${value}`) }))}
        />
        <div>
          <Button type="submit" variant="primary">
            {t('workingDays.add.act')}
          </Button>
        </div>
      </form>
      {asked && (
        <AskAct
          title={t('workingDays.add.question', { day: asked.day || t('common.none') })}
          body={t('workingDays.add.body', { kind: t(`workingDays.kinds.${asked.kind}`), name: asked.name })}
          actLabel={t('workingDays.add.act')}
          fields={{ intent: 'add', ...asked }}
          onDone={() => {
            toaster.show({ tone: 'ok', text: t('workingDays.add.done', { day: asked.day }) })
            setAsked(null)
            setRound(round + 1)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}
