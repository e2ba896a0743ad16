import { useCombobox } from 'downshift'
import { Check, ChevronDown, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { DepartmentChip } from './department-chip.tsx'
import { type DepartmentOption, matchDepartments, matchedPart } from './department-match.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'
import { placeBeside } from './place-beside.ts'

export interface DepartmentPickerProps extends FieldFrameProps {
  id?: string
  /** The form sends the id of the department. */
  name?: string
  form?: string
  /** In protocol order; the picker never reorders. */
  options: readonly DepartmentOption[]
  /** Id of the chosen one, when the page owns the choice. */
  value?: string | null
  defaultValue?: string | null
  onChange?: (id: string | null) => void
}

/** Type a code, an old or a new name, with or without tone marks. */
export function DepartmentPicker(props: DepartmentPickerProps) {
  const { name, form, options, value, defaultValue, onChange, ...frame } = props
  const t = useText()
  const ownId = useId()
  const id = frame.id ?? ownId
  const find = (optionId: string | null | undefined) => options.find((option) => option.id === optionId) ?? null
  const [query, setQuery] = useState<string | null>(null)
  const shown = matchDepartments(options, query ?? '')
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)

  const combobox = useCombobox<DepartmentOption>({
    items: shown,
    inputId: id,
    itemToString: (option) => option?.placeName ?? '',
    itemToKey: (option) => option?.id,
    isItemDisabled: () => false,
    ...(value === undefined ? { initialSelectedItem: find(defaultValue) } : { selectedItem: find(value) }),
    onInputValueChange: ({ inputValue, type }) => {
      setQuery(type === useCombobox.stateChangeTypes.InputChange ? inputValue : null)
    },
    onSelectedItemChange: ({ selectedItem }) => onChange?.(selectedItem?.id ?? null),
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? t('ui.department.matches', { count: shown.length }) : ''),
    stateReducer: (_state, { type, changes }) =>
      // Leaving the field keeps the choice made, not the option that happens to be highlighted.
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, selectedItem: _state.selectedItem, inputValue: _state.selectedItem?.placeName ?? '' }
        : changes,
  })
  const { isOpen, selectedItem, highlightedIndex, getInputProps, getMenuProps, getItemProps, getToggleButtonProps } =
    combobox

  useEffect(() => {
    if (!isOpen || !list.current || !box.current) return
    const [panel, anchor] = [list.current, box.current]
    const place = () => placeBeside(panel, anchor, { align: 'start', isAnchorWide: true })
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

  return (
    <FieldFrame {...frame} id={id}>
      {(control) => (
        <div ref={box} className="relative">
          {name && <input type="hidden" name={name} form={form} value={selectedItem?.id ?? ''} />}
          {selectedItem && query === null && (
            <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center">
              <DepartmentChip code={selectedItem.code} hue={selectedItem.hue} />
            </span>
          )}
          <input
            {...getInputProps({
              ...control,
              placeholder: t('ui.department.placeholder'),
              autoComplete: 'off',
              onFocus: (event) => event.currentTarget.select(),
            })}
            className={classNames(CONTROL_STYLE, 'pr-20', selectedItem && query === null && 'pl-16')}
          />
          <span className="absolute inset-y-0 right-1 flex items-center text-ink-2">
            {selectedItem && (
              <button
                type="button"
                aria-label={t('ui.department.clear')}
                className="grid size-9 place-items-center rounded-md hover:bg-surface-hover"
                onClick={() => {
                  combobox.selectItem(null)
                  setQuery(null)
                }}
              >
                <X size={18} aria-hidden />
              </button>
            )}
            <button
              type="button"
              {...getToggleButtonProps({ 'aria-label': t('ui.department.toggle') })}
              className="grid size-9 place-items-center rounded-md hover:bg-surface-hover"
            >
              <ChevronDown size={20} aria-hidden className={isOpen ? 'rotate-180' : undefined} />
            </button>
          </span>
          <ul
            {...getMenuProps({ ref: list, 'aria-label': typeof frame.label === 'string' ? frame.label : undefined })}
            {...{ popover: 'manual' }} // not yet among React 18's attribute types
            className="fixed inset-auto m-0 max-h-80 overflow-y-auto rounded-md border border-line bg-surface p-0 text-ink shadow-2"
          >
            {isOpen &&
              shown.map((option, index) => (
                <li
                  key={option.id}
                  {...getItemProps({ item: option, index })}
                  className={classNames(
                    'flex min-h-11 items-center gap-2.5 px-3 py-1.5 text-button',
                    index === highlightedIndex && 'bg-primary-soft',
                  )}
                >
                  <DepartmentChip code={option.code} hue={option.hue} />
                  <span className="min-w-0 flex-1">
                    <Name name={option.placeName} query={query ?? ''} />
                    <Succession option={option} />
                  </span>
                  {option.id === selectedItem?.id && <Check size={18} aria-hidden className="text-primary-ink" />}
                </li>
              ))}
            {isOpen && shown.length === 0 && (
              <li className="px-3 py-2.5 text-button text-ink-2">{t('ui.department.noMatch')}</li>
            )}
          </ul>
        </div>
      )}
    </FieldFrame>
  )
}

function Name({ name, query }: { name: string; query: string }) {
  const part = matchedPart(name, query)
  if (!part) return <span className="block">{name}</span>
  const [from, to] = part
  return (
    <span className="block">
      {name.slice(0, from)}
      <b className="font-semibold">{name.slice(from, to)}</b>
      {name.slice(to)}
    </span>
  )
}

function Succession({ option: { nowName, formerNames } }: { option: DepartmentOption }) {
  const t = useText()
  const words = nowName
    ? t('ui.department.nowPartOf', { name: nowName })
    : formerNames.length > 0 && t('ui.department.formerly', { names: formerNames.join(', ') })
  return words ? <span className="block text-sm text-ink-2">{words}</span> : null
}
