import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { countWords, type ErasurePreview } from './keeping-facts.ts'
import { PurgeProof } from './purge-proof.tsx'
import { useErasePerson } from './use-erase-person.ts'

import styles from './keeping.module.css'

interface ErasePersonDialogProps {
  readonly personId: string
  readonly onClose: () => void
}

/** What erasing a person would erase and keep; then the erasure and its proof. */
export function ErasePersonDialog({ personId, onClose }: ErasePersonDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const form = useErasePerson(personId, onClose)
  const { preview, done } = form
  return (
    <Dialog
      title={t(done === null ? 'keeping.erase.title' : 'keeping.doneTitle')}
      isOpen
      onClose={form.close}
      closesOutside={false}
      actions={
        done !== null ? (
          <Button variant="primary" onClick={form.close}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={form.close}>{words.cancel}</Button>
            <Button
              variant="danger"
              isBusy={form.isBusy}
              disabled={preview === undefined}
              onClick={form.erase}
            >
              {t('keeping.erase.act')}
            </Button>
          </>
        )
      }
    >
      {done !== null && (
        <>
          <PurgeProof purge={done} />
          {form.hostId !== null && <p>{t('keeping.erase.hostLeft')}</p>}
        </>
      )}
      {done === null && preview !== undefined && <WouldGo preview={preview} form={form} />}
      {form.isBusy && <Progress label={t('keeping.erasing')} done={null} />}
      <FieldError text={form.problem} />
    </Dialog>
  )
}

interface WouldGoProps {
  readonly preview: ErasurePreview
  readonly form: ReturnType<typeof useErasePerson>
}

function WouldGo({ preview, form }: WouldGoProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { keptYears, keysOut, openClaims } = preview
  const counts = preview.counts[form.claims]
  const goes = [
    ...(counts.length > 0 ? [countWords(t, formatting, counts)] : []),
    ...(counts.some(({ table }) => table === 'person') ? [] : [t('keeping.reduced', { count: 1 })]),
  ]
  return (
    <div className={styles.choices}>
      <p>{t('keeping.erase.intro', { name: preview.name })}</p>
      {keysOut.length > 0 && (
        <Banner tone="attention">{t('keeping.erase.keysOut', { keys: formatting.list(keysOut) })}</Banner>
      )}
      {openClaims > 0 && <Banner tone="attention">{t('keeping.erase.open', { count: openClaims })}</Banner>}
      {keptYears.length > 0 && <ClaimsChoice years={keptYears} form={form} />}
      <p>
        {t('keeping.erase.goes')} {goes.join(' · ')}
      </p>
      {preview.aside > 0 && (
        <p className={styles.soft}>{t('keeping.proof.aside', { count: preview.aside })}</p>
      )}
      <CheckField label={t('keeping.erase.agree')} isChecked={form.isAgreed} onChange={form.setIsAgreed} />
    </div>
  )
}

interface ClaimsChoiceProps {
  readonly years: ErasurePreview['keptYears']
  readonly form: ReturnType<typeof useErasePerson>
}

function ClaimsChoice({ years, form }: ClaimsChoiceProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <>
      <SegmentedControl
        label={t('keeping.erase.keepTitle')}
        isLabelShown
        value={form.claims}
        segments={[
          { value: 'keep', label: t('keeping.erase.keep') },
          { value: 'erase', label: t('keeping.erase.all') },
        ]}
        onChange={form.setClaims}
      />
      <p className={styles.soft}>
        {t(form.claims === 'keep' ? 'keeping.erase.keepHint' : 'keeping.erase.allHint')}
      </p>
      <ul className={styles.plain}>
        {years.map(({ year, claims, keptUntil }) => {
          const said = { year: String(year), claims: t('keeping.rows.expenseClaim', { count: claims }) }
          return (
            <li key={year}>
              {keptUntil === null
                ? t('keeping.erase.keptOpen', said)
                : t('keeping.erase.keptUntil', { ...said, date: formatting.date(keptUntil) })}
            </li>
          )
        })}
      </ul>
    </>
  )
}
