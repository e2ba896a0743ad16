import { Check, CircleX, FilePen, MoreHorizontal, Send, Split, Undo2, UserCheck } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ActDialog, type AskedAct } from '#app/petitions/act-dialog.tsx'
import { DepartmentNames } from '#app/petitions/department-names.tsx'
import { ItemPlaceChip, ItemStateChip, UrgencyChip } from '#app/petitions/state-chip.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { Icon } from '#app/ui/icon.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Step, Stepper } from '#app/ui/stepper.tsx'
import type { ItemState } from '#server/petitions/items/content/contract.ts'
import type { ItemView } from '#server/petitions/items/item-view.ts'

const ICONS: Readonly<Record<AskedAct, Icon>> = {
  submit: UserCheck,
  approve: Check,
  'return-inside': Undo2,
  send: Send,
  keep: Check,
  'send-back': Undo2,
  withdraw: CircleX,
  unmerge: Split,
}
/** The one act of the page, the first of these that this person may do. */
const PRIMARY: readonly AskedAct[] = ['send', 'keep']

/** Crumbs, stepper, name, who proposes it, where it stands, the one act of this person. */
export function ItemHeader({ item }: { item: ItemView }) {
  const t = useText()
  const isPrivate = item.reading === 'own' && !item.isComposed && item.code === null
  return (
    <PageHeader
      crumbs={[
        { label: t('items.title'), to: '/petitions' },
        ...(isPrivate ? [] : [{ label: t('items.tabs.cluster'), to: '/petitions/cluster' }]),
      ]}
      steps={item.state !== 'withdrawn' && <Stepper steps={stepsOf(item, (phase) => t(`items.phases.${phase}`))} />}
      title={item.title}
      actions={<Acts item={item} />}
    >
      <span>{item.code ?? t('items.noCode')}</span>
      {item.field && <span>{t(`taxonomy.${item.field}`)}</span>}
      <ItemStateChip state={item.state} isSubmitted={item.isSubmitted} />
      <ItemPlaceChip place={item.place} />
      {item.isComposed && <Chip tone="line">{t('items.composed')}</Chip>}
      <UrgencyChip urgency={item.urgency} />
      <DepartmentNames departments={item.departments} />
    </PageHeader>
  )
}

function Acts({ item }: { item: ItemView }) {
  const t = useText()
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const acts = item.abilities.acts.filter((act): act is AskedAct => act !== 'merge')
  const primary = primaryOf(item, acts)
  const others = acts.filter((act) => act !== primary)
  const editsFirst = item.abilities.edit && !primary
  return (
    <>
      {others.length > 0 && (
        <Menu
          label={t('items.ask.more')}
          icon={MoreHorizontal}
          align="end"
          items={others.map((act) => ({
            key: act,
            label: `${t(`items.acts.${act}`)}…`,
            icon: ICONS[act],
            tone: act === 'withdraw' ? ('danger' as const) : ('normal' as const),
            onSelect: () => setAsked(act),
          }))}
        />
      )}
      {item.abilities.edit && (
        <LinkButton
          to={`/petitions/items/${item.id}/edit`}
          variant={editsFirst ? 'primary' : 'secondary'}
          icon={FilePen}
        >
          {t('items.page.edit')}
        </LinkButton>
      )}
      {primary && (
        <Button variant="primary" icon={ICONS[primary]} onClick={() => setAsked(primary)}>
          {t(`items.acts.${primary}`)}
        </Button>
      )}
      <ActDialog item={item} act={asked} onClose={() => setAsked(null)} />
    </>
  )
}

/** A leader approves what was handed over, a writer hands over what is whole. */
function primaryOf(item: ItemView, acts: readonly AskedAct[]): AskedAct | null {
  const first = PRIMARY.find((act) => acts.includes(act))
  if (first) return first
  if (item.missing.length > 0) return null
  if (acts.includes('approve') && (item.isSubmitted || !acts.includes('submit'))) return 'approve'
  return acts.includes('submit') ? 'submit' : null
}

const PHASES = ['draft', 'approval', 'cluster', 'screening'] as const

function stepsOf(
  { state, isSubmitted }: ItemView,
  nameOf: (phase: (typeof PHASES)[number]) => string,
): readonly Step[] {
  const writing = isSubmitted ? 1 : 0
  const now: Readonly<Record<ItemState, number>> = {
    draft: writing,
    returned: writing,
    department_approved: 2,
    sent: 3,
    kept: 4,
    merged: 4,
    withdrawn: 0,
  }
  return PHASES.map((phase, index) => ({
    label: nameOf(phase),
    state: index < now[state] ? 'done' : index === now[state] ? 'now' : 'next',
  }))
}
