import ChevronDown from 'lucide-react/icons/chevron-down'
import { useRef, type ReactNode } from 'react'
import { Button as OpenButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'

import { cx } from './classes.ts'
import { ComboInput } from './combo-input.tsx'
import { firstFor, isShownFor } from './combo-match.ts'
import { FieldError, type FieldProps } from './field.tsx'
import { useComboText } from './use-combo-text.ts'
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

/**
 * One choice among many: type a few letters, accents or not, and take it. Nothing outside the list is taken: Enter takes
 * the first one shown, leaving the field takes what can only be meant, and anything else stays there with a sentence
 * and keeps the form from being saved.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, value, choices, onChange, placeholder, autoFocus = false, error } = props
  const words = useUiWords()
  const input = useRef<HTMLInputElement>(null)
  const typing = useComboText(value, choices, (id) => {
    noteWriting(input.current)
    onChange(id)
  })
  const { text, isTyped, isUnreadable } = typing
  const sentence = isUnreadable ? words.notInList : error
  return (
    <ComboBox
      className={cx(styles.field, props.className)}
      // While something else is typed, nothing is chosen: the part would put the name of the choice back by itself.
      selectedKey={isTyped ? null : value}
      inputValue={text}
      onInputChange={typing.type}
      defaultItems={choices}
      defaultFilter={isShownFor}
      menuTrigger="manual"
      allowsEmptyCollection
      autoFocus={autoFocus}
      isDisabled={props.isDisabled ?? false}
      isInvalid={typeof sentence === 'string'}
      onSelectionChange={(key) => {
        if (key !== null) typing.choose(String(key))
      }}
      onBlur={typing.leave}
    >
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : (styles.label ?? '')}>
        {label}
      </Label>
      <div className={combo.frame}>
        <ComboInput
          ref={input}
          typing={typing}
          firstId={firstFor(choices, text)?.id ?? null}
          placeholder={placeholder}
        />
        <OpenButton className={combo.open ?? ''}>
          <ChevronDown size={20} />
        </OpenButton>
      </div>
      <FieldError text={sentence} />
      <Choices />
    </ComboBox>
  )
}

function Choices() {
  const words = useUiWords()
  return (
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
  )
}
