/** What travels between the shell (Electron's main process) and the core process. Plain structured-clone data. */

/** Asked by the shell, answered by the core. */
export type ToCore =
  | { readonly type: 'start'; readonly dataDir: string }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'kept'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'lockVault' }
  | { readonly type: 'close' }

/** What the core found when it opened the data folder. */
export type CoreState =
  | { readonly state: 'open' }
  /** The database cannot be read: only `recovery.*` answers until a backup is chosen. */
  | { readonly state: 'damaged' }
  /** The key is missing or wrong, the folder cannot be written, … : nothing answers but `core.state`. */
  | { readonly state: 'failed'; readonly error: { readonly type: string } }

export type FromCore =
  | { readonly type: 'ready'; readonly state: CoreState }
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly type: 'changed'; readonly topics: readonly string[] }
  /** The core asks the operating system's key store, which only the shell can reach. `null` back: there is none. */
  | {
      readonly type: 'keep'
      readonly id: number
      readonly act: 'wrap' | 'unwrap'
      readonly bytes: Uint8Array
    }

/** The one IPC channel between the page and the shell, and the one event that comes back. */
export const callChannel = 'call'
export const changedChannel = 'changed'

/** Comes on the same channel, from the shell alone: the PC goes to sleep, and its memory may be written to its disk. */
export const asleepTopic = 'asleep'

/** The page's whole view of the outside, put on `window.lieu` by the preload. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Told which features' facts changed; returns the way to stop listening. */
  readonly onChanged: (listener: (topics: readonly string[]) => void) => () => void
}
