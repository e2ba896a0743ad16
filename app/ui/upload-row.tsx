import { CircleAlert, CircleCheck, FileText, Pause, Play, Trash2, WifiOff, X } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { IconButton } from './icon-button.tsx'
import { ProgressBar } from './progress-bar.tsx'

export type UploadState =
  /** waiting: without a network, goes on by itself · interrupted: the page was closed, the file is to be chosen again. */
  | { readonly kind: 'running' | 'paused' | 'waiting' | 'interrupted'; readonly sentBytes: number }
  | { readonly kind: 'done' }
  /** Why it was refused, as a sentence. */
  | { readonly kind: 'refused'; readonly reason: string }

export interface UploadRowProps {
  name: string
  totalBytes: number
  state: UploadState
  onPause?: () => void
  onResume?: () => void
  onCancel?: () => void
  onRemove?: () => void
}

/** One file on its way: name, MB of MB, bar, pause and resume, the reason when it was refused. */
export function UploadRow({ name, totalBytes, state, onPause, onResume, onCancel, onRemove }: UploadRowProps) {
  const t = useText()
  const format = useFormat()
  const isMoving = state.kind !== 'done' && state.kind !== 'refused'
  return (
    <div className="flex items-center gap-2.5 py-1">
      <FileText size={20} aria-hidden className="self-start text-ink-2" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="min-w-0 break-words">{name}</span>
          <span className="text-sm text-ink-2">
            {isMoving
              ? t('ui.upload.sizes', { done: format.bytes(state.sentBytes), total: format.bytes(totalBytes) })
              : format.bytes(totalBytes)}
            {state.kind === 'paused' && ` · ${t('ui.upload.paused')}`}
          </span>
        </div>
        {isMoving && (
          <ProgressBar
            label={t('ui.upload.progress', { name })}
            value={state.sentBytes}
            max={Math.max(totalBytes, 1)}
          />
        )}
        {(state.kind === 'waiting' || state.kind === 'interrupted') && (
          <p role="status" className="flex items-start gap-1.5 text-sm text-warn">
            <WifiOff size={16} aria-hidden className="mt-[3px] flex-none" /> {t(`ui.upload.${state.kind}`)}
          </p>
        )}
        {state.kind === 'done' && (
          <p role="status" className="flex items-center gap-1.5 text-sm text-ok">
            <CircleCheck size={16} aria-hidden /> {t('ui.upload.done')}
          </p>
        )}
        {state.kind === 'refused' && (
          <p role="alert" className="flex items-start gap-1.5 text-sm text-error">
            <CircleAlert size={16} aria-hidden className="mt-[3px]" /> {state.reason}
          </p>
        )}
      </div>
      {(state.kind === 'running' || state.kind === 'waiting') && onPause && (
        <IconButton icon={Pause} label={t('ui.upload.pause', { name })} onClick={onPause} />
      )}
      {state.kind === 'paused' && onResume && (
        <IconButton icon={Play} label={t('ui.upload.resume', { name })} onClick={onResume} />
      )}
      {isMoving && onCancel && <IconButton icon={X} label={t('ui.upload.cancel', { name })} onClick={onCancel} />}
      {!isMoving && onRemove && <IconButton icon={Trash2} label={t('ui.upload.remove', { name })} onClick={onRemove} />}
    </div>
  )
}
