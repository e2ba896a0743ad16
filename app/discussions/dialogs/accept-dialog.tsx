import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import { useTopic } from '../topic-context.tsx'
import { dialogPlace } from '../unsent-drafts.ts'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** Asks for what and how long an answer holds. */
export function AcceptDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const scope = useUnsentText(useTopic().me.userId, dialogPlace('accept', post.id), post.accepted?.scope)
  const [from, setFrom] = useState<string | null>(post.accepted?.from ?? null)
  const [until, setUntil] = useState<string | null>(post.accepted?.until ?? null)
  const { act, close, isBusy, fault } = useDialogAct(t('discussions.accept.done'), onClose, [scope])
  const fields = { postId: post.id, scope: scope.text, from: from ?? '', until: until ?? '' }
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t(post.accepted ? 'discussions.accept.againTitle' : 'discussions.accept.title')}
      description={null}
      safeLabel={t('common.actions.cancel')}
      actLabel={post.accepted ? t('discussions.page.save') : t('discussions.accept.title')}
      busy={isBusy}
      disabledReason={scope.text.trim() ? null : t('failures.discussion-scope-required')}
      onAct={() => void act('accept', fields)}
      onClose={close}
    >
      <div className="grid gap-4">
        <TextArea
          label={t('discussions.accept.scope')}
          help={t('discussions.accept.scopeHelp')}
          required
          rows={2}
          maxLength={500}
          value={scope.text}
          onChange={(event) => scope.change(event.target.value)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('discussions.accept.from')} defaultValue={from} onChange={setFrom} />
          <DateField
            label={t('discussions.accept.until')}
            help={t('discussions.accept.untilHelp')}
            defaultValue={until}
            onChange={setUntil}
          />
        </div>
        {fault && (
          <Notice tone="error" isLive>
            {fault}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}
