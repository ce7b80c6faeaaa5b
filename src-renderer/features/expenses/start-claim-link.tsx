import { buttonClass } from '#renderer/ui/button-class.ts'

import { monthClaimAddress, type MonthClaim } from './expenses-address.ts'

interface StartClaimLinkProps extends MonthClaim {
  readonly label: string
}

/** The way to the open claim of a person for a month, or to where it begins: a claim is made by its first line. */
export function StartClaimLink({ label, ...claim }: StartClaimLinkProps) {
  return (
    <a className={buttonClass('plain')} href={monthClaimAddress(claim)}>
      {label}
    </a>
  )
}
