import { EDXML_LENGTHS, EDXML_NAMESPACE, type EdxmlOptions } from '../contract.ts'

/** An XML schema of the message, written from the facts of domain.md §3.4: element order, how often, how long. */
export function edxmlSchema({ businessSpelling: spelled, dates }: EdxmlOptions): string {
  const text = (name: string, occurs = '') => `<xs:element name="${name}" type="${typeOf(name)}"${occurs}/>`
  const maybe = ' minOccurs="0"'
  const many = ' minOccurs="0" maxOccurs="unbounded"'
  const group = (name: string, children: readonly string[], occurs = '', more = '') =>
    `<xs:element name="${name}"${occurs}><xs:complexType><xs:sequence>${children.join('')}</xs:sequence>${more}</xs:complexType></xs:element>`
  const organ = [
    text('OrganId'),
    text('OrganizationInCharge', maybe),
    text('OrganName'),
    ...['OrganAdd', 'Email', 'Telephone', 'Fax', 'Website'].map((name) => text(name, maybe)),
  ]
  const header = group('MessageHeader', [
    group('From', organ),
    group('To', organ, ' maxOccurs="unbounded"'),
    text('DocumentId'),
    group('Code', [text('CodeNumber'), text('CodeNotation')]),
    group('PromulgationInfo', [text('Place'), text('PromulgationDate')]),
    group('DocumentType', [text('Type'), text('TypeDetail'), text('TypeName')]),
    text('Subject'),
    text('Content', maybe),
    group('SignerInfo', [text('Competence', maybe), text('Position'), text('FullName')]),
    text('DueDate', maybe),
    group('OtherInfo', [
      text('Priority'),
      text('SphereOfPromulgation', maybe),
      text('TyperNotation', maybe),
      text('PromulgationAmount'),
      text('PageAmount'),
      text('Direction', maybe),
      group('Appendixes', [text('Appendix', ' maxOccurs="unbounded"')], maybe),
    ]),
    text('SteeringType'),
    group('ToPlaces', [text('Place', ' maxOccurs="unbounded"')], maybe),
    group(
      'ResponseFor',
      ['OrganId', 'Code', 'PromulgationDate', 'DocumentId'].map((name) => text(name)),
      many,
    ),
  ])
  const trace = group('TraceHeaderList', [
    group('TraceHeader', [text('OrganId'), text('Timestamp')], ' maxOccurs="unbounded"'),
    group(spelled, [
      text('DocumentId', maybe),
      text(`${spelled}DocType`),
      text(`${spelled}DocReason`),
      text('Paper'),
      group(
        'StaffInfo',
        ['Department', 'Staff', 'Email', 'Mobile'].map((name) => text(name, maybe)),
        maybe,
      ),
      group(
        `${spelled}DocumentInfo`,
        [
          text('DocumentInfo'),
          text('DocumentReceiver'),
          group('ReceiverList', [group('Receiver', [text('ReceiverType'), text('OrganId')], many)], maybe),
        ],
        maybe,
      ),
      group(
        'ReplacementInfoList',
        [group('ReplacementInfo', [text('DocumentId'), group('OrganIdList', [text('OrganId', many)], maybe)], many)],
        maybe,
      ),
    ]),
  ])
  const reference = group(
    'Reference',
    [text('ContentId'), text('ContentType'), text('Description', maybe), text('AttachmentName')],
    many,
  )
  const manifest = group('edXMLManifest', [reference], '', '<xs:attribute name="version" use="required" fixed="1.0"/>')
  const attachment = group(
    'Attachment',
    [
      text('ContentId'),
      text('AttachmentName'),
      text('Description', maybe),
      text('ContentType'),
      '<xs:element name="ContentTransferEncoded" type="xs:base64Binary"/>',
    ],
    ' maxOccurs="unbounded"',
  )
  const date = dates === 'yyyy/MM/dd' ? '[0-9]{4}/[0-9]{2}/[0-9]{2}' : '[0-9]{2}/[0-9]{2}/[0-9]{4}'
  return `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${EDXML_NAMESPACE}"
    targetNamespace="${EDXML_NAMESPACE}" elementFormDefault="qualified">
    ${Object.entries(EDXML_LENGTHS)
      .filter(([name]) => name !== 'ToPlaces')
      .map(([name, most]) => simple(name, `<xs:minLength value="1"/><xs:maxLength value="${most}"/>`))
      .join('')}
    ${simple('text', '<xs:minLength value="1"/>')}
    ${simple('number', '<xs:pattern value="[0-9]+"/>')}
    ${simple('docType', '<xs:pattern value="[0-3]"/>')}
    ${simple('flag', '<xs:pattern value="[01]"/>')}
    ${simple('date', `<xs:pattern value="${date}"/>`)}
    ${simple('timestamp', `<xs:pattern value="${date} [0-9]{2}:[0-9]{2}:[0-9]{2}"/>`)}
    ${simple('documentId', '<xs:pattern value="[^,]+,[0-9]{4}/[0-9]{2}/[0-9]{2},[^,]+/.+"/>')}
    ${group('edXML', [
      group('edXMLEnvelope', [group('edXMLHeader', [header, trace]), group('edXMLBody', [manifest])]),
      group('AttachmentEncoded', [attachment], maybe),
    ])}
  </xs:schema>`
}

function simple(name: string, facets: string): string {
  return `<xs:simpleType name="${name}"><xs:restriction base="xs:string">${facets}</xs:restriction></xs:simpleType>`
}

function typeOf(name: string): string {
  if (/DocType$/.test(name)) return 'docType'
  if (/^(Paper|DocumentInfo|DocumentReceiver|ReceiverType)$/.test(name)) return 'flag'
  if (/^(Type|TypeDetail|Priority|PromulgationAmount|PageAmount|SteeringType)$/.test(name)) return 'number'
  if (/Date$/.test(name)) return 'date'
  if (name === 'Timestamp') return 'timestamp'
  if (name === 'DocumentId') return 'documentId'
  return name in EDXML_LENGTHS ? name : 'text'
}
