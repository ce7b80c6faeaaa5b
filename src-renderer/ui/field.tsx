import CircleAlert from 'lucide-react/icons/circle-alert'
import { useId, type KeyboardEvent, type ReactNode } from 'react'

import { cx } from './classes.ts'
import { submitAround } from './submit.ts'
import { useUiWords } from './words.tsx'

import styles from './field.module.css'

/** What every field takes. The value that was typed stays, whatever the answer was. */
export interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The sentence of the refusal, shown beside the field and read with it. */
  readonly error?: string | null | undefined
  readonly isOptional?: boolean | undefined
  /** The label is there for screen readers only, because the place on screen already says it. */
  readonly isLabelHidden?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly className?: string | undefined
}

/** What ties a control to its label, hint and error. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly disabled: boolean | undefined
}

interface FieldFrameProps extends FieldProps {
  readonly children: (control: FieldControl) => ReactNode
}

/** One line to fill in: a longer text takes Enter for itself, as a list does. */
function submitOnEnter(event: KeyboardEvent): void {
  const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented
  if (!isEnter || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  submitAround(event.target)
}

/** Label, control, hint and error, in the order they are read. Enter submits the form around it. */
export function FieldFrame({ children, ...field }: FieldFrameProps) {
  const words = useUiWords()
  const id = useId()
  const hasHint = field.hint !== undefined && field.hint !== null
  const hasError = typeof field.error === 'string' && field.error !== ''
  const described = cx(hasHint && `${id}-hint`, hasError && `${id}-error`)
  return (
    <div role="presentation" className={cx(styles.field, field.className)} onKeyDown={submitOnEnter}>
      <label htmlFor={id} className={field.isLabelHidden === true ? 'visually-hidden' : styles.label}>
        {field.label}
        {field.isOptional === true && <span className={styles.optional}> {words.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError || undefined,
        disabled: field.isDisabled,
      })}
      {hasHint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {field.hint}
        </div>
      )}
      <FieldError id={`${id}-error`} text={hasError ? field.error : null} />
    </div>
  )
}

interface FieldErrorProps {
  readonly id?: string | undefined
  readonly text: string | null | undefined
}

/** The sentence of a refusal. The live region stays in the page, so that the sentence is read when it comes. */
export function FieldError({ id, text }: FieldErrorProps) {
  return (
    <div id={id} aria-live="polite">
      {typeof text === 'string' && (
        <p className={styles.error}>
          <CircleAlert size={18} />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}
