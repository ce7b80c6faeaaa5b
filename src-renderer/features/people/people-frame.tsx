import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { HostsAreaTabs } from '#renderer/lib/hosts-area.tsx'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { VaultGate } from '#renderer/lib/vault-gate.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import styles from './people.module.css'

interface PeopleFrameProps {
  readonly title: string
  readonly sub?: string
  readonly children: ReactNode
}

/** The head of the pages of files, which says nothing of anybody, and what stands behind the vault's door. */
export function PeopleFrame({ title, sub, children }: PeopleFrameProps) {
  const { t } = useTranslation()
  useTitleFirst()
  return (
    <div className={styles.screen}>
      <PageHeader title={title} sub={sub ?? t('people.sub')}>
        <HostsAreaTabs current="people" />
      </PageHeader>
      <VaultGate role="coordinator">{children}</VaultGate>
    </div>
  )
}
