import { palette } from './palette'

type Sheet = PDFKit.PDFDocument

/**
 * A running border of ram's horns (қошқар мүйіз) between two fine lines, `inset` points from the paper's edge. It
 * carries no meaning, so readers of the structure never meet it.
 */
export function renderBorder(sheet: Sheet, inset: number) {
  const { width, height } = sheet.page
  const band = 15
  const pitch = 21
  sheet.lineJoin('round').lineCap('round')
  sheet.rect(inset, inset, width - 2 * inset, height - 2 * inset)
  sheet.lineWidth(1.1).stroke(palette.clay)
  const inner = inset + band
  sheet.rect(inner, inner, width - 2 * inner, height - 2 * inner)
  sheet.lineWidth(0.5).stroke(palette.sand)

  const across = width - 2 * inner
  const down = height - 2 * inner
  const sides = [
    { x: inner, y: inner, length: across, turn: 0 },
    { x: inner + across, y: inner, length: down, turn: 90 },
    { x: inner + across, y: inner + down, length: across, turn: 180 },
    { x: inner, y: inner + down, length: down, turn: 270 },
  ]
  sheet.lineWidth(0.75)
  for (const { x, y, length, turn } of sides) {
    sheet.save().translate(x, y).rotate(turn)
    const horns = Math.round(length / pitch)
    for (let horn = 0; horn < horns; horn++) renderHorns(sheet, (length / horns) * (horn + 0.5))
    renderCorner(sheet, band)
    sheet.stroke(palette.sand).restore()
  }
}

/** A pair of horns above the baseline y = 0, curling outwards; 17 wide, 11 high. */
function renderHorns(sheet: Sheet, x: number) {
  for (const side of [-1, 1]) {
    const at = (dx: number, y: number) => [x + side * dx, y] as const
    sheet
      .moveTo(...at(0, -2.4))
      .bezierCurveTo(...at(0.2, -8), ...at(2.4, -12.2), ...at(5.6, -12.2))
      .bezierCurveTo(...at(8.6, -12.2), ...at(9.4, -8.6), ...at(7.6, -7.2))
      .bezierCurveTo(...at(6, -6), ...at(4.4, -7.6), ...at(5.5, -9))
  }
}

/** A rhombus in the corner where two sides meet: it lies before the start of a side. */
function renderCorner(sheet: Sheet, band: number) {
  renderRhombus(sheet, -band / 2, -band / 2, 4.2)
}

function renderRhombus(sheet: Sheet, x: number, y: number, r: number) {
  sheet.moveTo(x, y - r)
  sheet.lineTo(x + r, y).lineTo(x, y + r)
  sheet.lineTo(x - r, y).closePath()
}

/** A fine line with a rhombus in its middle. */
export function renderDivider(sheet: Sheet, { x, y }: { x: number; y: number }) {
  for (const side of [-1, 1]) sheet.moveTo(x + side * 12, y).lineTo(x + side * 130, y)
  renderRhombus(sheet, x, y, 3.6)
  sheet.lineWidth(0.75).stroke(palette.sand)
}

type Shanyrak = {
  x: number
  y: number
  /** Of the ring; the poles reach 1.4 times as far. */
  radius: number
  /** Width of its ring; everything else is finer. */
  line: number
  colour: string
}

/**
 * The shanyrak, crown of a yurt seen from below: its ring, the bent bars that cross in it, and the poles that run down
 * from it like rays.
 */
export function renderShanyrak(sheet: Sheet, { x, y, radius, line, colour }: Shanyrak) {
  sheet.save().translate(x, y).lineCap('round').strokeColor(colour)
  sheet.lineWidth(line).circle(0, 0, radius).stroke()
  sheet.lineWidth(line * 0.5)
  sheet.circle(0, 0, radius * 0.86).stroke()

  const poles = 36
  for (let pole = 0; pole < poles; pole++) {
    const angle = (2 * Math.PI * (pole + 0.5)) / poles
    const [dx, dy] = [Math.cos(angle) * radius, Math.sin(angle) * radius]
    sheet.moveTo(dx * 1.13, dy * 1.13).lineTo(dx * 1.4, dy * 1.4)
  }
  sheet.stroke()

  sheet.lineWidth(line * 0.6)
  for (const turn of [45, 135]) {
    sheet.save().rotate(turn)
    for (const offset of [-0.3, 0, 0.3]) {
      const end = Math.sqrt(0.86 ** 2 - offset ** 2) * radius
      const from = offset * radius
      // The bars meet in the middle, where they are tied.
      sheet.moveTo(-end, from).quadraticCurveTo(0, from * 0.25, end, from)
    }
    sheet.stroke().restore()
  }
  sheet.restore()
}
