import { Plus } from 'lucide-react'
import { caseListAddress, isNarrowed } from '#app/cases/case-list-address.ts'
import { useText } from '#app/i18n/language.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { CaseList } from '#server/cases/case-view.ts'
import type { CaseListInput } from '#server/cases/contract.ts'

/** Why nothing is here, and what helps. */
export function NoCases({ list, input }: { list: CaseList; input: CaseListInput }) {
  const t = useText()
  if (isNarrowed(input)) {
    return (
      <EmptyState
        title={t('cases.list.nothingTitle')}
        action={
          <LinkButton to={caseListAddress({ own: input.own, sort: input.sort, page: 1 })}>
            {t('common.actions.clearFilters')}
          </LinkButton>
        }
      >
        {t('cases.list.nothingBody')}
      </EmptyState>
    )
  }
  if (input.own === 'withdrawn') {
    return <EmptyState title={t('cases.list.withdrawnEmptyTitle')}>{t('cases.list.withdrawnEmptyBody')}</EmptyState>
  }
  const start = list.mayStart && (
    <LinkButton to="/cases/new" icon={Plus}>
      {t('cases.list.start')}
    </LinkButton>
  )
  if (input.own === 'drafts') {
    return (
      <EmptyState title={t('cases.list.draftsEmptyTitle')} action={start}>
        {t('cases.list.draftsEmptyBody')}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('cases.list.emptyTitle')} action={start}>
      {list.mayStart ? t('cases.list.emptyBody') : t('cases.list.emptyReader')}
    </EmptyState>
  )
}
