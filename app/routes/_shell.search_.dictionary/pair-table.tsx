import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { PairView } from '#server/search/dictionary/contract.ts'

/** Every pair with its strength and whether it is in use; each may be changed at once and back again. */
export function PairTable({ pairs }: { pairs: readonly PairView[] }) {
  const t = useText()
  const { send, isBusy, failure } = useToldAct('/search/dictionary', { words: t('dictionary.changed') })
  const change = ({ id }: PairView, isWeak: boolean, isActive: boolean) =>
    send({ intent: 'change', id, ...(isWeak && { isWeak: 'on' }), ...(isActive && { isActive: 'on' }) })
  const columns: readonly Column<PairView>[] = [
    { key: 'left', header: t('dictionary.columns.left'), isRowHeader: true, cell: ({ left }) => left },
    { key: 'right', header: t('dictionary.columns.right'), cell: ({ right }) => right },
    {
      key: 'state',
      header: t('dictionary.columns.state'),
      cell: ({ isWeak, isActive }) => (
        <span className="flex flex-wrap gap-1.5">
          <Chip tone={isWeak ? 'line' : 'info'}>{t(isWeak ? 'dictionary.weak' : 'dictionary.strong')}</Chip>
          {!isActive && <Chip tone="warn">{t('dictionary.off')}</Chip>}
        </span>
      ),
    },
    {
      key: 'act',
      header: t('dictionary.columns.act'),
      isLabelHiddenOnPhone: true,
      cell: (pair) => {
        const { left, right, isWeak, isActive } = pair
        const strength = t(isWeak ? 'dictionary.makeStrong' : 'dictionary.makeWeak')
        const use = t(isActive ? 'dictionary.turnOff' : 'dictionary.turnOn')
        return (
          <span className="flex gap-1.5 whitespace-nowrap max-md:flex-wrap">
            <Button
              size="sm"
              variant="quiet"
              busy={isBusy}
              aria-label={t('dictionary.actOn', { act: strength, left, right })}
              onClick={() => change(pair, !isWeak, isActive)}
            >
              {strength}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              busy={isBusy}
              aria-label={t('dictionary.actOn', { act: use, left, right })}
              onClick={() => change(pair, isWeak, !isActive)}
            >
              {use}
            </Button>
          </span>
        )
      },
    },
  ]
  return (
    <>
      {failure && (
        <Notice tone="error" isLive className="mb-3">
          {t.failure(failure)}
        </Notice>
      )}
      <Table
        caption={t('dictionary.caption')}
        columns={columns}
        rows={pairs}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t('dictionary.none')}</p>}
      />
    </>
  )
}
