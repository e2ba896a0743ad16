import { Download, FileUp } from 'lucide-react'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ReplyView } from '#server/petitions/replies/reply-view.ts'
import { OutcomeChip } from './outcome-chip.tsx'

/** One letter as it was recorded: what it says of which clauses, and the letter itself. */
export function ReplyCard({ reply, uploads }: { reply: ReplyView; uploads: Uploads }) {
  const t = useText()
  const format = useFormat()
  const { id, reference, repliedOn, authority, summary, remindOn, by, at, lines } = reply
  return (
    <li id={`reply-${id}`} className="min-w-0 scroll-mt-20 py-4 target:bg-primary-soft">
      <h3 className="text-md font-semibold break-words">
        {t('petitionReplies.reply.head', { reference, date: format.date(repliedOn) })}
      </h3>
      <p className="text-sm break-words text-ink-2">{authority}</p>
      <p className="mt-2 break-words whitespace-pre-line">{summary}</p>
      <ul className="mt-2 grid gap-1">
        {lines.map(({ cid, clause, outcome, isStanding }) => (
          <li key={cid} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <OutcomeChip outcome={outcome} />
            <span className="min-w-0 break-words">{clause}</span>
            {!isStanding && <span className="text-ink-2">{t('petitionReplies.reply.replaced')}</span>}
          </li>
        ))}
      </ul>
      <Letter reply={reply} uploads={uploads} />
      <p className="mt-2 text-sm text-ink-2">
        {t('petitionReplies.reply.by', { name: by, time: format.dateTime(at) })}
        {remindOn && ` ${t('petitionReplies.reply.remindOn', { day: format.date(remindOn) })}`}
      </p>
    </li>
  )
}

function Letter({ reply, uploads }: { reply: ReplyView; uploads: Uploads }) {
  const t = useText()
  const format = useFormat()
  const { id, letter, mayDownload, maySend } = reply
  const running = uploads.of(id)
  if (letter) {
    return (
      <div className="mt-2 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Download size={16} aria-hidden className="text-ink-2" />
          {mayDownload ? (
            <a href={`/files/${letter.id}`} download className="break-all">
              {letter.name}
            </a>
          ) : (
            <span className="break-all">{letter.name}</span>
          )}
          <span className="text-ink-2">{format.bytes(letter.size)}</span>
          <ScanChip file={letter} />
        </p>
        <ScanHelp file={letter} />
      </div>
    )
  }
  return (
    <div className="mt-2 grid gap-2">
      {running && <SendingRow id={id} uploads={uploads} />}
      {maySend && !running && (
        <div>
          <ChooseFile onChoose={(file) => uploads.start(id, file)}>
            {(open) => (
              <Button size="sm" icon={FileUp} onClick={open}>
                {t('petitionReplies.reply.attach')}
              </Button>
            )}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}
