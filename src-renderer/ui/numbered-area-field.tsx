import { useEffect, useRef } from 'react'

import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { tooLongBy } from './text-length.ts'
import { useUiWords } from './words.tsx'

import field from './field.module.css'
import styles from './numbered-area-field.module.css'

/** What is to be shown and chosen in the text, in signs from its beginning. A new one is gone to, even if alike. */
interface TextSelection {
  readonly from: number
  readonly to: number
}

interface NumberedAreaFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows: number
  readonly maximumLength: number
  readonly goTo: TextSelection | null
}

/**
 * A long text whose lines have numbers, so that a sentence about line 12 is followed with the eyes. The numbers stand in
 * a copy behind the text that breaks its lines at the same places; a line that goes on has one number.
 */
export function NumberedAreaField(props: NumberedAreaFieldProps) {
  const { value, onChange, rows, maximumLength, goTo, ...rest } = props
  const words = useUiWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  const by = tooLongBy(value, maximumLength)
  const follow = () => {
    if (copy.current !== null && area.current !== null) copy.current.scrollTop = area.current.scrollTop
  }
  useEffect(() => {
    if (goTo !== null && area.current !== null && copy.current !== null)
      select(area.current, copy.current, goTo)
  }, [goTo])
  return (
    <FieldFrame {...rest} error={rest.error ?? (by > 0 ? words.tooLong(by, maximumLength) : null)}>
      {(control) => (
        <div className={styles.frame}>
          <div ref={copy} className={cx(field.input, styles.copy)} aria-hidden>
            {linesOf(value).map(({ at, text }) => (
              <div key={at}>{text}</div>
            ))}
          </div>
          <textarea
            {...control}
            ref={area}
            className={cx(field.input, styles.area)}
            value={value}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
            onScroll={follow}
          />
        </div>
      )}
    </FieldFrame>
  )
}

/** A line that says nothing is as high as another. */
const linesOf = (text: string) => text.split('\n').map((line, at) => ({ at, text: line === '' ? ' ' : line }))

/** Chooses a part of the text, with its line in the upper third of what is seen. */
function select(area: HTMLTextAreaElement, copy: HTMLElement, { from, to }: TextSelection): void {
  const line = copy.children[area.value.slice(0, from).split('\n').length - 1]
  area.focus({ preventScroll: true })
  area.setSelectionRange(from, to)
  if (line instanceof HTMLElement) area.scrollTop = line.offsetTop - area.clientHeight / 3
  area.scrollIntoView({ block: 'nearest' })
}
