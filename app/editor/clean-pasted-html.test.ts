import { DOMParser as ModelParser } from '@tiptap/pm/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { installDom } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { cleanPastedHtml } from './clean-pasted-html.ts'

beforeAll(installDom)

/** What the text says after pasting: style, words, formatting. */
function pasted(html: string): string[] {
  const holder = document.createElement('div')
  holder.innerHTML = cleanPastedHtml(html)
  const lines: string[] = []
  ModelParser.fromSchema(petitionSchema)
    .parse(holder)
    .descendants((node) => {
      if (!node.isTextblock) return true
      const words: string[] = []
      node.forEach((run) => {
        const signs = run.marks.map(({ type }) => (type.name === 'bold' ? '*' : '_')).join('')
        words.push(`${signs}${run.text ?? '⏎'}${signs}`)
      })
      lines.push(`${node.attrs.style}: ${words.join('')}`)
      return false
    })
  return lines
}

/** As Word 2016 and later put it into the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {font-family:"Times New Roman"} --></style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h2 style='text-align:justify'><span lang=VI style='font-size:14.0pt;font-family:"Times New Roman",serif'>II. NỘI DUNG KIẾN NGHỊ<o:p></o:p></span></h2>
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI style='font-size:14.0pt;color:red'>Đề nghị Bộ <b style='mso-bidi-font-weight:normal'>hướng dẫn</b> và <i>trả lời</i>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=VI style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Về giá đất<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>đ)<span>&nbsp; </span></span><![endif]>khu vực giáp ranh;</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>công khai.</p>
<table class=MsoTableGrid border=1><tr><td width=301 style='width:225.4pt' colspan=2><p class=MsoNormal>Đơn giá</p></td></tr></table>
<p class=MsoNormal><img width=10 src="file:///C:/x.png"><span style='mso-spacerun:yes'>   </span></p>
<!--EndFragment--></body></html>`

describe('what comes from Word', () => {
  it('keeps words, headings, numbering, bold and italic; loses fonts, colours, pictures and its own markup', () => {
    expect(pasted(WORD).filter((line) => line.trim() !== 'body:')).toEqual([
      'section: II. NỘI DUNG KIẾN NGHỊ',
      'body: Đề nghị Bộ *hướng dẫn* và _trả lời_.',
      'clause: Về giá đất',
      'point: khu vực giáp ranh;',
      'dash: công khai.',
      'body: Đơn giá',
    ])
    const html = cleanPastedHtml(WORD)
    expect(html).not.toMatch(/mso|font-|color|<o:p|<!--|file:/i)
    expect(html).toContain('<td colspan="2">')
  })
})

describe('what comes from elsewhere', () => {
  it('lists become numbered lines, by their depth', () => {
    const html = '<ol><li>Một<ol><li>a nhỏ</li></ol></li><li><p>Hai</p></li></ol><ul><li>gạch</li></ul>'
    expect(pasted(html)).toEqual(['clause: Một', 'point: a nhỏ', 'clause: Hai', 'dash: gạch'])
  })

  it('bold and italic that only a style says stay', () => {
    expect(
      pasted('<p><span style="font-weight:700">đậm</span> <span style="font-style:italic">nghiêng</span></p>'),
    ).toEqual(['body: *đậm* _nghiêng_'])
  })

  it('nothing that could run comes along, nor a proposal in somebody’s name', () => {
    const html =
      '<p onclick="x()">chữ <ins data-u="s2" data-proposal="x">thêm</ins></p><script>x()</script><iframe src="x"></iframe>'
    expect(cleanPastedHtml(html)).not.toMatch(/onclick|script|iframe|data-u|data-proposal/)
    expect(pasted(html)).toEqual(['body: chữ thêm'])
  })

  it('is composed: NFD from a Mac becomes NFC', () => {
    expect(pasted(`<p>${'Tiếng Việt'.normalize('NFD')}</p>`)).toEqual([`body: ${'Tiếng Việt'.normalize('NFC')}`])
  })

  it('a clause cut here and pasted here keeps its id', () => {
    expect(cleanPastedHtml('<p data-style="clause" data-cid="dieu-12">x</p>')).toContain('data-cid="dieu-12"')
  })
})
