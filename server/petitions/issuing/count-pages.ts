import { getDocumentProxy } from 'unpdf'

/** Pages of a PDF. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  // The library takes what it is given for its own.
  const document = await getDocumentProxy(pdf.slice())
  const pages = document.numPages
  await document.destroy()
  return pages
}
