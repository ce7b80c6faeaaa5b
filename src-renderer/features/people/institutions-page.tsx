import type { TFunction } from 'i18next'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Landmark from 'lucide-react/icons/landmark'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'

import { InstitutionDialog } from './institution-dialog.tsx'
import { type Institution, useInstitutions } from './people-facts.ts'
import { PeopleFrame } from './people-frame.tsx'
import { institutionSentence } from './people-sentences.ts'

import styles from './people.module.css'

/** `/hosts/people/institutions`: who delegates people, and whom to call there. */
export function InstitutionsPage() {
  const { t } = useTranslation()
  return (
    <PeopleFrame title={t('people.page.institutions')}>
      <Institutions />
    </PeopleFrame>
  )
}

function Institutions() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const institutions = useInstitutions()
  const marks = usePainted('people', institutions !== undefined)
  const [open, setOpen] = useState<Institution | 'new' | null>(null)
  const columns = useMemo(() => columnsOf(t, formatting, setOpen), [t, formatting])
  return (
    <div className={styles.screen} data-view="institutions" {...marks}>
      <div className={styles.bar}>
        <a className={styles.back} href={addressOf('hosts', ['people'])}>
          <ArrowLeft size={20} />
          {t('people.back')}
        </a>
        <div className={styles.end}>
          <Button variant="primary" icon={<Plus size={20} />} onClick={() => setOpen('new')}>
            {t('people.institution.add')}
          </Button>
        </div>
      </div>
      {institutions?.length === 0 && (
        <EmptyState icon={<Landmark size={32} />} title={t('people.institution.emptyTitle')}>
          {t('people.institution.empty')}
        </EmptyState>
      )}
      {institutions !== undefined && institutions.length > 0 && (
        <Table
          caption={t('people.page.institutions')}
          columns={columns}
          rows={institutions}
          keyOf={({ id }) => id}
          hasFilter
          className={styles.list}
        />
      )}
      {open !== null && (
        <InstitutionDialog institution={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

async function remove(t: TFunction, { id }: Institution): Promise<void> {
  const result = await api.people.removeInstitution({ institutionId: id })
  if (result.ok) {
    offerVaultUndo(t('people.institution.removed'), result.act)
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null) showNotice({ text: institutionSentence(t, refusal), tone: 'problem' })
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  onOpen: (institution: Institution) => void,
): readonly Column<Institution>[] {
  const text = (name: 'name' | 'contactName' | 'phone' | 'email'): Column<Institution> => ({
    id: name,
    header: name === 'name' ? t('people.field.institutionId') : t(`people.institution.${name}`),
    isRowHeader: name === 'name',
    cell: (institution) => institution[name],
    sortBy: (institution) => institution[name],
    filterBy: (institution) => institution[name] ?? '',
  })
  const figure = (name: 'people' | 'agreements'): Column<Institution> => ({
    id: name,
    header: t(`people.institution.${name}`),
    isFigure: true,
    cell: (institution) => formatting.number(institution[name]),
    sortBy: (institution) => institution[name],
  })
  return [
    ...(['name', 'contactName', 'phone', 'email'] as const).map(text),
    ...(['people', 'agreements'] as const).map(figure),
    {
      id: 'acts',
      header: t('people.institution.acts'),
      isHeaderHidden: true,
      isFigure: true,
      cell: (institution) => <InstitutionMenu institution={institution} onOpen={onOpen} />,
    },
  ]
}

interface InstitutionMenuProps {
  readonly institution: Institution
  readonly onOpen: (institution: Institution) => void
}

function InstitutionMenu({ institution, onOpen }: InstitutionMenuProps) {
  const { t } = useTranslation()
  return (
    <MenuButton
      label={t('people.institution.more', { name: institution.name })}
      variant="quiet"
      entries={[
        {
          id: 'change',
          label: t('people.change'),
          icon: <Pencil size={20} />,
          onAction: () => onOpen(institution),
        },
        {
          id: 'remove',
          label: t('people.institution.remove'),
          icon: <Trash2 size={20} />,
          onAction: () => void remove(t, institution),
        },
      ]}
    >
      <Ellipsis size={20} />
    </MenuButton>
  )
}
