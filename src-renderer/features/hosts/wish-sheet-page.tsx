import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import {
  type DayPart,
  dayParts,
  type HostWishes,
  type TimeWish,
  timeWishes,
} from '#shared/hosts/host-wishes.ts'
import { wishOf, wishWeekdays } from '#shared/hosts/wish-rules.ts'
import type { Place } from '#shared/place/place-contract.ts'

import styles from './wish-sheet.module.css'

interface WishSheetPageProps {
  readonly place: Pick<Place, 'name' | 'logo'>
  /** Null: a line to write it on. */
  readonly name: string | null
  readonly wishes: HostWishes
  readonly partHint: (part: DayPart) => string
}

/** One sheet of A4: what was said already is ticked, the rest is to fill in with a pen. */
export function WishSheetPage({ place, name, wishes, partHint }: WishSheetPageProps) {
  const { t } = useTranslation()
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {place.logo !== null && <img className={styles.logo} src={place.logo} alt="" />}
        <div>
          <p className={styles.soft}>{place.name}</p>
          <h1 className={styles.title}>{t('wishes.sheet.title')}</h1>
        </div>
      </header>
      <p className={styles.who}>
        <span>{t('wishes.sheet.name')}</span>
        {name === null ? <span className={styles.line} /> : <strong>{name}</strong>}
        <span className={styles.date}>{t('wishes.sheet.date')}</span>
        <span className={styles.shortLine} />
      </p>
      <p>{t('wishes.sheet.intro')}</p>
      <TimesTable wishes={wishes} partHint={partHint} />
      <Often wishes={wishes} />
      <p className={styles.checks}>
        <span>
          <Box isTicked={wishes.notAlone} />
          <strong>{t('wishes.notAlone')}.</strong> {t('wishes.notAloneHint')}
        </span>
        <span>
          <Box isTicked={wishes.lastResort} />
          <strong>{t('wishes.lastResort')}.</strong> {t('wishes.lastResortHint')}
        </span>
      </p>
      <footer className={styles.soft}>{t('wishes.sheet.back')}</footer>
    </article>
  )
}

const Box = ({ isTicked }: { readonly isTicked: boolean }) => (
  <span className={styles.box}>{isTicked ? '✕' : ''}</span>
)

function TimesTable({ wishes, partHint }: Pick<WishSheetPageProps, 'wishes' | 'partHint'>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const boxes = (said: TimeWish | null) => (
    <span className={styles.boxes}>
      {timeWishes.map((wish) => (
        <span key={wish}>
          <Box isTicked={said === wish} />
          {t(`wishes.wish.${wish}`)}
        </span>
      ))}
    </span>
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('wishes.sheet.moment')}</th>
          {dayParts.map((part) => (
            <th key={part} scope="col">
              {t(`wishes.part.${part}`)} <span className={styles.soft}>{partHint(part)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {wishWeekdays.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{formatting.weekday(weekday)}</th>
            {dayParts.map((part) => (
              <td key={part}>{boxes(wishOf(wishes.times, weekday, part))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Figures that were said, or room to write them. */
function Often({ wishes }: Pick<WishSheetPageProps, 'wishes'>) {
  const { t } = useTranslation()
  const figure = (word: string, value: number | null) => (
    <span>
      {word} <span className={styles.figure}>{value}</span> {t('wishes.sheet.times')}
    </span>
  )
  return (
    <section className={styles.often}>
      <h2 className={styles.subtitle}>{t('wishes.sheet.often')}</h2>
      <p className={styles.figures}>
        <strong>{t('wishes.sheet.perWeek')}</strong>
        {figure(t('wishes.sheet.least'), wishes.leastAWeek)}
        {figure(t('wishes.sheet.most'), wishes.mostAWeek)}
      </p>
      <p className={styles.figures}>
        <strong>{t('wishes.sheet.perMonth')}</strong>
        {figure(t('wishes.sheet.least'), wishes.leastAMonth)}
        {figure(t('wishes.sheet.best'), wishes.wishedAMonth)}
        {figure(t('wishes.sheet.most'), wishes.mostAMonth)}
      </p>
    </section>
  )
}
