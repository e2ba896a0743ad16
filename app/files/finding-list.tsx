import { ShieldX } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { ScanFinding } from '#server/files/contract.ts'
import type { Text } from '#server/language/text.ts'

/** Why a file is held back: each reason with its place and the words found there. */
export function FindingList({ findings, isGone }: { findings: readonly ScanFinding[]; isGone: boolean }) {
  const t = useText()
  return (
    <ul className="divide-y divide-line">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)} className="flex items-start gap-2.5 py-3 first:pt-0 last:pb-0">
          <ShieldX size={20} aria-hidden className="mt-[3px] flex-none text-seal" />
          <div className="min-w-0">
            <p className="font-semibold">{t(`files.findings.${finding.code}`)}</p>
            {placeOf(t, finding) && <p className="text-sm break-all text-ink-2">{placeOf(t, finding)}</p>}
            {finding.snippet && (
              <blockquote className="mt-1 rounded-md bg-surface-sunken px-3 py-2 break-words">
                {finding.snippet}
              </blockquote>
            )}
          </div>
        </li>
      ))}
      {isGone && <li className="pt-3 text-sm text-ink-2">{t('quarantine.file.snippetGone')}</li>}
    </ul>
  )
}

function placeOf(t: Text, { page, line, part }: ScanFinding): string {
  return [
    page === null ? null : t('quarantine.file.page', { page }),
    line === null ? null : t('quarantine.file.line', { line }),
    part === null ? null : t('quarantine.file.part', { part }),
  ]
    .filter(Boolean)
    .join(', ')
}
