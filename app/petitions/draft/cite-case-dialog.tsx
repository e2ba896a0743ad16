import { CasePicker } from '#app/cases/case-picker.tsx'
import type { CitationChoice } from '#app/editor/paragraph-commands.ts'
import { useText } from '#app/i18n/language.tsx'
import { Dialog } from '#app/ui/dialog.tsx'

/** Chooses the published case that the chosen words cite, in the version that is read now. */
export function CiteCaseDialog({
  onChoose,
  onClose,
}: {
  onChoose: (cited: CitationChoice) => void
  onClose: () => void
}) {
  const t = useText()
  return (
    <Dialog isOpen onClose={onClose} title={t('editor.cite.title')} description={t('editor.cite.help')}>
      <CasePicker chosen={null} onChoose={({ id, name, version }) => onChoose({ caseId: id, version, label: name })} />
    </Dialog>
  )
}
