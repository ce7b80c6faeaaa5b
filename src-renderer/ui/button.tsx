import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'

import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts'
import { cx } from './classes.ts'
import { formPartOf } from './submit.ts'
import { stopsAtUnreadable } from './unreadable.ts'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: ReactNode
  /** The act is under way: a second press does nothing, and the focus stays where it is. */
  readonly isBusy?: boolean | undefined
  /** What Enter in a field of the same form does: `primary` is, but where it is said to take something away. */
  readonly isSubmit?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A plain `<button>` with the look of the house. Its words say what happens. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, isBusy, isSubmit, ...others } = props
  const { className, onClick, children, ...rest } = others
  const { isPressedByEnter, readsFields } = formPartOf(variant, isSubmit)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy === true) event.preventDefault()
    else if (!readsFields || !stopsAtUnreadable(event.currentTarget)) onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      {...(isPressedByEnter && { 'data-submit': true })}
      {...(isBusy === true && { 'aria-busy': true, 'aria-disabled': true })}
      className={cx(buttonClass(variant, size), className)}
      onClick={press}
    >
      {icon}
      {children}
    </button>
  )
}
