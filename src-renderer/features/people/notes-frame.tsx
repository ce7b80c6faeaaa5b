import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { HostsAreaTabs } from '#renderer/lib/hosts-area.tsx'
import { addressOf } from '#renderer/lib/router.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import styles from './notes.module.css'

/** The head of the documents, which stands there while the vault is closed too. */
export function NotesFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.screen}>
      <PageHeader title={t('notes.title')} sub={t('notes.sub')}>
        <HostsAreaTabs current="notes" />
      </PageHeader>
      {children}
    </div>
  )
}

interface NotePageFrameProps {
  readonly title: string
  readonly sub?: string | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The head of a page about the note's text, with the way back. */
export function NotePageFrame({ title, sub, actions, children }: NotePageFrameProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.screen}>
      <a className={styles.back} href={addressOf('hosts', ['notes'])}>
        <ArrowLeft size={20} />
        {t('notes.back')}
      </a>
      <PageHeader title={title} sub={sub} actions={actions} />
      {children}
    </div>
  )
}
