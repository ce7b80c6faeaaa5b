import ChevronDown from 'lucide-react/icons/chevron-down'
import { useRef, type ReactNode } from 'react'
import { Button as OpenButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'

import { cx } from './classes.ts'
import { FieldError, type FieldProps } from './field.tsx'
import { plainText } from './plain-text.ts'
import { useUiWords } from './words.tsx'
import { noteWriting } from './writing.ts'

import combo from './combo-field.module.css'
import styles from './field.module.css'
import popover from './popover.module.css'

export interface ComboChoice {
  readonly id: string
  readonly label: string
  /** Shown before the label: an avatar, an icon. */
  readonly mark?: ReactNode
  /** Shown after it, softly. */
  readonly note?: string | undefined
  readonly isDisabled?: boolean
}

interface ComboFieldProps extends Omit<FieldProps, 'isOptional' | 'hint'> {
  readonly value: string | null
  readonly choices: readonly ComboChoice[]
  readonly onChange: (id: string | null) => void
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** One choice among many: type a few letters, accents or not, and take it. Nothing outside the list is taken. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, choices, onChange, placeholder, autoFocus = false, error } = props
  const words = useUiWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <ComboBox
      className={cx(styles.field, props.className)}
      selectedKey={value}
      defaultItems={choices}
      defaultFilter={(label, typed) => plainText(label).includes(plainText(typed))}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus}
      isDisabled={props.isDisabled ?? false}
      isInvalid={typeof error === 'string'}
      onSelectionChange={(key) => {
        if (key !== value) noteWriting(input.current)
        onChange(key === null ? null : String(key))
      }}
    >
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : (styles.label ?? '')}>
        {label}
      </Label>
      <div className={combo.frame}>
        <Input ref={input} className={styles.input ?? ''} placeholder={placeholder ?? ''} />
        <OpenButton className={combo.open ?? ''}>
          <ChevronDown size={20} />
        </OpenButton>
      </div>
      <FieldError text={error} />
      <Popover className={cx(popover.popover, combo.popover)}>
        <ListBox
          className={popover.list ?? ''}
          renderEmptyState={() => <p className={popover.empty}>{words.noMatch}</p>}
        >
          {(choice: ComboChoice) => (
            <ListBoxItem
              className={popover.item ?? ''}
              textValue={choice.label}
              isDisabled={choice.isDisabled ?? false}
            >
              {choice.mark}
              {choice.label}
              {choice.note !== undefined && <span className={popover.note}>{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
