import { ShieldAlert } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'

/** R1: the state-secret sentence. On a phone a line that stays on top, elsewhere part of the status bar. */
export function SecurityLine({ isDemo }: { isDemo: boolean }) {
  const t = useText()
  return (
    <section
      aria-label={t('shell.notice.label')}
      data-print="hide"
      className="sticky top-0 z-(--z-sticky) flex items-start gap-2 border-b border-line bg-surface px-3 py-1.5 text-xs text-ink-2 md:hidden"
    >
      <ShieldAlert size={16} aria-hidden className="mt-0.5 text-seal" />
      <p>
        {t('shell.notice.sentence')} {isDemo && <DemoChip />}
      </p>
    </section>
  )
}

export function SecuritySentence({ isDemo }: { isDemo: boolean }) {
  const t = useText()
  return (
    <>
      <p className="flex min-w-0 items-center gap-[7px]">
        <ShieldAlert size={16} aria-hidden className="text-seal" />
        <span className="truncate py-0.5" title={t('shell.notice.sentence')}>
          {t('shell.notice.sentence')}
        </span>
      </p>
      {isDemo && <DemoChip />}
    </>
  )
}
