import { useContext, useEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import { ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'

import type { ComboText } from './use-combo-text.ts'

import styles from './field.module.css'

interface ComboInputProps {
  readonly ref: Ref<HTMLInputElement>
  readonly typing: ComboText
  /** What Enter takes of what is typed. */
  readonly firstId: string | null
  readonly placeholder: string | undefined
}

/**
 * Where the name is typed. The list opens when somebody types, presses an arrow or clicks: coming through with Tab, it
 * would lie over what stands below. What Enter would take is marked in it.
 */
export function ComboInput({ ref, typing, firstId, placeholder }: ComboInputProps) {
  const state = useContext(ComboBoxStateContext)
  /** Somebody went through the list: what is marked is their choice, which Tab takes as well. */
  const hasMoved = useRef(false)
  useEffect(() => {
    if (state === null || !state.isOpen || !typing.isTyped || firstId === null) return
    // After the list: as it is drawn and filtered, it takes the mark away by itself.
    const asked = requestAnimationFrame(() => {
      if (state.selectionManager.focusedKey === null) state.selectionManager.setFocusedKey(firstId)
    })
    return () => cancelAnimationFrame(asked)
  })
  const keyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.isComposing) return
    if (key === 'ArrowDown' || key === 'ArrowUp') hasMoved.current = true
    if (key === 'Escape') typing.giveUp()
    if (key === 'Tab' && !hasMoved.current) state?.selectionManager.setFocusedKey(null)
    const isMarked = state?.isOpen === true && state.selectionManager.focusedKey !== null
    if (key !== 'Enter' || isMarked || !typing.isTyped) return
    // Typed and entered faster than the list is drawn.
    if (firstId === null || typing.text.trim() === '') typing.leave()
    else typing.choose(firstId)
  }
  return (
    <Input
      ref={ref}
      {...typing.mark}
      className={styles.input ?? ''}
      placeholder={placeholder ?? ''}
      onFocus={({ currentTarget, nativeEvent }) => {
        // The list says by an event of its own that the keyboard is back in the field: nobody came into it.
        if (nativeEvent.isTrusted && !typing.isTyped) currentTarget.select()
      }}
      onClick={({ currentTarget }) => {
        if (!typing.isTyped) currentTarget.select()
        state?.open(null, typing.isTyped ? 'input' : 'manual')
      }}
      onInput={() => {
        hasMoved.current = false
        state?.open(null, 'input')
      }}
      onKeyDownCapture={keyDown}
    />
  )
}
