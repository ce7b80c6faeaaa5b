import { useTranslation } from 'react-i18next'

import { Dialog } from '#renderer/ui/dialog.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'

import { screensShown } from './navigation.ts'

import styles from './keys-dialog.module.css'

interface KeysDialogProps {
  readonly onClose: () => void
}

/** Every shortcut, in words. */
export function KeysDialog({ onClose }: KeysDialogProps) {
  const { t } = useTranslation()
  const alt = t('frame.keys.alt')
  const ctrl = t('frame.keys.ctrl')
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ...screensShown
      .slice(0, 9)
      .map((name, index) => [t(`frame.nav.${name}`), [alt, String(index + 1)]] as const),
    [t('today.counter.plus'), ['F2']],
    [t('today.counter.minus'), [t('today.counter.shift'), 'F2']],
    [t('frame.keys.palette'), [ctrl, 'K']],
    [t('frame.keys.undo'), [ctrl, 'Z']],
    [t('frame.keys.message'), ['F6']],
    [t('frame.keys.back'), [alt, '←']],
    [t('frame.keys.tab'), [t('frame.keys.tabKey')]],
    [t('frame.keys.enter'), [t('frame.keys.enterKey')]],
    [t('frame.keys.escape'), [t('frame.keys.escapeKey')]],
    [t('frame.keys.help'), ['F1']],
  ]
  return (
    <Dialog title={t('frame.keys.title')} isOpen onClose={onClose}>
      <dl className={styles.keys}>
        {lines.map(([what, keys]) => (
          <div key={what} className={styles.line}>
            <dt>{what}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
