import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'

import styles from './series-form.module.css'

interface CarriedSlotsProps {
  readonly title: string
  readonly lines: readonly {
    readonly id: string
    readonly text: string
    readonly names: readonly string[]
  }[]
}

/** What a change touches, a line each: slots with who is on them, versions that were to come. */
export function CarriedSlots({ title, lines }: CarriedSlotsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (lines.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul className={styles.moves}>
        {lines.map(({ id, text, names }) => (
          <li key={id}>
            {names.length === 0
              ? text
              : t('series.preview.line', { slot: text, names: formatting.list(names) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
