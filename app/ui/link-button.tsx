import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonLook, buttonStyle } from './button-style.ts'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'

export interface LinkButtonProps extends ButtonLook, LinkProps {
  icon?: Icon
}

/** A link that looks like a button: it goes somewhere, a button does something. */
export function LinkButton({
  variant,
  size,
  fullWidth,
  icon: IconShape,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonStyle({ variant, size, fullWidth }), className)}>
      {IconShape && <IconShape size={size === 'lg' ? 20 : 18} aria-hidden />}
      <span>{children}</span>
    </Link>
  )
}
