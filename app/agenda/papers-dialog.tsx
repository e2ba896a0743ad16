import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import { useAgendaDesk } from './agenda-desk.ts'

interface PapersDialogProps {
  item: AgendaItemView
  isWritable: boolean
  onClose: () => void
}

/** Which tham luận belong to an item: chosen by who may, listed for the others. */
export function PapersDialog({ item, isWritable, onClose }: PapersDialogProps) {
  const t = useText()
  const { papers, departments, workshopId, run } = useAgendaDesk()
  const [chosen, setChosen] = useState<readonly string[]>(item.paperIds)
  const offered = isWritable ? papers : papers.filter((paper) => item.paperIds.includes(paper.id))

  async function act() {
    // What is attached but no longer offered stays: somebody may restore the paper.
    const gone = item.paperIds.filter((id) => !papers.some((paper) => paper.id === id))
    const value = [...gone, ...papers.filter((paper) => chosen.includes(paper.id)).map((paper) => paper.id)]
    if (await run({ type: 'set', itemId: item.id, field: 'paperIds', value })) onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agenda.papers.title')}
      footer={
        <>
          <LinkButton to={`/workshops/${workshopId}/papers`} variant="quiet">
            {t('agenda.papers.toPapers')}
          </LinkButton>
          {isWritable && offered.length > 0 && (
            <Button variant="primary" onClick={() => void act()}>
              {t('agenda.papers.act')}
            </Button>
          )}
        </>
      }
    >
      {offered.length === 0 && <p className="text-button text-ink-2">{t('agenda.papers.none')}</p>}
      <ul className="flex flex-col gap-2">
        {offered.map((paper) => {
          const department = departments.get(paper.departmentId)
          const name = (
            <span className="inline-flex items-baseline gap-2">
              {department && <DepartmentChip code={department.code} hue={department.hue} />}
              {paper.title}
            </span>
          )
          return (
            <li key={paper.id}>
              {isWritable ? (
                <Checkbox
                  label={name}
                  checked={chosen.includes(paper.id)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked ? [...chosen, paper.id] : chosen.filter((id) => id !== paper.id),
                    )
                  }
                />
              ) : (
                name
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
