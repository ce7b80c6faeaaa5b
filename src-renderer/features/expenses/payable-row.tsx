import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Payable } from '#shared/expenses/payment-shapes.ts'
import type { TransferObstacle } from '#shared/expenses/payment.ts'
import { formatIban } from '#shared/kernel/iban-groups.ts'

import { useIsCoordinator } from './expense-facts.ts'
import { claimAddress } from './expenses-address.ts'
import { fileAddress } from './payments-address.ts'

import styles from './payments.module.css'

interface PayableRowProps {
  readonly claim: Payable
  /** The month on screen; the others are named. */
  readonly month: string
  readonly isTicked: boolean
  readonly onTick: (isOn: boolean) => void
  readonly onCash: () => void
}

export function PayableRow({ claim, month, isTicked, onTick, onCash }: PayableRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { name, obstacle } = claim
  const amount = formatting.money(claim.totalCents)
  const isMoney = claim.totalCents > 0
  return (
    <li className={styles.row}>
      <CheckField
        className={styles.pick}
        label={<span className="visually-hidden">{t('payments.payable.pick', { name, amount })}</span>}
        isChecked={isTicked}
        isDisabled={obstacle !== null}
        onChange={onTick}
      />
      <a className={styles.name} href={claimAddress(claim.claimId)}>
        {name}
      </a>
      <div className={styles.about}>
        {claim.month !== month && (
          <span className={styles.soft}>
            {t('payments.payable.ofMonth', { ofMonth: formatting.ofMonth(`${claim.month}-01`) })}
          </span>
        )}
        {obstacle === null ? (
          claim.iban !== null && <span className={styles.iban}>{formatIban(claim.iban)}</span>
        ) : (
          <Obstacles claim={claim} />
        )}
      </div>
      <span className={styles.amount}>{amount}</span>
      <Button
        variant="quiet"
        aria-label={t(isMoney ? 'payments.payable.cashFor' : 'payments.payable.settleFor', { name })}
        onClick={onCash}
      >
        {t(isMoney ? 'payments.payable.cash' : 'payments.payable.settle')}
      </Button>
    </li>
  )
}

/** What no change of the file puts right. */
const notInFile: ReadonlySet<TransferObstacle> = new Set(['nothingToPay', 'underWay', 'fileErased'])

/** All that keeps a claim out of the batch, and once where it is put right: the file, for whoever may open it. */
function Obstacles({ claim: { personId, name, obstacles } }: { readonly claim: Payable }) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  const isInFile = obstacles.some((obstacle) => !notInFile.has(obstacle))
  return (
    <>
      {obstacles.map((obstacle) => (
        <Fragment key={obstacle}>
          <Tag tone="missing" icon={<TriangleAlert size={16} />}>
            {t(`payments.obstacle.${obstacle}`)}
          </Tag>
          {(obstacle === 'nameUnwritable' || obstacle === 'nothingToPay' || obstacle === 'fileErased') && (
            <span className={styles.soft}>{t(`payments.obstacleText.${obstacle}`)}</span>
          )}
        </Fragment>
      ))}
      {isInFile && isCoordinator && (
        <a
          className={styles.link}
          href={fileAddress(personId)}
          aria-label={t('payments.payable.toFileOf', { name })}
        >
          {t('payments.payable.toFile')}
        </a>
      )}
      {isInFile && !isCoordinator && (
        <span className={styles.soft}>{t('payments.payable.askCoordinator')}</span>
      )}
    </>
  )
}
