import { useFetcher } from '@remix-run/react'
import { useCallback, useState } from 'react'
import type { loader } from '#app/routes/_shell.workshops.new/route.tsx'
import type { LocalDate } from '#server/language/dates.ts'
import type { DepartmentBadge, PersonBadge, PlanForm } from '#server/workshops/workshop-view.ts'

/** What a day offers in the plan form, and the choice made from it. */
export interface PlanOffer {
  /** Changes when another set of bodies is offered. */
  readonly period: string
  readonly cohort: readonly DepartmentBadge[]
  readonly candidates: readonly PersonBadge[]
  readonly hosts: readonly string[]
  /** Chosen when the offer arrives. */
  readonly departmentIds: readonly string[]
  readonly hostDepartmentId: string
  /** Whether the day was moved into another period than the form was opened with. */
  readonly isMoved: boolean
  changeDay(day: LocalDate | null): void
}

/** Asks the server for the bodies of another day; the plan's own choice stands while they are the same bodies. */
export function usePlanOffer(plan: PlanForm, kind: 'new' | 'edit'): PlanOffer {
  const fetcher = useFetcher<typeof loader>()
  const [day, setDay] = useState<string>(plan.day)
  const { load } = fetcher
  const changeDay = useCallback(
    (next: LocalDate | null) => {
      if (!next) return
      setDay(next)
      load(`/workshops/new?day=${next}${kind === 'edit' ? `&workshop=${plan.id}` : ''}`)
    },
    [load, kind, plan.id],
  )
  const fetched = fetcher.data?.offer && fetcher.data.day === day ? fetcher.data.offer : null
  const offered = fetched ?? plan
  const period = offered.cohort.map((department) => department.id).join()
  const isMoved = period !== plan.cohort.map((department) => department.id).join()
  const hosts = isMoved ? offered.hosts : plan.hosts
  const formerHost = plan.cohort.find((department) => department.id === plan.hostDepartmentId)
  const sameHost = offered.cohort.find((d) => d.code === formerHost?.code && hosts.includes(d.id))
  return {
    period,
    cohort: offered.cohort,
    candidates: offered.candidates,
    hosts,
    departmentIds: isMoved ? offered.cohort.map((department) => department.id) : plan.departmentIds,
    hostDepartmentId: isMoved ? (sameHost?.id ?? hosts[0] ?? '') : plan.hostDepartmentId,
    isMoved,
    changeDay,
  }
}
