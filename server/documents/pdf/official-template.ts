/**
 * Layout of an administrative document in Typst (NĐ 30/2020, PL I, mục I and II; PL III). All text arrives as JSON in
 * `sys.inputs.sheet` (print-sheet.ts): strings are never read as markup. Sizes within the ranges of domain.md §1.2.
 * Metrics of Times: a line box of 0.891 + 0.216 em and lines filled one by one, so that pages break about as in Word.
 */
export const OFFICIAL_TEMPLATE = `
#let d = json(bytes(sys.inputs.sheet))
#let face = ("Times New Roman", "Tinos", "Noto Sans Symbols 2").filter(name => name in json(bytes(sys.inputs.families)))
#set document(title: d.title, author: d.author, date: auto)
#set text(font: face, size: 14pt, lang: "vi", region: "VN", hyphenate: false, fallback: false, overhang: false,
  top-edge: 0.891em, bottom-edge: -0.216em)
#set par(justify: true, linebreaks: "simple", leading: 3pt, spacing: 9pt, first-line-indent: (amount: 1.27cm, all: true))

#let run(r) = text(
  weight: if r.at("bold", default: false) { "bold" } else { "regular" },
  style: if r.at("italic", default: false) { "italic" } else { "normal" },
  r.text)
#let runs(all) = all.map(run).join()
#let flat(body) = { set par(justify: false, first-line-indent: 0pt, spacing: 3pt, leading: 1.5pt); body }
#let rule(width) = block(above: 3pt, below: 0pt, line(length: width, stroke: 0.6pt))
// The narrowest width that keeps the number of lines: two lines of a name come out equally long.
#let balanced(body, widest) = {
  let height = measure(body, width: widest).height
  let low = widest / 3
  let high = widest
  // Ten halvings come closer than an eighth of a millimetre.
  for _ in range(10) {
    let middle = (low + high) / 2
    if measure(body, width: middle).height > height { low = middle } else { high = middle }
  }
  high
}
#let ruled(body, share) = layout(size => {
  let width = calc.min(measure(body).width, balanced(body, size.width))
  align(center, { box(width: width + 1pt, body); rule(width * share) })
})

// The first page is bare.
#let page-number = context {
  let number = counter(page).get().first()
  if number > 1 { align(center, text(13pt, str(number))) }
}
#let foot = if d.draft == none { none } else {
  flat(text(8pt, fill: rgb("#444"), {
    text(weight: "bold", fill: rgb("#b00"), d.draft.line)
    h(1fr)
    "SHA-256: " + d.draft.hash
  }))
}
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: page-number, header-ascent: 6mm, footer: foot, footer-descent: 6mm,
  // In a picture of all pages the white ground of each would be painted over the first.
  fill: none)

#show heading: it => block(sticky: true, above: 9pt, below: 9pt,
  par(text(14pt, weight: "bold", if it.level == 2 { upper(it.body) } else { it.body })))
#show heading.where(level: 1): it => align(center, block(sticky: true, above: 6pt, below: 6pt, text(14pt, weight: "bold", it.body)))

#let letterhead() = flat(grid(columns: (73mm, 1fr), column-gutter: 2mm, row-gutter: 7pt, align: center,
  {
    if d.header.parent != "" { block(below: 2pt, text(12pt, d.header.parent)) }
    ruled(text(12pt, weight: "bold", d.header.names.join(linebreak())), 0.4)
  },
  {
    block(below: 2pt, text(12pt, weight: "bold", d.header.nationalName))
    ruled(text(13pt, weight: "bold", d.header.motto), 1.0)
  },
  if d.header.number != none { text(13pt, d.header.number) },
  if d.header.placeDate != none { text(13pt, style: "italic", d.header.placeDate) },
  if d.header.letterSubject != none {
    show heading: it => it.body
    layout(size => box(width: balanced(text(12pt, d.header.letterSubject), size.width) + 1pt,
      heading(level: 1, text(12pt, weight: "regular", d.header.letterSubject))))
  }, none))

#let stamp(words) = align(left, box(stroke: 1pt + rgb("#d00"), inset: (x: 4mm, y: 1.2mm),
  text(13pt, weight: "bold", fill: rgb("#d00"), words)))

#let addressees(all) = if all.len() == 1 { flat(align(center, text(14pt, "Kính gửi: " + all.at(0)))) } else {
  flat(pad(left: 2.5cm, grid(columns: (auto, 1fr), column-gutter: 4pt, row-gutter: 4pt, text("Kính gửi:"), none,
    ..all.map(line => (none, line)).flatten())))
}

// A row that cannot be broken and is taller than a page would lose its end: long cells make their row breakable.
#let sheet-table(t) = {
  set par(justify: false, first-line-indent: 0pt, leading: 1.5pt, spacing: 3pt)
  set text(12pt)
  table(columns: t.columns.map(share => share * 1fr), stroke: 0.5pt, inset: 4pt, align: left + top,
    ..if t.head.len() > 0 { (table.header(..t.head.map(words => table.cell(align: center + horizon, text(weight: "bold", words)))),) },
    ..t.rows.map(row => {
      let is-long = row.any(cell => cell.len() > 500)
      row.map(cell => table.cell(breakable: is-long, text(cell)))
    }).flatten())
}

#let signature-head(s) = align(center, flat({
  set block(above: 2pt, below: 2pt)
  if "body" in s { block(text(13pt, weight: "bold", s.body)) }
  for line in s.authority { block(text(14pt, weight: "bold", line)) }
}))
#let signature-name(s, space, width) = align(center, flat({
  context [#metadata((name: s.name, field: s.at("field", default: ""), width: width, height: space, ..here().position())) <signature>]
  block(height: space, width: 100%, below: 0pt)
  text(14pt, weight: "bold", s.name)
}))
#let signature-grid(all) = {
  let space = if all.len() > 4 { 18mm } else { 25mm }
  let rows = all.chunks(2).map(pair => block(breakable: false, sticky: true, above: 6pt, below: 6pt,
    grid(columns: (1fr, 1fr), column-gutter: 6mm, ..pair.map(signature-head),
      ..if pair.len() == 1 { (none,) } else { () },
      ..pair.map(s => signature-name(s, space, 79.5mm)))))
  block(breakable: all.len() > 10, rows.join())
}
#let recipients(all) = flat({
  text(12pt, weight: "bold", style: "italic", "Nơi nhận:")
  for line in all { block(above: 1.5pt, below: 1.5pt, text(11pt, line)) }
})

#let print(b, is-last: false) = {
  if b.type == "heading" { heading(level: b.level + 1, text(b.text)) }
  else if b.type == "table" { sheet-table(b.table) }
  else if is-last { block(sticky: true, par(runs(b.runs))) }
  else { par(runs(b.runs)) }
}

#letterhead()
#v(10pt)
#if d.urgency != none { stamp(d.urgency) }
#if d.heading != none {
  heading(level: 1, d.heading.typeName)
  flat(ruled(text(14pt, weight: "bold", d.heading.subject), 0.4))
  v(6pt)
}
#if d.addressees.len() > 0 { addressees(d.addressees) }
#v(4pt)
#for (index, b) in d.blocks.enumerate() { print(b, is-last: index == d.blocks.len() - 1) }
#if d.signing.mode == "one" {
  block(breakable: false, above: 12pt, grid(columns: (1fr, 1fr), recipients(d.recipients),
    { signature-head(d.signing.signature); signature-name(d.signing.signature, 25mm, 82.5mm) }))
} else {
  signature-grid(d.signing.signatures)
  recipients(d.recipients)
}
#for a in d.appendices {
  // Each appendix is numbered anew: from the end of the page before, for a header stands before what its page says.
  counter(page).update(0)
  pagebreak(weak: true)
  heading(level: 1, a.label)
  flat(align(center, {
    text(14pt, weight: "bold", upper(a.title))
    block(above: 3pt, text(14pt, style: "italic", a.attached))
  }))
  v(6pt)
  for b in a.blocks { print(b) }
}
`
