import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'

export interface DocumentDownload {
  /** One is being made. */
  readonly isBusy: boolean
  /** `file`: "programme.pdf". */
  download(file: string): Promise<void>
}

/** Fetches a document under this address and hands it to the browser; what went wrong is said without leaving the page. */
export function useDocumentDownload(address: string): DocumentDownload {
  const t = useText()
  const toaster = useToaster()
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    async download(file) {
      if (isBusy) return
      setBusy(true)
      try {
        const response = await fetch(`${address}/${file}`)
        const isDocument = response.ok && !response.redirected
        if (isDocument) save(await response.blob(), nameOf(response) ?? file)
        else
          toaster.show({
            tone: 'error',
            text: response.status === 422 ? await response.text() : t('common.downloadFailed'),
          })
      } catch {
        toaster.show({ tone: 'error', text: t('common.downloadFailed') })
      } finally {
        setBusy(false)
      }
    },
  }
}

function save(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
  link.click()
  // The browser has its own hold on it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}

function nameOf(response: Response): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return encoded ? decodeURIComponent(encoded) : null
}
