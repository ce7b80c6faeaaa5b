/** Where each backup is copied to besides, and when that last failed. */
export const outsideFolderSetting = 'backup.outsideFolder'
export const outsideFailedSetting = 'backup.outsideFailedAt'

/** The vault's files as they were when they were last copied, and when copying them last failed. */
export const vaultStampSetting = 'backup.vaultStamp'
export const vaultFailedSetting = 'backup.vaultFailedAt'
/** JSON: which copies of the vault (before when, and by name) hold what was erased since: they go wherever they are found. */
export const vaultForgottenSetting = 'backup.vaultForgottenBefore'
