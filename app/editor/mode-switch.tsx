import { Eye, MessageSquarePlus, Pencil } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { WritingMode } from './open-text-editor.ts'

const ICONS = { direct: Pencil, suggest: MessageSquarePlus, read: Eye } as const

interface ModeSwitchProps {
  /** Those that the person may choose; the server decides what is taken. */
  modes: readonly WritingMode[]
  mode: WritingMode
  onChange(mode: WritingMode): void
}

/** Edit directly, suggest, read: which one is on is said by the button, not by its colour only. */
export function ModeSwitch({ modes, mode, onChange }: ModeSwitchProps) {
  const t = useText()
  return (
    <fieldset className="mode-switch">
      <legend className="sr-only">{t('editor.mode.label')}</legend>
      {modes.map((one) => {
        const Icon = ICONS[one]
        return (
          <button key={one} type="button" aria-pressed={one === mode} onClick={() => onChange(one)}>
            <Icon size={18} aria-hidden />
            {t(`editor.mode.${one}`)}
          </button>
        )
      })}
    </fieldset>
  )
}
