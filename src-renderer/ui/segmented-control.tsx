import { useId, type ReactNode } from 'react'

import { cx } from './classes.ts'

import styles from './segmented-control.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
  readonly isLabelShown?: boolean | undefined
  readonly className?: string | undefined
}

/** Two to five choices side by side. Native radio buttons: one stop for the Tab key, arrows inside. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className={cx(styles.group, props.className)}>
      <legend className={props.isLabelShown === true ? styles.legend : 'visually-hidden'}>
        {props.label}
      </legend>
      <div className={styles.segments}>
        {props.segments.map((segment) => (
          <label key={segment.value} className={styles.segment}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={segment.value === props.value}
              disabled={segment.isDisabled}
              onChange={() => props.onChange(segment.value)}
            />
            {segment.icon}
            {segment.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
