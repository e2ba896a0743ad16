import { Eye, EyeOff } from 'lucide-react'
import { forwardRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { IconButton } from './icon-button.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'

/** A password that can be looked at: long ones are mistyped otherwise. */
export const PasswordField = forwardRef<HTMLInputElement, Omit<TextFieldProps, 'type' | 'end'>>(
  function PasswordField(props, ref) {
    const t = useText()
    const [isShown, setShown] = useState(false)
    return (
      <TextField
        {...props}
        ref={ref}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="off"
        spellCheck={false}
        end={
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={t(isShown ? 'ui.password.hide' : 'ui.password.show')}
            size="sm"
            className="max-md:size-9"
            onClick={() => setShown(!isShown)}
          />
        }
      />
    )
  },
)
