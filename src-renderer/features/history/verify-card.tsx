import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import styles from './history.module.css'

type Report = OutputOf<WholeContract['audit']['verify']>

/** Reads the whole log again and says whether every entry is as it was written. */
export function VerifyCard() {
  const { t } = useTranslation()
  const [report, setReport] = useState<Report | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const verify = async () => {
    setIsBusy(true)
    setReport(null)
    const result = await api.audit.verify({})
    setIsBusy(false)
    if (result.ok) setReport(result.value)
  }
  return (
    <Card title={t('history.verifyTitle')} size="large">
      <p className={styles.text}>{t('history.verifyText')}</p>
      <div className={styles.foot}>
        <Button isBusy={isBusy} onClick={() => void verify()}>
          {t('history.verify')}
        </Button>
      </div>
      {isBusy && <Progress label={t('history.verifying')} done={null} />}
      {report !== null && <Outcome report={report} />}
      {report?.vault !== undefined && (
        <>
          <h3>{t('history.verifyVault')}</h3>
          <Outcome report={report.vault} />
        </>
      )}
    </Card>
  )
}

function Outcome({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const read = t('history.read', {
    acts: t('history.actsCount', { count: report.transactions }),
    changes: t('history.changesCount', { count: report.changes }),
  })
  return (
    <>
      {report.fault === null ? (
        <Banner tone="good">
          <p>{t('history.intact')}</p>
          <p>{read}</p>
          {report.redacted > 0 && <p>{t('history.redacted', { count: report.redacted })}</p>}
        </Banner>
      ) : (
        <Banner tone="problem">
          <p>{t(`history.faults.${report.fault.fault}`, faultNumbers(report.fault))}</p>
          <p>{t('history.faultAdvice')}</p>
        </Banner>
      )}
      <div>
        <h3>{t('history.head')}</h3>
        <p className={styles.head}>{report.head.match(/.{1,8}/g)?.join(' ')}</p>
        <p className={styles.soft}>{t('history.headHint')}</p>
      </div>
    </>
  )
}

/** The numbers of a fault as the sentences have them. */
function faultNumbers(fault: NonNullable<Report['fault']>) {
  const counted = fault.fault === 'ChangeCount' ? fault : { expected: 0, found: 0 }
  return { tx: String(fault.tx), expected: String(counted.expected), found: String(counted.found) }
}
