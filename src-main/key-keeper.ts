import { app, safeStorage } from 'electron'

/** Whether the operating system keeps keys for us. A Linux without a key ring only disguises them: that is none. */
export async function keyStore(): Promise<'system' | 'none'> {
  await app.whenReady()
  // The older runtime cannot name its store, and answers below that it has none when there is no key ring.
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend?.() === 'basic_text')
    return 'none'
  const isAvailable = hasAsync()
    ? await safeStorage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable()
  return isAvailable ? 'system' : 'none'
}

/**
 * Wraps or unwraps a key of the core with the operating system's key store. `null` where there is no store, or
 * where it no longer knows what it wrapped (another account, a key ring made anew).
 */
export async function keep(act: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    if ((await keyStore()) === 'none') return null
    return act === 'wrap' ? await wrap(bytes) : await unwrap(Buffer.from(bytes))
  } catch {
    return null
  }
}

/** Newer Electron prefers the asynchronous calls; the older one has none. */
const hasAsync = (): boolean => typeof safeStorage.encryptStringAsync === 'function'

async function wrap(bytes: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(bytes).toString('base64')
  return hasAsync() ? await safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)
}

async function unwrap(wrapped: Buffer): Promise<Uint8Array> {
  const text = hasAsync()
    ? (await safeStorage.decryptStringAsync(wrapped)).result
    : safeStorage.decryptString(wrapped)
  return Buffer.from(text, 'base64')
}
