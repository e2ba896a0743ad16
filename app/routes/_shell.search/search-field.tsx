import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useSearchKey } from '#app/search/use-search-key.ts'
import { Button } from '#app/ui/button.tsx'
import type { SearchInput } from '#server/search/asking/contract.ts'
import { MOST_QUERY } from '#server/search/content/contract.ts'

/** The words; a new question keeps the filters. */
export function SearchField({ input }: { input: SearchInput }) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useSearchKey(field)
  const kept = (['kind', 'field', 'department', 'from', 'to', 'status'] as const).flatMap((name) => {
    const value = input[name]
    return value ? [{ name, value }] : []
  })
  return (
    <Form key={input.q} method="get" role="search" className="flex gap-2">
      <input
        ref={field}
        name="q"
        type="search"
        defaultValue={input.q}
        maxLength={MOST_QUERY}
        aria-label={t('search.box.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.box.placeholder')}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: one comes to this page to type
        autoFocus={input.q === ''}
        className="h-11 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3.5 text-base placeholder:text-ink-2"
      />
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="primary" icon={Search} className="min-h-11">
        {t('search.box.submit')}
      </Button>
    </Form>
  )
}
