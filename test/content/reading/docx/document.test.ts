import { describe, expect, it } from 'vitest'
import { readWord } from '../../../../content/reading/docx/document.ts'
import { p, table, word } from '../word.ts'

const texts = (bytes: Uint8Array) => readWord(bytes).blocks.map((block) => block.text)
const codes = (bytes: Uint8Array) => readWord(bytes).messages.map((one) => one.code)

describe('a Word file', () => {
  it('gives headings by style or outline, and bold lines as headings below them', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    const body =
      p('Report', '<w:pStyle w:val="T"/>') +
      p('Part', '<w:pStyle w:val="H2"/>') +
      p('Outlined', '<w:outlineLvl w:val="0"/>') +
      p('Bold', '', '<w:b/>') +
      p('Plain.')
    expect(readWord(word(body, { styles })).blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 0, 'Report'],
      ['heading', 2, 'Part'],
      ['heading', 1, 'Outlined'],
      ['heading', 7, 'Bold'],
      ['paragraph', 0, 'Plain.'],
    ])
  })

  it.each([
    ['hidden', '<w:vanish/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['tiny', '<w:sz w:val="2"/>'],
    ['hidden on the web', '<w:webHidden/>'],
  ])('never shows %s text, and says that it was there', (_, run) => {
    const bytes = word(p('Shown.') + p('secret', '', run))
    expect(texts(bytes)).toEqual(['Shown.'])
    expect(codes(bytes)).toEqual(['hidden-text'])
  })

  it('reads inserted text, leaves deleted text and field codes out, and says so', () => {
    const body =
      '<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>often </w:t></w:r></w:ins>' +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    expect(texts(word(body))).toEqual(['We often 7'])
    expect(codes(word(body))).toEqual(['deleted-text', 'tracked-change'])
  })

  it('keeps web links and turns any other link into plain words', () => {
    const rel = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`
    const link = (id: string) => `<w:hyperlink r:id="${id}"><w:r><w:t>${id}</w:t></w:r></w:hyperlink>`
    const bytes = word(`<w:p>${['a', 'b', 'c'].map(link).join('')}</w:p>`, {
      links: rel('a', 'https://a.example.net/') + rel('b', 'javascript:alert(1)') + rel('c', 'file:///etc/passwd'),
    })
    expect(readWord(bytes).blocks.map((block) => [block.text, block.links])).toEqual([
      ['abc', ['https://a.example.net/']],
    ])
    expect(codes(bytes)).toEqual(['unsafe-link', 'unsafe-link'])
  })

  it('gives the rows of a table, and the inside of a box as text', () => {
    const bytes = word(
      table([
        ['No', 'Recommendation'],
        ['1', 'Plant trees\nSource: minutes'],
      ]) + table([['In a box.']]),
    )
    expect(readWord(bytes).blocks.map(({ kind, text, cells }) => [kind, text, cells.length])).toEqual([
      ['row', 'No | Recommendation', 2],
      ['row', '1 | Plant trees Source: minutes', 2],
      ['paragraph', 'In a box.', 0],
    ])
  })

  it('drops a table of contents and keeps page headers apart', () => {
    const contents =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
      p('1 Aims 3') +
      '</w:sdtContent></w:sdt>'
    const source = readWord(word(contents + p('Text.'), { header: p('Network A – page 3') }))
    expect(source.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['furniture', 'Network A –'],
      ['paragraph', 'Text.'],
    ])
    expect(source.messages.map((one) => one.code)).toEqual(['contents-dropped'])
  })

  it('takes a label that was typed for what it is', () => {
    const blocks = readWord(
      word(p('2. Plant trees.') + p('b) along roads') + p('A. Smith disagreed.') + p('12 May 2020 was warm.')),
    ).blocks
    expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['item', '2', 'Plant trees.'],
      ['item', 'b', 'along roads'],
      ['paragraph', '', 'A. Smith disagreed.'],
      ['paragraph', '', '12 May 2020 was warm.'],
    ])
  })
})
