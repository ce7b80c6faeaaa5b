import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { NewPassphraseFields } from '#renderer/lib/passphrase-fields.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { countWords, type PurgePlan } from './keeping-facts.ts'
import { PurgeProof } from './purge-proof.tsx'
import { StayingPeople } from './staying-people.tsx'
import { usePurge } from './use-purge.ts'

import styles from './keeping.module.css'

interface PurgeDialogProps {
  readonly plan: PurgePlan
  readonly onClose: () => void
}

/** What would go and of whom, a sealed copy first, then the erasure and its proof. */
export function PurgeDialog({ plan, onClose }: PurgeDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const form = usePurge(plan)
  const isOver = form.done !== null
  return (
    <Dialog
      title={t(isOver ? 'keeping.doneTitle' : 'keeping.wouldGo')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        isOver ? (
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button variant="danger" isBusy={form.isErasing} onClick={form.erase}>
              {t('keeping.purgeAct')}
            </Button>
          </>
        )
      }
    >
      {form.done === null ? (
        <>
          <WouldGo plan={plan} />
          <SealedCopy form={form} />
          <h3>{t('keeping.eraseTitle')}</h3>
          <p>{t('keeping.eraseForEver')}</p>
          {form.isErasing && <Progress label={t('keeping.erasing')} done={null} />}
          <FieldError text={form.problem} />
        </>
      ) : (
        <PurgeProof purge={form.done} />
      )}
    </Dialog>
  )
}

function WouldGo({ plan }: { readonly plan: PurgePlan }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <>
      <ul className={styles.plain}>
        {plan.kinds.map(({ kind }) => (
          <li key={kind}>{t(`keeping.kind.${kind}`)}</li>
        ))}
      </ul>
      <p>{countWords(t, formatting, plan.counts)}</p>
      {plan.people.length > 0 && (
        <details className={styles.more} open={plan.people.length <= 8}>
          <summary>{t('keeping.whose')}</summary>
          <ul className={styles.plain}>
            {plan.people.map(({ personId, name, what }) => (
              <li key={personId}>
                {name} <span className={styles.soft}>· {t(`keeping.what.${what}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {plan.people.some(({ what }) => what === 'reduced') && (
        <p className={styles.soft}>{t('keeping.reducedWhy')}</p>
      )}
      <StayingPeople plan={plan} />
    </>
  )
}

function SealedCopy({ form }: { readonly form: ReturnType<typeof usePurge> }) {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('keeping.exportTitle')}</h3>
      {form.isExported && <Banner tone="good">{t('keeping.exported')}</Banner>}
      {!form.isExported && !form.isWithout && (
        <>
          <p>{t('keeping.exportText')}</p>
          <NewPassphraseFields
            label={t('keeping.exportPhrase')}
            value={form.passphrase}
            isAsked={form.isAsked}
            onChange={form.typePassphrase}
            onEnter={form.exportCopy}
          />
          <div className={styles.foot}>
            <Button variant="primary" isBusy={form.isExporting} onClick={form.exportCopy}>
              {t('keeping.exportAct')}
            </Button>
          </div>
        </>
      )}
      {!form.isExported && (
        <CheckField
          label={t('keeping.withoutExport')}
          isChecked={form.isWithout}
          onChange={form.setIsWithout}
        />
      )}
    </>
  )
}
