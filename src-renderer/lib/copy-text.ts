/**
 * Puts a text where Ctrl V finds it; answers whether it is there. The pages have no permission to the clipboard
 * (see the walls of the shell), but the act of copying, which somebody's press on a button starts, may be answered.
 */
export function copyText(text: string): boolean {
  let isCopied = false
  const answer = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isCopied = true
  }
  document.addEventListener('copy', answer, { capture: true })
  try {
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', answer, { capture: true })
  }
  return isCopied
}
