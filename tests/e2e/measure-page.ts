import type { Page } from '@playwright/test'

/** What is wrong with a page, in words: which element, and how. */
export type Misfit = string

/**
 * Looks at a page as somebody does who needs large letters and has large fingers. With letters of 150 and 200 %, by
 * the size of the root and by that of the text alone, and at 100 %, nothing may run past the edge of the screen or
 * have to be moved sideways in a frame of its own; at 100 % whatever is pressed must be 44 CSS pixels wide and high
 * (WCAG 2.5.5), but for links in the midst of a sentence.
 */
export function measurePage(page: Page): Promise<Misfit[]> {
  return page.evaluate(() => {
    const least = 44
    const root = document.documentElement
    const misfits: string[] = []
    const nameOf = (element: Element) => {
      const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
      const classes = element.getAttribute('class')?.replaceAll(' ', '.') ?? ''
      return `${element.localName}${classes && `.${classes}`} "${words}"`
    }
    const isSeen = (element: Element) => {
      const { width, height, bottom, right } = element.getBoundingClientRect()
      return element.checkVisibility() && width > 1 && height > 1 && bottom > 0 && right > 0
    }

    /** Whether it stands in a line of other words, whose height it has. */
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false
      let block = element.parentElement
      while (block && getComputedStyle(block).display.startsWith('inline')) {
        block = block.parentElement
      }
      const others = (block?.textContent ?? '').replace(element.textContent ?? '', '').trim()
      return /\p{L}{2}/u.test(others)
    }

    const pressed = 'a[href], button, summary, select, textarea, input:not([type=hidden])'
    for (const element of document.querySelectorAll(pressed)) {
      const label = element.matches('[type=radio], [type=checkbox]') && element.closest('label')
      const target = label || element
      if (!isSeen(target) || isInSentence(target)) continue
      const { width, height } = target.getBoundingClientRect()
      if (width >= least - 0.5 && height >= least - 0.5) continue
      misfits.push(`${Math.round(width)} x ${Math.round(height)}: ${nameOf(target)}`)
    }

    /** Frames that hide a part of what they hold until it is moved sideways. */
    const findMovedSideways = (manner: string) => {
      const frames = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
          element.scrollWidth > element.clientWidth + 1 &&
          isSeen(element),
      )
      misfits.push(...frames.map((frame) => `${manner}: moved sideways: ${nameOf(frame)}`))
    }

    /** What runs past the edge, but for what stands in a box of its own, which is looked at by itself. */
    const findRunningOver = (manner: string) => {
      findMovedSideways(manner)
      const edge = root.clientWidth
      const isBoxed = (element: Element) => {
        for (
          let box = element.parentElement;
          box && box !== document.body;
          box = box.parentElement
        ) {
          if (getComputedStyle(box).overflowX !== 'visible') return true
        }
        return false
      }
      const over = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          (element.getBoundingClientRect().right > edge + 1 ||
            element.getBoundingClientRect().left < -1) &&
          isSeen(element) &&
          !isBoxed(element),
      )
      const innermost = over.filter(
        (element) => !over.some((each) => element !== each && element.contains(each)),
      )
      misfits.push(...innermost.slice(0, 4).map((element) => `${manner}: ${nameOf(element)}`))
      if (over.length === 0 && root.scrollWidth > edge) misfits.push(`${manner}: the page itself`)
    }
    findRunningOver('letters of 100%')
    for (const size of ['150%', '200%']) {
      root.style.fontSize = size
      findRunningOver(`letters of ${size}`)
    }
    root.style.fontSize = ''
    // As a browser does that enlarges text alone: every size of letters doubled, every other length as it was.
    const texts = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (each) => 'style' in each,
    )
    const sizes = texts.map((element) => parseFloat(getComputedStyle(element).fontSize))
    texts.forEach((element, at) => (element.style.fontSize = `${(sizes[at] ?? 0) * 2}px`))
    findRunningOver('text alone of 200%')
    return misfits
  })
}
