import { powerMonitor } from 'electron'

/** Calls when the PC is left: its screen is locked, or it goes to sleep. */
export function whenLeft(act: () => void): void {
  powerMonitor.on('suspend', act)
  powerMonitor.on('lock-screen', act)
}

/** Calls when the PC goes to sleep: some write all their memory to the disk then. */
export function whenAsleep(act: () => void): void {
  powerMonitor.on('suspend', act)
}
