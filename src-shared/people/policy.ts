/** Insurances of the place: what art. 6 of the law of 3 July 2005 makes compulsory first, then what art. 4 has told. */
export const policyKinds = ['civilLiability', 'accidents', 'legalAid', 'other'] as const
export type PolicyKind = (typeof policyKinds)[number]
