import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { CodeGroups, PaperSheet } from '#renderer/ui/paper-sheet.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import styles from './vault.module.css'

interface SheetDialogProps {
  readonly code: string
  /** The last group was typed from the paper: the code may be forgotten here. */
  readonly onKept: () => void
}

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')

/**
 * The recovery code, shown once. Then it is hidden, and the dialog closes when its last group was typed from the
 * paper; until then it can be looked at again.
 */
export function SheetDialog({ code, onKept }: SheetDialogProps) {
  const [isHidden, setIsHidden] = useState(false)
  return isHidden ? (
    <ConfirmSheet code={code} onLookAgain={() => setIsHidden(false)} onKept={onKept} />
  ) : (
    <ShowSheet code={code} onNext={() => setIsHidden(true)} />
  )
}

interface ShowSheetProps {
  readonly code: string
  readonly onNext: () => void
}

function ShowSheet({ code, onNext }: ShowSheetProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      role="alertdialog"
      title={t('vault.sheet')}
      isOpen
      size="wide"
      closesOutside={false}
      onClose={onNext}
      actions={
        <>
          <Button icon={<Printer size={20} />} onClick={() => window.print()}>
            {t('vault.print')}
          </Button>
          <Button variant="primary" onClick={onNext}>
            {t('vault.sheetKept')}
          </Button>
        </>
      }
    >
      <Banner tone="attention">{t('vault.onlyOnce')}</Banner>
      <PaperSheet label={t('vault.printed.title')}>
        <Sheet groups={code.split('-')} />
      </PaperSheet>
    </Dialog>
  )
}

interface ConfirmSheetProps {
  readonly code: string
  readonly onLookAgain: () => void
  readonly onKept: () => void
}

function ConfirmSheet({ code, onLookAgain, onKept }: ConfirmSheetProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const confirm = () => {
    if (plain(typed) === plain(code.split('-').at(-1) ?? '')) return onKept()
    setProblem(t(typed.trim() === '' ? 'vault.sheetFirst' : 'vault.lastGroupWrong'))
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('vault.sheet')}
      isOpen
      closesOutside={false}
      onClose={() => setProblem(t('vault.sheetFirst'))}
      actions={
        <>
          <Button onClick={onLookAgain}>{t('vault.lookAgain')}</Button>
          <Button variant="primary" onClick={confirm}>
            {t('vault.finish')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('vault.lastGroup')}
        hint={t('vault.lastGroupHint')}
        value={typed}
        maximumLength={20}
        autoFocus
        error={problem}
        onChange={(text) => {
          setTyped(text)
          setProblem(null)
        }}
        onEnter={confirm}
      />
    </Dialog>
  )
}

function Sheet({ groups }: { readonly groups: readonly string[] }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const place = useQuery(api.place.getPlace, {}, ['place'])
  return (
    <>
      <h3 className={styles.printedTitle}>{t('vault.printed.title')}</h3>
      <p>
        {t('vault.printed.place', { name: place.data?.name ?? '' })}
        <br />
        {t('vault.printed.date', { date: formatting.date(now.date) })}
      </p>
      <CodeGroups groups={groups} nameOf={(number) => t('backup.group', { number: String(number) })} />
      <p>{t('vault.printed.use')}</p>
      <p>{t('vault.printed.how')}</p>
      <p>
        <strong>{t('vault.printed.keep')}</strong>
      </p>
    </>
  )
}
