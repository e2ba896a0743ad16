import type { Appendix, OfficialDocument, Signature } from '#server/documents/contract.ts'
import type { IssueSignature } from './issue-repository.ts'

interface Given {
  readonly number: string
  readonly notation: string
  readonly documentDate: NonNullable<NonNullable<OfficialDocument['placeDate']>['date']>
  /** Null: not stated yet, the place of the signature stays as it was frozen. */
  readonly signature: IssueSignature | null
}

/**
 * A frozen document as it goes out: its number and date in their boxes (ô 3, ô 4), who signed it as văn thư stated. The
 * words of the text are those that were frozen; annexes that are no part of it come after its own.
 */
export function asIssued(frozen: OfficialDocument, given: Given, annexes: readonly Appendix[] = []): OfficialDocument {
  const { number, notation, documentDate, signature } = given
  return {
    ...frozen,
    status: 'issued',
    draft: null,
    number: { digits: number, symbol: notation },
    placeDate: { place: frozen.placeDate?.place ?? '', date: documentDate },
    signing: signature ? signedBy(frozen.signing, signature) : frozen.signing,
    appendices: [...frozen.appendices, ...annexes],
  }
}

/** Only the lead's place: of several (Mode B) it is the first. */
function signedBy(signing: OfficialDocument['signing'], signature: IssueSignature): OfficialDocument['signing'] {
  if (signing.mode === 'one') return { mode: 'one', signature: { ...signing.signature, ...printed(signature) } }
  if (signing.mode === 'pair') return signing
  const [lead, ...others] = signing.signatures
  return { mode: 'grid', signatures: lead ? [{ ...lead, ...printed(signature) }, ...others] : [] }
}

/** NĐ 30/2020, PL I, II.7: the head signs plainly, a deputy KT., who was authorised TUQ. */
function printed({ capacity, signerOffice, signerName }: IssueSignature): Pick<Signature, 'authority' | 'name'> {
  const office = signerOffice.toLocaleUpperCase('vi')
  const above = { head: [], deputy: ['KT. GIÁM ĐỐC'], delegate: ['TUQ. GIÁM ĐỐC'] }[capacity]
  return { authority: [...above, office], name: signerName }
}
