import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useTellDone } from '#app/ui/use-told-act.ts'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { MOST_COUNTED, MOST_SIDE, type PairImpact } from '#server/search/dictionary/contract.ts'

type Answer = { impact: PairImpact } | { done: true } | { failure: Failure }

/** A pair to be added: first seen for what it would change, then added. What was typed stays when it is refused. */
export function NewPair() {
  const t = useText()
  const fetcher = useFetcher<Answer>()
  const form = useRef<HTMLFormElement>(null)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer
  useTellDone(isDone, { words: t('dictionary.added') })
  useEffect(() => {
    if (isDone) form.current?.reset()
  }, [isDone])
  return (
    <Card title={t('dictionary.newTitle')}>
      <fetcher.Form ref={form} method="post" noValidate className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <KeepTyped place="search-dictionary" isDone={isDone} />
        <TextField
          label={t('dictionary.left')}
          help={t('dictionary.leftHelp')}
          name="left"
          maxLength={MOST_SIDE}
          autoComplete="off"
          required
        />
        <TextField
          label={t('dictionary.right')}
          help={t('dictionary.rightHelp')}
          name="right"
          maxLength={MOST_SIDE}
          autoComplete="off"
          required
        />
        <Checkbox label={t('dictionary.isWeak')} name="isWeak" />
        {answer && 'failure' in answer && (
          <Notice tone="error" isLive>
            {t.failure(answer.failure)}
          </Notice>
        )}
        {answer && 'impact' in answer && <Impact impact={answer.impact} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="intent" value="preview" busy={fetcher.state !== 'idle'}>
            {t('dictionary.preview')}
          </Button>
          <Button type="submit" name="intent" value="add" variant="primary" busy={fetcher.state !== 'idle'}>
            {t('dictionary.add')}
          </Button>
        </div>
      </fetcher.Form>
    </Card>
  )
}

function Impact({ impact }: { impact: PairImpact }) {
  const t = useText()
  const format = useFormat()
  const { left, right, withLeft, withRight, withBoth, known } = impact
  const count = (number: number) =>
    number >= MOST_COUNTED ? t('dictionary.atLeast', { count: format.number(MOST_COUNTED) }) : format.number(number)
  const then = count(withLeft + withRight - withBoth)
  return (
    <Notice title={t('dictionary.impactTitle')} isLive>
      {withLeft + withRight === 0 ? (
        <span className="block">{t('dictionary.impactNothing')}</span>
      ) : (
        <>
          <span className="block">{t('dictionary.impactLeft', { left, now: count(withLeft), then })}</span>
          <span className="block">{t('dictionary.impactRight', { right, now: count(withRight), then })}</span>
        </>
      )}
      {known.length > 0 && (
        <span className="block">
          {t('dictionary.impactKnown', { pairs: known.map((pair) => `${pair.left} – ${pair.right}`).join('; ') })}
        </span>
      )}
    </Notice>
  )
}
