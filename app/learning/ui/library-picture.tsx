/**
 * An evening: somebody and a child walk home by a path through the hills; a lamp is lit in the window, and the crown of a
 * yurt rises as the moon. It says nothing that the page does not say; its colours are those of library.css.
 */
export function LibraryPicture() {
  return (
    <svg className="library-picture" viewBox="0 0 480 300" aria-hidden="true">
      <clipPath id="library-frame">
        <rect width="480" height="300" rx="18" />
      </clipPath>
      <g clipPath="url(#library-frame)">
        <rect className="is-sky" width="480" height="300" />
        <Moon />
        <path className="is-far" d="M0 176Q70 128 142 158T286 140T480 168V300H0Z" />
        <path className="is-middle" d="M0 214Q96 166 208 200T480 190V300H0Z" />
        <path className="is-near" d="M0 262Q130 214 262 236T480 240V300H0Z" />
        <Trees />
        <House />
        <path
          className="is-path"
          d="M332 230Q300 244 262 252T150 300H214Q250 274 292 258T354 231Z"
        />
        <Walkers />
      </g>
    </svg>
  )
}

/** The shanyrak of the site's own sign, as in public/icon.svg. */
function Moon() {
  return (
    <g className="is-moon" transform="translate(72 24) scale(2.6)">
      <circle className="is-glow" cx="16" cy="16" r="15" />
      <g className="is-lattice" transform="rotate(45 16 16)">
        <circle cx="16" cy="16" r="10.5" />
        <path d="M7 10.5Q16 15.5 25 10.5M5.5 16h21M7 21.5Q16 16.5 25 21.5" />
        <path d="M10.5 7Q15.5 16 10.5 25M16 5.5v21M21.5 7Q16.5 16 21.5 25" />
      </g>
    </g>
  )
}

function Trees() {
  return (
    <g>
      <path className="is-trunk" d="M426 236V176M449 238V190M404 236V194" />
      <path className="is-leaf" d="M426 96Q442 150 426 212Q410 150 426 96Z" />
      <path className="is-leaf" d="M449 126Q463 168 449 218Q435 168 449 126Z" />
      <path className="is-leaf" d="M404 134Q417 174 404 218Q391 174 404 134Z" />
    </g>
  )
}

function House() {
  return (
    <g>
      <path className="is-smoke" d="M366 126Q358 114 367 104T362 80" />
      <path className="is-roof" d="M356 152V128H374V160Z" />
      <path className="is-wall" d="M292 172H390V236H292Z" />
      <path className="is-roof" d="M278 176L341 130L404 176Z" />
      <path className="is-door" d="M322 236V198Q333 188 344 198V236Z" />
      <path className="is-lamp" d="M300 192H314V212H300ZM356 190H380V214H356Z" />
      <path className="is-sash" d="M307 192V212M300 202H314M368 190V214M356 202H380" />
    </g>
  )
}

function Walkers() {
  return (
    <g>
      <path className="is-legs" d="M208 268V280M217 268V280M239 270V280M245 270V280" />
      <path className="is-coat" d="M212 220Q226 232 224 270H200Q199 232 212 220Z" />
      <path className="is-child" d="M242 240Q252 248 250 272H233Q232 248 242 240Z" />
      <path className="is-arm" d="M222 240Q230 254 236 254" />
      <circle className="is-head" cx="212" cy="214" r="8.5" />
      <circle className="is-head" cx="242" cy="235" r="7" />
      <path className="is-scarf" d="M203 212Q204 203 212 203T221 212Q212 208 203 212Z" />
      <path className="is-hat" d="M235 233Q236 226 242 226T249 233Q242 230 235 233Z" />
    </g>
  )
}
