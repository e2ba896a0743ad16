import { forwardRef } from 'react'
import { TextField, type TextFieldProps } from '#app/ui/text-field.tsx'

/** Six digits of an authenticator app: the phone's keyboard offers them, pasting with blanks does no harm. */
export const CodeField = forwardRef<HTMLInputElement, Omit<TextFieldProps, 'type' | 'end'>>(
  function CodeField(props, ref) {
    return (
      <TextField
        {...props}
        ref={ref}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={24}
        className="[&_input]:max-w-60"
      />
    )
  },
)
