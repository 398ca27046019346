import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOpenDocument } from '../../../content/reading/odt.ts'

const styles =
  '<office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number style:num-format="1" text:start-value="2"/><text:list-level-style-number style:num-format="a"/></text:list-style><style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
const odt = (text: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content>${styles}<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  })

describe('an OpenDocument text', () => {
  it('gives headings, the labels of lists, tables and links', () => {
    const bytes = odt(
      '<text:h text:outline-level="2">Asks</text:h><text:list text:style-name="L"><text:list-item><text:p>Plant</text:p><text:list><text:list-item><text:p>oaks</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Water</text:p></text:list-item></text:list><text:p><text:span text:style-name="B">3. Dig</text:span> deep <text:a xlink:href="https://a.example.net/">here</text:a></text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>',
    )
    expect(readOpenDocument(bytes).blocks.map(({ kind, level, label, text }) => [kind, level, label, text])).toEqual([
      ['heading', 2, '', 'Asks'],
      ['item', 0, '2', 'Plant'],
      ['item', 1, 'a', 'oaks'],
      ['item', 0, '3', 'Water'],
      ['item', 0, '3', 'Dig deep here'],
      ['row', 0, '', 'x | y'],
    ])
    expect(readOpenDocument(bytes).blocks.at(4)?.links).toEqual(['https://a.example.net/'])
  })

  it('leaves deleted text out and says so', () => {
    const bytes = odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Here.</text:p>',
    )
    expect(readOpenDocument(bytes).blocks.map((block) => block.text)).toEqual(['Here.'])
    expect(readOpenDocument(bytes).messages.map((one) => one.code)).toEqual(['deleted-text'])
  })
})
