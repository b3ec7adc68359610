import { strToU8, zipSync } from 'fflate'

type Cell = string | number

/** A workbook as Excel writes it: texts shared, numbers in cells, empty rows and cells left out. */
export function aWorkbook(rows: readonly (readonly Cell[])[], hiddenFirst = false): Uint8Array {
  const strings: string[] = []
  const xml = rows
    .map((cells, at) => {
      const told = cells.map((cell, column) => renderCell(cell, column, at + 1, strings)).join('')
      return told === '' ? '' : `<row r="${at + 1}" spans="1:3">${told}</row>`
    })
    .join('')
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="x"><sheetData>${xml}</sheetData></worksheet>`
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`)
  const hidden = '<sheet name="0" sheetId="2" state="hidden" r:id="rId2"/>'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${hiddenFirst ? hidden : ''}<sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId2" Target="worksheets/sheet1.xml"/><Relationship Id="rId1" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    'xl/worksheets/sheet2.xml': strToU8(sheet),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared.join('')}</sst>`),
  })
}

function renderCell(cell: Cell, column: number, row: number, strings: string[]): string {
  if (cell === '') return ''
  const at = `r="${String.fromCharCode(65 + column)}${row}"`
  if (typeof cell === 'number') return `<c ${at} s="1"><v>${cell.toExponential()}</v></c>`
  strings.push(cell)
  return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
