import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { useLoaded } from '#app/live/use-loaded.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { PostHistory } from '#server/discussions/discussion-view.ts'
import { actsPath } from '../send-act.ts'
import { useTopic } from '../topic-context.tsx'
import type { PostDialogProps } from './post-dialog.tsx'

/** What a post said before, the newest first, with what each change took and brought. */
export function HistoryDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  const format = useFormat()
  const { topic } = useTopic()
  const data = useLoaded<{ history: PostHistory | null }>(`${actsPath(topic.id)}?history=${post.id}`)
  const steps = data?.history?.steps ?? []
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('discussions.history.title')}
      onClose={onClose}
      footer={
        <Button data-autofocus onClick={onClose}>
          {t('discussions.history.close')}
        </Button>
      }
    >
      <ol className="grid gap-4">
        {steps.map(({ at, segments }, step) => {
          const time = format.dateTime(new Date(at))
          const which = step === 0 ? 'now' : step === steps.length - 1 ? 'first' : 'before'
          return (
            <li key={String(at)}>
              <p className="text-sm text-ink-2">{t(`discussions.history.${which}`, { time })}</p>
              <p lang="vi" className="break-words whitespace-pre-wrap">
                {segments.map(({ kind, text }, index) => {
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their place
                  if (kind === 'same') return <span key={index}>{text}</span>
                  const Tag = kind === 'added' ? 'ins' : 'del'
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <Tag key={index} className={kind === 'added' ? 'bg-ok-soft' : 'bg-error-soft'}>
                      <VisuallyHidden>[{t(`discussions.history.${kind}`)}: </VisuallyHidden>
                      {text}
                      <VisuallyHidden>]</VisuallyHidden>
                    </Tag>
                  )
                })}
              </p>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
