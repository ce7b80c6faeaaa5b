import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { type DayPart, dayParts, type TimeWish, type WishedTime } from '#shared/hosts/host-wishes.ts'
import { wishOf, wishWeekdays } from '#shared/hosts/wish-rules.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'

import { useWishKeys } from './use-wish-keys.ts'
import { WishCell } from './wish-cell.tsx'
import { nextWish } from './wish-moves.ts'

import styles from './wishes.module.css'

interface WishGridProps {
  readonly times: readonly WishedTime[]
  /** Where a part of the day begins at this place: "dès 12 h". */
  readonly partHint: (part: DayPart) => string
  readonly onSay: (weekday: Weekday, part: DayPart, wish: TimeWish | null) => void
}

/** The days of the week and their parts; a press goes to the next choice. What was said is also read out. */
export function WishGrid({ times, partHint, onSay }: WishGridProps) {
  const { t } = useTranslation()
  const words = useCellWords()
  const { table, stop, setStop, keyDown } = useWishKeys()
  const [told, setTold] = useState('')
  const cellAt = (weekday: Weekday, part: DayPart, { row, column }: typeof stop) => {
    const wish = wishOf(times, weekday, part)
    const say = (next: TimeWish | null) => {
      onSay(weekday, part, next)
      setTold(words(weekday, part, next))
    }
    return (
      <WishCell
        wish={wish}
        label={words(weekday, part, wish)}
        place={`${row} ${column}`}
        isStop={stop.row === row && stop.column === column}
        onFocus={() => setStop({ row, column })}
        onPress={() => say(nextWish(wish))}
        onKeyDown={(event) => keyDown(event, say)}
      />
    )
  }
  return (
    <>
      <p className={styles.hint}>{t('wishes.gridHint')}</p>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid}>
          <caption className="visually-hidden">{t('wishes.grid')}</caption>
          <WeekdayHead />
          <tbody>
            {dayParts.map((part, row) => (
              <tr key={part}>
                <th scope="row">
                  {t(`wishes.part.${part}`)}
                  <span className={styles.hours}>{partHint(part)}</span>
                </th>
                {wishWeekdays.map((weekday, column) => (
                  <td key={weekday}>{cellAt(weekday, part, { row, column })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  )
}

/** "mardi, soir : j'aime" */
function useCellWords() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (weekday: Weekday, part: DayPart, wish: TimeWish | null): string =>
    t('wishes.cell', {
      day: formatting.weekday(weekday),
      part: t(`wishes.part.${part}`).toLowerCase(),
      wish: wish === null ? t('wishes.nothing') : t(`wishes.wish.${wish}`),
    })
}

function WeekdayHead() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t('wishes.corner')}</span>
        </th>
        {wishWeekdays.map((weekday) => (
          <th key={weekday} scope="col">
            {formatting.weekday(weekday)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
