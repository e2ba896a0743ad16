import { Radio } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemView } from '#server/meetings/board/contract.ts'

/** Who looks at another item is told so, with the way back to the meeting. */
export function PeekNotice({ item, onFollow }: { item: ItemView; onFollow: () => void }) {
  const t = useText()
  return (
    <Notice
      title={t('meeting.follow.off', { title: item.title })}
      actions={
        <Button size="sm" variant="primary" icon={Radio} onClick={onFollow}>
          {t('meeting.follow.toggle')}
        </Button>
      }
    >
      {t('meeting.follow.offBody')}
    </Notice>
  )
}
