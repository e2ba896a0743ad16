import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { MoreHorizontal } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import { listProposals, type Proposal } from '#realtime/protocol/petition-text/list-proposals.ts'
import { BREAK } from '#realtime/protocol/petition-text/proposal.ts'
import type { OpenTextEditor } from './open-text-editor.ts'

/** What is to be decided: one proposal, all of a person, or all of a department. The server decides it. */
export interface ProposalDecision {
  readonly decision: 'accept' | 'reject'
  readonly about: { readonly id: string } | { readonly userId: string } | { readonly departmentCode: string }
}

interface ProposalListProps {
  editor: OpenTextEditor
  state: EditorState
  nameOf(userId: string): string
  departmentOf(code: string): string
  /** Left out for those who may not decide. */
  onDecide?: ((decision: ProposalDecision) => void) | undefined
}

/** A card for each proposal, in the order of the text; on top the departments that made several. */
export function ProposalList({ editor, state, nameOf, departmentOf, onDecide }: ProposalListProps) {
  const t = useText()
  const proposals = useMemo(() => listProposals(state.doc), [state.doc])
  const counts = new Map<string, number>()
  for (const { departmentCode } of proposals) counts.set(departmentCode, (counts.get(departmentCode) ?? 0) + 1)
  const busy = [...counts].filter(([, count]) => count > 1)

  /** What is rarer than accepting all of a department: rejecting all, and all of one of its people. */
  function moreDecisions(departmentCode: string): MenuItem[] {
    const authors = proposals.filter((one) => one.departmentCode === departmentCode).map(({ userId }) => userId)
    const people = [...new Set(authors)]
    const item = (decision: 'accept' | 'reject', about: ProposalDecision['about'], label: string): MenuItem => ({
      key: label,
      label,
      tone: decision === 'reject' ? 'danger' : 'normal',
      onSelect: () => onDecide?.({ decision, about }),
    })
    return [
      item('reject', { departmentCode }, t('editor.proposals.rejectAll', { name: departmentOf(departmentCode) })),
      // Of one person alone it would be the same again.
      ...(people.length > 1 ? people : []).flatMap((userId) => [
        item('accept', { userId }, t('editor.proposals.acceptAllOf', { name: nameOf(userId) })),
        item('reject', { userId }, t('editor.proposals.rejectAll', { name: nameOf(userId) })),
      ]),
    ]
  }

  function show({ position }: Proposal): void {
    const { view } = editor
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(position + 1))).scrollIntoView())
    view.focus()
  }

  return (
    <section className="text-proposals flex flex-col gap-3">
      <h3 className="text-lg font-semibold">{t('editor.proposals.title')}</h3>
      <p role="status" className="text-sm text-ink-2">
        {proposals.length === 0
          ? t('editor.proposals.empty')
          : t('editor.proposals.count', { count: proposals.length })}
      </p>
      {onDecide &&
        busy.map(([departmentCode]) => (
          <div key={departmentCode} className="flex items-start gap-1">
            <Button onClick={() => onDecide({ decision: 'accept', about: { departmentCode } })}>
              {t('editor.proposals.acceptAll', { department: departmentOf(departmentCode) })}
            </Button>
            <Menu
              label={t('editor.proposals.more', { department: departmentOf(departmentCode) })}
              icon={MoreHorizontal}
              isIconOnly
              align="end"
              items={moreDecisions(departmentCode)}
            />
          </div>
        ))}
      <ul className="flex flex-col gap-3">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="rounded-md border border-line bg-surface p-3">
            <p className="text-sm text-ink-2">
              <b className="text-ink">{nameOf(proposal.userId)}</b> · {departmentOf(proposal.departmentCode)}
            </p>
            {linesOf(proposal, t).map((line) => (
              <p key={line} className="text-md break-words">
                {line}
              </p>
            ))}
            <div className="mt-2 flex flex-wrap gap-2">
              {onDecide && (
                <>
                  <Button size="sm" onClick={() => onDecide({ decision: 'accept', about: { id: proposal.id } })}>
                    {t('editor.proposals.accept')}
                  </Button>
                  <Button
                    size="sm"
                    variant="quiet"
                    onClick={() => onDecide({ decision: 'reject', about: { id: proposal.id } })}
                  >
                    {t('editor.proposals.reject')}
                  </Button>
                </>
              )}
              <Button size="sm" variant="quiet" onClick={() => show(proposal)}>
                {t('editor.proposals.show')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Longer proposals are cut: the whole of it stands in the text. */
const SHOWN = 160

function linesOf({ kinds, inserted, deleted }: Proposal, t: ReturnType<typeof useText>): string[] {
  const words = (text: string) => {
    const plain = text.replaceAll(BREAK, ' ¶ ').trim()
    return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain
  }
  const isMove = kinds.has('move')
  return [
    isMove && t('editor.proposals.move', { text: words(inserted) }),
    !isMove && kinds.has('delete-block') && t('editor.proposals.deleteBlock', { text: words(deleted) }),
    !isMove && kinds.has('insert-block') && t('editor.proposals.insertBlock', { text: words(inserted) }),
    kinds.has('delete') && t('editor.proposals.delete', { text: words(deleted) }),
    kinds.has('insert') && t('editor.proposals.insert', { text: words(inserted) }),
    kinds.has('format') && t('editor.proposals.format'),
    kinds.has('join') && t('editor.proposals.join'),
    kinds.has('restyle') && t('editor.proposals.restyle'),
  ].filter((line) => line !== false)
}
