import { Download, FileText, FileUp, Paperclip, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { v7 } from 'uuid'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { fileTitle } from '#app/files/file-title.ts'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import { useUploads } from '#app/files/use-uploads.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { MAX_POST_FILES } from '#server/discussions/content/contract.ts'
import type { PostFileView, PostView } from '#server/discussions/discussion-view.ts'
import { RemoveFileDialog } from './dialogs/remove-file-dialog.tsx'
import { sendAct } from './send-act.ts'
import { useTopic } from './topic-context.tsx'

/** Files of a post; its author adds some, each named, sent, and scanned before others get it. */
export function PostFiles({ post }: { post: PostView }) {
  const t = useText()
  const { topic } = useTopic()
  const revalidateSoon = useRevalidateSoon()
  const uploads = useUploads('discussions')
  const [removed, setRemoved] = useState<PostFileView | null>(null)
  const { files, abilities } = post
  // What has come stands in the list itself; another post's files are not this one's.
  const [own, setOwn] = useState<readonly string[]>([])
  const sending = uploads.ids.filter((id) => {
    const storedAs = uploads.of(id)?.storedAs ?? null
    const isOurs = own.includes(id) || files.some((file) => file.id === id)
    return isOurs && (storedAs === null || !files.some(({ file }) => file?.id === storedAs))
  })
  if (files.length === 0 && !abilities.edit) return null

  /** A new one is named first, so that there is something to send its file to. */
  function add(file: File): void {
    const attachmentId = v7()
    setOwn((before) => [...before, attachmentId])
    uploads.start(attachmentId, file, async () => {
      const answer = await sendAct(topic.id, 'add-file', { postId: post.id, attachmentId, title: fileTitle(file) })
      if (!answer.ok) {
        return answer.failure.code === 'network-lost' ? t('discussions.files.offline') : t.failure(answer.failure)
      }
      revalidateSoon()
      return null
    })
  }

  return (
    <div className="mt-2 grid gap-1">
      {files.length > 0 && (
        <ul aria-label={t('discussions.files.label')} className="divide-y divide-line">
          {files.map((one) => (
            <FileLine key={one.id} one={one}>
              {!one.file && abilities.edit && uploads.of(one.id) === null && (
                <ChooseFile onChoose={(file) => uploads.start(one.id, file)}>
                  {(open) => (
                    <IconButton
                      icon={FileUp}
                      size="sm"
                      label={t('cases.edit.sendFile', { title: one.title })}
                      onClick={open}
                    />
                  )}
                </ChooseFile>
              )}
              {(abilities.edit || topic.abilities.moderate) && (
                <IconButton
                  icon={Trash2}
                  size="sm"
                  label={t('discussions.files.remove', { name: one.file?.name ?? one.title })}
                  onClick={() => setRemoved(one)}
                />
              )}
            </FileLine>
          ))}
        </ul>
      )}
      {sending.map((id) => (
        <SendingRow key={id} id={id} uploads={uploads} />
      ))}
      {abilities.edit && files.length < MAX_POST_FILES && (
        <div data-print="hide" className="-ml-3">
          <ChooseFile onChoose={add}>
            {(open) => (
              <Button size="sm" variant="quiet" icon={Paperclip} onClick={open}>
                {t('discussions.files.add')}
              </Button>
            )}
          </ChooseFile>
        </div>
      )}
      {removed && <RemoveFileDialog file={removed} onClose={() => setRemoved(null)} />}
    </div>
  )
}

function FileLine({ one, children }: { one: PostFileView; children: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const { file, mayDownload, title } = one
  const Shape = mayDownload ? Download : FileText
  return (
    <li className="flex items-start gap-2.5 py-1.5">
      <Shape size={20} aria-hidden className="mt-[3px] flex-none text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          {file && mayDownload ? (
            // A download, not a page: the browser asks the server itself.
            <a href={`/files/${file.id}`} download className="break-all">
              {file.name}
            </a>
          ) : (
            <span className="break-all">{file?.name ?? title}</span>
          )}
          {file ? <span>{format.bytes(file.size)}</span> : <span>{t('discussions.files.none')}</span>}
          {file && <ScanChip file={file} />}
        </p>
        {file && <ScanHelp file={file} />}
      </div>
      {children}
    </li>
  )
}
