import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import { moveLine, newLine, type ListLine } from './list-lines.ts'

import styles from './lists-section.module.css'

interface LinesFieldProps {
  readonly moment: ListLine['moment']
  /** Of both moments: this field shows its own. */
  readonly lines: readonly ListLine[]
  /** Says beside an empty line that it is, once somebody tried to save. */
  readonly showsEmpty: boolean
  readonly onChange: (lines: readonly ListLine[]) => void
}

/** The lines of one list, to write, move and remove. */
export function LinesField({ moment, lines, showsEmpty, onChange }: LinesFieldProps) {
  const { t } = useTranslation()
  const own = lines.filter((line) => line.moment === moment)
  const write = (key: string) => (label: string) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, label } : line)))
  return (
    <div className={styles.lines}>
      {own.length === 0 && <p className={styles.soft}>{t('today.settings.none')}</p>}
      <ol className={styles.lines}>
        {own.map((line, index) => {
          const label = line.label.trim() || t('today.settings.unnamed')
          return (
            <li key={line.key} className={styles.line}>
              <TextField
                className={styles.text}
                label={t('today.settings.line', { number: index + 1 })}
                isLabelHidden
                value={line.label}
                onChange={write(line.key)}
                maximumLength={80}
                autoFocus={line.itemId === null && line.label === ''}
                error={showsEmpty && line.label.trim() === '' ? t('today.settings.empty') : null}
              />
              <IconButton
                label={t('today.settings.up', { label })}
                disabled={index === 0}
                onClick={() => onChange(moveLine(lines, line.key, -1))}
              >
                <ArrowUp size={18} />
              </IconButton>
              <IconButton
                label={t('today.settings.down', { label })}
                disabled={index === own.length - 1}
                onClick={() => onChange(moveLine(lines, line.key, 1))}
              >
                <ArrowDown size={18} />
              </IconButton>
              <IconButton
                label={t('today.settings.remove', { label })}
                onClick={() => onChange(lines.filter((one) => one.key !== line.key))}
              >
                <X size={18} />
              </IconButton>
            </li>
          )
        })}
      </ol>
      <div>
        <Button icon={<Plus size={18} />} onClick={() => onChange([...lines, newLine(moment)])}>
          {t('today.settings.add')}
        </Button>
      </div>
    </div>
  )
}
