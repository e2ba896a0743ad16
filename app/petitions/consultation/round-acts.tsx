import { CircleStop, ListChecks, MessagesSquare, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { ConsultationView, RoundView } from '#server/petitions/consultation/consultation-view.ts'
import { CloseDialog } from './close-dialog.tsx'

/** What this person can do with a round, the nearest first. */
export function RoundActs({ consultation, round }: { consultation: ConsultationView; round: RoundView }) {
  const t = useText()
  const [isClosing, setClosing] = useState(false)
  const { petitionId, abilities, ownDepartmentId, rounds } = consultation
  const base = `/petitions/${petitionId}/consultation`
  const isOpen = round.closedAt === null
  const isNewest = rounds[0]?.id === round.id
  const hasSpoken = consultation.consensus?.rows.some(({ cells }) =>
    cells.some(({ departmentId, said }) => departmentId === ownDepartmentId && said.length > 0),
  )
  const position = !isOpen || !abilities.prepare ? 'positionRead' : hasSpoken ? 'positionAgain' : 'position'
  return (
    <div data-print="hide" className="flex flex-wrap gap-2">
      {isNewest && ownDepartmentId && (
        <LinkButton
          to={`${base}/position`}
          icon={PencilLine}
          variant={isOpen && abilities.speak && !hasSpoken ? 'primary' : 'secondary'}
        >
          {t(`consultation.page.${position}`)}
        </LinkButton>
      )}
      {isOpen && abilities.conduct && (
        <LinkButton
          to={`${base}/answers`}
          icon={MessagesSquare}
          variant={round.unansweredCount > 0 ? 'primary' : 'secondary'}
        >
          {t('consultation.page.answer')}
        </LinkButton>
      )}
      <LinkButton to={`${base}/table?round=${round.number}`} icon={ListChecks}>
        {t('consultation.page.table')}
      </LinkButton>
      {isOpen && abilities.conduct && (
        <Button icon={CircleStop} onClick={() => setClosing(true)}>
          {t('consultation.page.close', { number: round.number })}
        </Button>
      )}
      {isClosing && isOpen && (
        <CloseDialog consultation={consultation} round={round} onClose={() => setClosing(false)} />
      )}
    </div>
  )
}
