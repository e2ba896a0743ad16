import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { readUnsentText } from '#app/unsent/use-unsent-text.ts'
import { Composer } from './composer.tsx'
import { useTopic } from './topic-context.tsx'
import { answerPlace } from './unsent-drafts.ts'
import { usePostIds } from './use-post-ids.ts'

/**
 * The place of an answer: a button, and the editor once one writes. It stays when the topic is closed meanwhile: sending is
 * refused with the reason, and the words are there to be taken elsewhere.
 */
export function AnswerForm() {
  const t = useText()
  const { topic, me, send } = useTopic()
  const [isOpen, setOpen] = useState(false)
  const place = answerPlace(topic.id)
  const idOf = usePostIds(me.userId, place)
  // What was written here and not sent opens again.
  useEffect(() => {
    setOpen(readUnsentText(me.userId, place) !== null)
  }, [me.userId, place])
  if (!isOpen) {
    if (!topic.abilities.post) return null
    return (
      <div data-print="hide">
        <Button variant="primary" icon={MessageSquarePlus} onClick={() => setOpen(true)}>
          {t('discussions.page.answer')}
        </Button>
      </div>
    )
  }
  return (
    <Composer
      {...{ me, place, people: topic.people }}
      label={t('discussions.page.answerField')}
      act={t('discussions.page.send')}
      onSend={(content) => send('post', { postId: idOf(content), content })}
      onClose={() => setOpen(false)}
    />
  )
}
