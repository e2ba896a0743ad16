import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

interface CopyButtonProps {
  text: string
  label: string
  /** Said for two seconds after copying. */
  copiedLabel: string
}

const SAID_FOR_MS = 2_000

export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  return (
    <Button variant="quiet" size="sm" icon={Copy} onClick={() => void copy(text).then(setCopied)}>
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </Button>
  )
}

/** Whether the text reached the clipboard. Pages served without TLS have no clipboard API: there a selection helps. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
