import { create } from 'xmlbuilder2'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { isLocalDate } from '#server/language/dates.ts'
import { attachmentElements, isFileName } from './attachments.ts'
import { checkElements } from './check-elements.ts'
import {
  EDXML_DEFAULTS,
  EDXML_LARGEST,
  EDXML_NAMESPACE,
  type EdxmlEnvelope,
  type EdxmlFailureCode,
  type EdxmlOptions,
} from './contract.ts'
import { type EdxmlElement, group } from './edxml-element.ts'
import { messageHeader } from './message-header.ts'
import { traceHeaders } from './trace-headers.ts'

export type EdxmlFailure = Failure<EdxmlFailureCode>

/**
 * The message as XML 1.0 in UTF-8, without DOCTYPE and without the enveloped XML signature, which the system that sends
 * it adds. The same envelope gives the same text. Source: QCVN 102:2016/BTTTT, SĐ1:2022; domain.md §3.4.
 */
export function buildEdxml(
  envelope: EdxmlEnvelope,
  options: EdxmlOptions = EDXML_DEFAULTS,
): Result<string, EdxmlFailure> {
  const fault = faultOf(envelope)
  if (fault) return fault
  const { references, encoded } = attachmentElements(envelope.attachments)
  const checked = checkElements(
    group('edXML', [
      group('edXMLEnvelope', [
        group('edXMLHeader', [messageHeader(envelope, options), traceHeaders(envelope, options)]),
        group('edXMLBody', [{ ...group('edXMLManifest', references, { version: '1.0' }), isRequired: true }]),
      ]),
      group('AttachmentEncoded', encoded),
    ]),
  )
  if (!checked.ok) return checked
  return ok(written(checked.value))
}

function faultOf(envelope: EdxmlEnvelope): ReturnType<typeof fail<EdxmlFailureCode>> | null {
  const { to, attachments, promulgation, dueDate, responseFor, trace, business } = envelope
  const header = 'edXML/edXMLEnvelope/edXMLHeader'
  if (to.length === 0) return fail('edxml-missing', { box: `${header}/MessageHeader/To` })
  if (trace.length === 0) return fail('edxml-missing', { box: `${header}/TraceHeaderList/TraceHeader` })
  const ids = to.map(({ organId }) => organId.trim().toUpperCase())
  const twice = to.find((_, index) => ids.indexOf(ids[index] ?? '') !== index)
  if (twice) return fail('edxml-duplicate-recipient', { box: `${header}/MessageHeader/To`, found: twice.organId })
  const days = [promulgation.date, ...(dueDate === null ? [] : [dueDate]), ...responseFor.map(({ date }) => date)]
  const badDay = days.find((day) => !isLocalDate(day))
  if (badDay !== undefined) return fail('edxml-invalid', { box: `${header}/MessageHeader`, found: String(badDay) })
  const { docType } = business
  if (![0, 1, 2, 3].includes(docType)) {
    return fail('edxml-invalid', { box: `${header}/TraceHeaderList`, found: String(docType) })
  }
  const strange = attachments.find(({ name }) => !isFileName(name))
  if (strange) {
    return fail('edxml-invalid', { box: 'edXML/AttachmentEncoded/Attachment/AttachmentName', found: strange.name })
  }
  const size = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return size > EDXML_LARGEST ? fail('edxml-too-large', { most: EDXML_LARGEST / 1024 / 1024 }) : null
}

/** The elements as XML, all in the one namespace. */
function written(root: EdxmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8', defaultNamespace: { ele: EDXML_NAMESPACE } })
  append(document, root)
  return document.end({ prettyPrint: false })
}

function append(parent: ReturnType<typeof create>, { name, attributes, text, children = [] }: EdxmlElement): void {
  const element = parent.ele(name, attributes ?? {})
  // The library takes what looks like an entity for one: a typed "&amp;" would be read as "&", "&#0;" not at all.
  if (text) element.txt(text.replaceAll('&', '&amp;'))
  for (const child of children) append(element, child)
}
