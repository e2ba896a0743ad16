import { useFetcher } from '@remix-run/react'
import { useCombobox } from 'downshift'
import { Check, ChevronDown, X } from 'lucide-react'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { loader } from '#app/routes/_shell.legal-basis.offer/route.ts'
import { classNames } from '#app/ui/class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from '#app/ui/field-frame.tsx'
import { placeBeside } from '#app/ui/place-beside.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocumentBadge } from '#server/legal-basis/legal-basis-view.ts'
import { LegalStatusChip } from './status-chip.tsx'

export interface LegalDocumentPickerProps extends FieldFrameProps {
  id?: string
  /** The form sends the id of the document. */
  name?: string
  form?: string
  /** The day whose status is shown; today unless told. */
  on?: LocalDate
  /** Not offered, e.g. the document of the page itself. */
  exceptId?: string
  defaultValue?: LegalDocumentBadge | null
  onChange?: (document: LegalDocumentBadge | null) => void
}

/** Keys pressed quickly ask once. */
const PAUSE_MS = 150
const BESIDE = { align: 'start', isAnchorWide: true } as const

/** Type a number in any writing or words of the title, with or without tone marks; each offer says how it stands. */
export function LegalDocumentPicker(props: LegalDocumentPickerProps) {
  const { name, form, on, exceptId, defaultValue = null, onChange, ...frame } = props
  const t = useText()
  const ownId = useId()
  const id = frame.id ?? ownId
  const { shown, isLoading, ask } = useOffer(on)
  const items = shown.filter((document) => document.id !== exceptId)
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)

  const { isOpen, selectedItem, highlightedIndex, selectItem, ...combobox } = useCombobox<LegalDocumentBadge>({
    items,
    inputId: id,
    itemToString: (document) => (document ? nameOf(document) : ''),
    itemToKey: (document) => document?.id,
    initialSelectedItem: defaultValue,
    onIsOpenChange: ({ isOpen: opens, inputValue, selectedItem: chosen }) => {
      if (opens) ask(chosen && inputValue === nameOf(chosen) ? '' : (inputValue ?? ''))
    },
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) ask(inputValue)
    },
    onSelectedItemChange: ({ selectedItem: chosen }) => onChange?.(chosen),
    getA11yStatusMessage: ({ isOpen: opens }) =>
      opens && !isLoading ? t('legalBasis.picker.matches', { count: items.length }) : '',
    stateReducer: (state, { type, changes }) =>
      // Leaving the field keeps the choice made, not the option that happens to be highlighted.
      type === useCombobox.stateChangeTypes.InputBlur
        ? {
            ...changes,
            selectedItem: state.selectedItem,
            inputValue: state.selectedItem ? nameOf(state.selectedItem) : '',
          }
        : changes,
  })
  const { getInputProps, getMenuProps, getItemProps, getToggleButtonProps } = combobox

  useEffect(() => {
    if (!isOpen || !list.current || !box.current) return
    const [panel, anchor] = [list.current, box.current]
    const place = () => placeBeside(panel, anchor, BESIDE)
    panel.showPopover?.()
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      panel.hidePopover?.()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [isOpen])

  // Offers arrive while the list is open and change its size.
  useEffect(() => {
    if (isOpen && list.current && box.current) placeBeside(list.current, box.current, BESIDE)
  })

  return (
    <FieldFrame {...frame} id={id}>
      {(control) => (
        <div ref={box} className="relative">
          {name && <input type="hidden" name={name} form={form} value={selectedItem?.id ?? ''} />}
          <input
            {...getInputProps({
              ...control,
              placeholder: t('legalBasis.picker.placeholder'),
              autoComplete: 'off',
              onFocus: (event) => event.currentTarget.select(),
            })}
            className={classNames(CONTROL_STYLE, 'truncate pr-20')}
          />
          <span className="absolute inset-y-0 right-1 flex items-center text-ink-2">
            {selectedItem && (
              <button
                type="button"
                aria-label={t('legalBasis.picker.clear')}
                className="grid size-9 place-items-center rounded-md hover:bg-surface-hover"
                onClick={() => selectItem(null)}
              >
                <X size={18} aria-hidden />
              </button>
            )}
            <button
              type="button"
              {...getToggleButtonProps({ 'aria-label': t('legalBasis.picker.toggle') })}
              className="grid size-9 place-items-center rounded-md hover:bg-surface-hover"
            >
              <ChevronDown size={20} aria-hidden className={isOpen ? 'rotate-180' : undefined} />
            </button>
          </span>
          <ul
            {...getMenuProps({ ref: list, 'aria-label': typeof frame.label === 'string' ? frame.label : undefined })}
            {...{ popover: 'manual' }} // not yet among React 18's attribute types
            className="fixed inset-auto m-0 max-h-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-surface p-0 text-ink shadow-2"
          >
            {isOpen &&
              items.map((document, index) => (
                <li
                  key={document.id}
                  {...getItemProps({ item: document, index })}
                  className={classNames(
                    'flex min-h-11 items-start gap-2.5 px-3 py-2 text-button',
                    index === highlightedIndex && 'bg-primary-soft',
                  )}
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{document.number}</span>
                    <span className="block text-sm text-ink-2">{document.title}</span>
                    <span className="mt-1 block">
                      <LegalStatusChip status={document.status} />
                    </span>
                  </span>
                  {document.id === selectedItem?.id && <Check size={18} aria-hidden className="text-primary-ink" />}
                </li>
              ))}
            {isOpen && items.length === 0 && (
              <li className="px-3 py-2.5 text-button text-ink-2">
                {isLoading ? t('legalBasis.picker.loading') : t('legalBasis.picker.noMatch')}
              </li>
            )}
          </ul>
        </div>
      )}
    </FieldFrame>
  )
}

/** What the server offers for the words typed last. */
function useOffer(on: LocalDate | undefined) {
  const fetcher = useFetcher<typeof loader>()
  const { load } = fetcher
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [isAsked, setAsked] = useState(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = useCallback(
    (text: string) => {
      setAsked(true)
      clearTimeout(timer.current)
      const query = new URLSearchParams({ text, ...(on ? { on } : {}) })
      timer.current = setTimeout(() => load(`/legal-basis/offer?${query}`), PAUSE_MS)
    },
    [load, on],
  )
  const shown = fetcher.data?.documents ?? []
  return { shown, isLoading: isAsked && (fetcher.state !== 'idle' || !fetcher.data), ask }
}

function nameOf({ number, title }: LegalDocumentBadge): string {
  return `${number} – ${title}`
}
