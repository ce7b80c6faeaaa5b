import Search from 'lucide-react/icons/search'
import { useTranslation } from 'react-i18next'

import { openPalette } from '#renderer/lib/palette.ts'
import { addressOf, type ScreenName } from '#renderer/lib/router.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import type { Place } from '#shared/place/place-contract.ts'

import { screensShown } from './navigation.ts'
import { PlaceLine } from './place-line.tsx'
import { routes } from './routes.ts'

import styles from './side-bar.module.css'

interface SideBarProps {
  readonly place: Place | null
  readonly current: ScreenName | null
}

/** Where things are: the screens that exist, in the order of the house, the settings last and apart. */
export function SideBar({ place, current }: SideBarProps) {
  const { t } = useTranslation()
  const main = screensShown.filter((name) => name !== 'settings')
  return (
    <aside className={styles.bar} data-no-print>
      <PlaceLine place={place} />
      <nav className={styles.nav} aria-label={t('frame.mainMenu')}>
        <ul className={styles.list}>
          {main.map((name) => (
            <Entry key={name} name={name} current={current} />
          ))}
        </ul>
        <ul className={styles.list}>
          <li>
            <button type="button" className={styles.entry} onClick={openPalette} title={t('frame.search')}>
              <Search size={20} />
              <span className={styles.label}>{t('frame.search')}</span>
              <span className={styles.keys}>
                <KeyHint keys={[t('frame.keys.ctrl'), 'K']} />
              </span>
            </button>
          </li>
          <Entry name="settings" current={current} />
        </ul>
      </nav>
    </aside>
  )
}

interface EntryProps {
  readonly name: ScreenName
  readonly current: ScreenName | null
}

function Entry({ name, current }: EntryProps) {
  const { t } = useTranslation()
  const route = routes[name]
  if (route === undefined) return null
  const label = t(`frame.nav.${name}`)
  return (
    <li>
      <a
        href={addressOf(name)}
        className={styles.entry}
        title={label}
        {...(name === current && { 'aria-current': 'page' as const })}
      >
        <route.icon size={20} />
        <span className={styles.label}>{label}</span>
      </a>
    </li>
  )
}
