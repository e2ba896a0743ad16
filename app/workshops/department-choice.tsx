import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { DepartmentPicker } from '#app/ui/department-picker.tsx'
import { FieldError } from '#app/ui/field-error.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { DepartmentLine } from './department-line.tsx'
import type { PlanOffer } from './use-plan-offer.ts'

export interface DepartmentChoiceProps {
  offer: PlanOffer
  errors?: readonly string[]
  hostErrors?: readonly string[]
  ids: { readonly departments: string; readonly host: string }
}

/** The bodies of the day in protocol order, all chosen at first, and which of them is host. The host takes part. */
export function DepartmentChoice({ offer, errors = [], hostErrors, ids }: DepartmentChoiceProps) {
  const t = useText()
  const [hostId, setHostId] = useState(offer.hostDepartmentId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(offer.departmentIds))
  const isLegacy = offer.cohort.some((department) => department.kind !== 'current')
  const count = offer.cohort.length

  function choose(id: string, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  return (
    <>
      {offer.isMoved && (
        <Notice tone="warn" isLive>
          {t('workshops.plan.cohortChanged')}
        </Notice>
      )}
      <DepartmentPicker
        id={ids.host}
        name="hostDepartmentId"
        label={t('workshops.plan.host')}
        required
        error={hostErrors}
        options={offer.cohort
          .filter((department) => offer.hosts.includes(department.id))
          .map((department) => ({ ...department, nowName: department.today?.shortName ?? null, formerNames: [] }))}
        value={hostId || null}
        onChange={(id) => {
          setHostId(id ?? '')
          if (id) choose(id, true)
        }}
      />
      <fieldset
        id={ids.departments}
        tabIndex={-1}
        aria-describedby={`${ids.departments}-help`}
        className="grid gap-1 border-0 p-0"
      >
        <legend className="sr-only">{t('workshops.plan.departments')}</legend>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm text-ink-2">
            {isLegacy ? t('workshops.plan.cohortLegacy', { count }) : t('workshops.plan.cohortCurrent', { count })}
          </p>
          {chosen.size < count && (
            <Button size="sm" variant="quiet" onClick={() => setChosen(new Set(offer.cohort.map((d) => d.id)))}>
              {t('workshops.plan.all')}
            </Button>
          )}
        </div>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {offer.cohort.map((department) => {
            const isHost = department.id === hostId
            return (
              <Checkbox
                key={department.id}
                name="departmentIds"
                value={department.id}
                checked={isHost || chosen.has(department.id)}
                aria-disabled={isHost || undefined}
                onChange={(event) => choose(department.id, isHost || event.target.checked)}
                label={<DepartmentLine department={department} />}
              />
            )
          })}
        </div>
        <FieldError id={`${ids.departments}-error`} errors={errors} />
        <p id={`${ids.departments}-help`} className="text-sm text-ink-2">
          {t('workshops.plan.departmentsHelp')}
        </p>
      </fieldset>
    </>
  )
}
