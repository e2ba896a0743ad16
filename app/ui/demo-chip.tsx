import { useText } from '#app/i18n/language.tsx'

/** "DỮ LIỆU MINH HỌA": stands wherever invented data could be taken for real. */
export function DemoChip() {
  const t = useText()
  return (
    <span className="inline-flex items-center rounded-sm border border-dashed border-warn-line bg-warn-soft px-[7px] text-[0.75rem]/[1.25rem] font-semibold whitespace-nowrap text-warn">
      {t('common.demoData')}
    </span>
  )
}
