import { Hourglass, ShieldCheck, ShieldX } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { FileView } from '#server/files/contract.ts'

const LOOKS = {
  unscanned: { tone: 'warn', icon: Hourglass },
  clean: { tone: 'ok', icon: ShieldCheck },
  quarantined: { tone: 'seal', icon: ShieldX },
} as const

/** "Chưa quét", "Đã quét", "Bị giữ lại": beside every file that is shown. */
export function ScanChip({ file }: { file: Pick<FileView, 'scanState'> }) {
  const t = useText()
  const { tone, icon } = LOOKS[file.scanState]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`files.states.${file.scanState}`)}
    </Chip>
  )
}

/** What there is to know about the state, in a sentence; nothing for a file that simply passed. */
export function ScanHelp({ file }: { file: Pick<FileView, 'scanState' | 'remarks'> }) {
  const t = useText()
  const sentences =
    file.scanState === 'quarantined'
      ? [t('files.stateHelps.quarantined')]
      : file.remarks.map((remark) => t(`files.remarks.${remark}`))
  if (sentences.length === 0) return null
  return <span className="block text-sm text-ink-2">{sentences.join(' ')}</span>
}
