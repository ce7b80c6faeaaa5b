import SearchIcon from 'lucide-react/icons/search'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

import { closePalette, paletteSources, type PaletteItem, type PaletteSource } from '#renderer/lib/palette.ts'

import { fillPalette } from './palette-sources.ts'

import styles from './palette.module.css'

interface Found {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
}

const mostOfEach = 8

/** Ctrl K: a few letters, the arrows, Enter. Finds pages and acts at once, people and slots as they come. */
export function Palette() {
  const { t } = useTranslation()
  const { text, found, search } = useSearch()
  return (
    <ModalOverlay isOpen isDismissable className={styles.veil ?? ''} onOpenChange={closePalette}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('frame.palette.title')} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={text} onInputChange={search}>
            <SearchField aria-label={t('frame.palette.label')} autoFocus className={styles.field ?? ''}>
              <SearchIcon size={20} />
              <Input
                className={styles.input ?? ''}
                placeholder={t('frame.palette.placeholder')}
                onKeyDownCapture={closeOnEscape}
              />
            </SearchField>
            <Menu
              items={found}
              className={styles.list ?? ''}
              aria-label={t('frame.palette.title')}
              renderEmptyState={() => <p className={styles.empty}>{t('frame.palette.empty', { text })}</p>}
            >
              {(group) => (
                <MenuSection id={group.id}>
                  <Header className={styles.heading ?? ''}>{group.title}</Header>
                  {group.items.map((item) => (
                    <PaletteLine key={item.id} id={`${group.id}/${item.id}`} item={item} />
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The field would take the first Escape to clear itself; a search is left at once. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.stopPropagation()
  event.preventDefault()
  closePalette()
}

interface PaletteLineProps {
  readonly id: string
  readonly item: PaletteItem
}

function PaletteLine({ id, item }: PaletteLineProps) {
  const act = () => {
    closePalette()
    item.onAction()
  }
  return (
    <MenuItem id={id} textValue={item.label} className={styles.item ?? ''} onAction={act}>
      {item.icon !== undefined && <item.icon size={20} />}
      <span>{item.label}</span>
      {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
    </MenuItem>
  )
}

interface Search {
  readonly text: string
  readonly found: readonly Found[]
  readonly search: (text: string) => void
}

/**
 * What every source finds for the text, shown at once and only for the text that stands in the field: the list puts
 * the keyboard on its first line when it changes after a letter, so an answer in pieces, or one to an older text,
 * would leave Enter with nothing to do.
 */
function useSearch(): Search {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const latest = useRef('')
  const ask = useCallback(async (asked: string) => {
    latest.current = asked
    await fillPalette()
    const groups = await Promise.all(paletteSources().map(async (source) => await groupOf(source, asked)))
    // Shown now rather than with the next letter, for the same reason.
    if (latest.current === asked) flushSync(() => setFound(groups.filter((group) => group.items.length > 0)))
  }, [])
  useEffect(() => void ask(''), [ask])
  const search = (next: string) => {
    setText(next)
    void ask(next)
  }
  return { text, found, search }
}

const groupOf = async (source: PaletteSource, text: string): Promise<Found> => ({
  id: source.id,
  title: source.title(),
  items: (await source.find(text)).slice(0, mostOfEach),
})
