import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { useCoordinates } from '#renderer/lib/use-coordinates.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { FillDone } from './fill-done.tsx'
import { FillForm } from './fill-form.tsx'
import { FillProposal } from './fill-proposal.tsx'
import { FillRefused } from './fill-refused.tsx'
import { FillRulesCard } from './fill-rules-card.tsx'
import { useRotaAddress } from './rota-address.ts'
import { useFillRules } from './use-fill-rules.ts'
import { useFilling } from './use-filling.ts'

import styles from './fill-page.module.css'

/** The help to fill the rota: which days, which rules, a proposal with its reasons, and accepting it line by line. */
export function FillPage() {
  const { t } = useTranslation()
  const { address, today } = useRotaAddress()
  const coordinates = useCoordinates()
  return (
    <div className={styles.page} {...usePainted('rota', coordinates !== undefined)} data-view="fill">
      <a className={styles.back} href={addressOf('rota', address.date === today ? [] : [address.date])}>
        <ArrowLeft size={20} />
        {t('filling.back')}
      </a>
      <PageHeader title={t('filling.title')} sub={t('filling.intro')} />
      {coordinates === false && <Banner tone="info">{t('filling.coordinatorNeeded')}</Banner>}
      {coordinates === true && <Filling />}
    </div>
  )
}

function Filling() {
  const rules = useFillRules()
  const filling = useFilling()
  const [done, setDone] = useState<{ readonly from: string; readonly lines: number } | null>(null)
  const { answer, refusal, isRunning } = filling
  return (
    <>
      <FillForm
        isRunning={isRunning}
        isStopping={filling.isStopping}
        isAgain={answer !== null}
        progress={filling.progress}
        onStop={filling.stop}
        onPropose={(asked) => {
          setDone(null)
          void filling.propose({ ...asked, rules: rules.changed })
        }}
      />
      {rules.isRead && <FillRulesCard draft={rules} />}
      {refusal !== null && <FillRefused refusal={refusal} />}
      {answer !== null && (
        <FillProposal
          key={JSON.stringify(answer.proposal.lines)}
          answer={answer}
          onAccepted={(lines) => {
            setDone({ from: answer.asked.from, lines })
            filling.forget()
          }}
        />
      )}
      {done !== null && <FillDone {...done} />}
    </>
  )
}
