import { useEffect, useState } from 'react'

interface Named {
  readonly bytes: Uint8Array
  readonly id: string
}

/** The name the vault gives a file: the SHA-256 of its bytes, in hexadecimal. */
async function idOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** That name for a receipt just picked, told once it is reckoned: with it the core knows the receipt without its bytes. */
export function useReceiptId(bytes: Uint8Array | null): string | null {
  const [named, setNamed] = useState<Named | null>(null)
  useEffect(() => {
    if (bytes === null) return
    let isOver = false
    void idOf(bytes).then((id) => {
      if (!isOver) setNamed({ bytes, id })
    })
    return () => {
      isOver = true
    }
  }, [bytes])
  return named !== null && named.bytes === bytes ? named.id : null
}
