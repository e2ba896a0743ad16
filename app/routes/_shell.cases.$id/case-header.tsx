import { CalendarPlus, EyeOff, FilePen, MoreHorizontal, NotebookPen, VenetianMask } from 'lucide-react'
import { useState } from 'react'
import { CaseStateChip, CaseStatusChip, VisibilityChip } from '#app/cases/case-chips.tsx'
import { periodWords } from '#app/cases/case-period.ts'
import { PetitionDialog } from '#app/cases/petition-dialog.tsx'
import { ProgrammeDialog } from '#app/cases/programme-dialog.tsx'
import { PublishDialog } from '#app/cases/publish-dialog.tsx'
import { ShareAnonymisedDialog } from '#app/cases/share-anonymised-dialog.tsx'
import { WithdrawDialog } from '#app/cases/withdraw-dialog.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import type { CaseView } from '#server/cases/case-view.ts'
import { isAboutDenunciation } from '#server/cases/content/contract.ts'

/** Crumbs, name, whose it is, where and when, where it stands, the acts of this person. */
export function CaseHeader({ one }: { one: CaseView }) {
  const t = useText()
  const format = useFormat()
  const { code, department, field, place, sharedWith } = one
  const period = periodWords(t, format, one)
  return (
    <PageHeader
      crumbs={[{ label: t('cases.title'), to: '/cases' }]}
      title={<span lang="vi">{one.title}</span>}
      actions={<Acts one={one} />}
    >
      {department && <DepartmentLine department={department} />}
      <span>{code ?? t('cases.noCode')}</span>
      {field && <span>{t(`taxonomy.${field}`)}</span>}
      {place && <span>{place}</span>}
      {period && <span>{period}</span>}
      {one.version > 0 && <span>{t('cases.page.version', { number: one.version })}</span>}
      <CaseStateChip state={one.state} />
      <CaseStatusChip status={one.status} />
      <VisibilityChip visibility={one.visibility} />
      {sharedWith.length > 0 && (
        <span>{t('cases.page.sharedWith', { names: sharedWith.map(({ shortName }) => shortName).join(', ') })}</span>
      )}
      {one.isDemo && <DemoChip />}
    </PageHeader>
  )
}

function Acts({ one }: { one: CaseView }) {
  const t = useText()
  const [asked, setAsked] = useState<'publish' | 'withdraw' | 'petition' | 'anonymise' | 'programme' | null>(null)
  const { edit, publish, withdraw, shareAnonymised } = one.abilities
  // A copy is made of what names people, not of a copy.
  const copies = shareAnonymised && !one.isAnonymised
  // What is being written is published where it is written; what was withdrawn has no such place.
  const publishesHere = publish && one.state === 'withdrawn'
  return (
    <>
      {one.state === 'published' && one.mayMakeItem && (
        <Button icon={NotebookPen} onClick={() => setAsked('petition')}>
          {t('cases.petition.act')}
        </Button>
      )}
      {(withdraw || copies || one.mayPresent) && (
        <Menu
          label={t('cases.page.more')}
          icon={MoreHorizontal}
          align="end"
          items={[
            ...(one.mayPresent
              ? [
                  {
                    key: 'programme',
                    label: t('cases.programme.act'),
                    icon: CalendarPlus,
                    onSelect: () => setAsked('programme'),
                  },
                ]
              : []),
            ...(copies
              ? [
                  {
                    key: 'anonymise',
                    label: `${t('anonymised.act')}…`,
                    icon: VenetianMask,
                    onSelect: () => setAsked('anonymise'),
                  },
                ]
              : []),
            ...(withdraw
              ? [
                  {
                    key: 'withdraw',
                    label: `${t('cases.page.withdraw')}…`,
                    icon: EyeOff,
                    tone: 'danger' as const,
                    onSelect: () => setAsked('withdraw'),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edit && (
        <LinkButton
          to={`/cases/${one.id}/edit`}
          variant={one.state === 'draft' ? 'primary' : 'secondary'}
          icon={FilePen}
        >
          {one.state === 'draft' ? t('cases.page.write') : t('cases.page.edit')}
        </LinkButton>
      )}
      {publishesHere && (
        <Button variant="primary" onClick={() => setAsked('publish')}>
          {t('cases.page.publishAgain')}
        </Button>
      )}
      {asked === 'programme' && <ProgrammeDialog caseId={one.id} onClose={() => setAsked(null)} />}
      {asked === 'petition' && <PetitionDialog chosen={[one]} onClose={() => setAsked(null)} />}
      {asked === 'anonymise' && <ShareAnonymisedDialog caseId={one.id} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <WithdrawDialog caseId={one.id} onClose={() => setAsked(null)} />}
      {asked === 'publish' && (
        <PublishDialog
          caseId={one.id}
          visibility={one.visibility}
          names={one.sharedWith.map(({ shortName }) => shortName)}
          needsAssurance={isAboutDenunciation(one)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
