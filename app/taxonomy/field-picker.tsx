import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from '#app/ui/field-frame.tsx'
import { FIELD_GROUPS, FIELD_TREE } from '#server/taxonomy/contract.ts'

export interface FieldPickerProps
  extends FieldFrameProps,
    Omit<ComponentPropsWithoutRef<'select'>, keyof FieldFrameProps | 'children'> {
  /** Words of no choice. */
  emptyLabel: string
}

/** A field of the taxonomy (lĩnh vực): groups with their members, the device's own list. */
export function FieldPicker(props: FieldPickerProps) {
  const { label, isLabelHidden, required, note, help, error, className, id, emptyLabel, ...select } = props
  const t = useText()
  return (
    <FieldFrame {...{ label, isLabelHidden, required, note, help, error, className, id }}>
      {(control) => (
        <span className="relative block">
          <select
            {...select}
            {...control}
            className={classNames(CONTROL_STYLE, 'appearance-none truncate pr-10 leading-(--leading-md)')}
          >
            <option value="">{emptyLabel}</option>
            {FIELD_GROUPS.map((group) =>
              FIELD_TREE[group].length === 0 ? (
                <option key={group} value={group}>
                  {t(`taxonomy.${group}`)}
                </option>
              ) : (
                <optgroup key={group} label={t(`taxonomy.${group}`)}>
                  <option value={group}>{t('items.allOf', { name: t(`taxonomy.${group}`) })}</option>
                  {FIELD_TREE[group].map((code) => (
                    <option key={code} value={code}>
                      {t(`taxonomy.${code}`)}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown
            size={20}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2"
          />
        </span>
      )}
    </FieldFrame>
  )
}
