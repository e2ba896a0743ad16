import { useAddress } from '#app/administration/link-notice.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ImportOutcome } from '#server/administration/import/contract.ts'

/** What was entered, and the links of the new people, shown this once. */
export function ImportDone({ outcome }: { outcome: ImportOutcome }) {
  const t = useText()
  const origin = useAddress('')
  const { created, updated, skipped, links, wasDone } = outcome
  const lines = links.map(({ fullName, email, path }) => `${fullName}\t${email}\t${origin}${path}`)
  return (
    <div className="grid gap-5">
      <Notice tone={wasDone ? 'warn' : 'ok'} isLive>
        {wasDone ? t('administration.import.wasDone') : t('administration.import.done', { created, updated, skipped })}
      </Notice>
      {links.length > 0 && (
        <Card
          title={t('administration.import.links')}
          padding="none"
          action={
            <CopyButton
              text={lines.join('\n')}
              label={t('administration.import.copyAll')}
              copiedLabel={t('common.actions.copied')}
            />
          }
        >
          <p className="px-5 pb-3 text-sm text-ink-2 max-md:px-4">
            {t('administration.import.linksOnce')} {links[0]?.isMailed && t('administration.import.linksMailed')}
          </p>
          <ul>
            {links.map(({ fullName, email, path }) => (
              <li
                key={email}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-5 py-2.5 max-md:px-4"
              >
                <div className="min-w-0 flex-1 basis-60">
                  <p className="font-medium break-words">{fullName}</p>
                  <p className="text-sm break-all text-ink-2">{email}</p>
                  <p className="font-code text-xs break-all text-ink-2">
                    {origin}
                    {path}
                  </p>
                </div>
                <CopyButton
                  text={`${origin}${path}`}
                  label={t('common.actions.copy')}
                  copiedLabel={t('common.actions.copied')}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p>
        <LinkButton to="/admin/people" variant="primary">
          {t('administration.import.toPeople')}
        </LinkButton>
      </p>
    </div>
  )
}
