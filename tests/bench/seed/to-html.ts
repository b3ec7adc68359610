import type { Block } from '../../../app/learning/domain/block'

/** A lesson as one piece of HTML: what the platform shows of it, without the platform. */
export function toHtml(summary: string, blocks: Block[]): string {
  return `<p>${escape(summary)}</p>\n${blocks.map(blockToHtml).join('\n')}`
}

function blockToHtml(block: Block): string {
  if (block.kind === 'html') return block.html
  const { title, summary } = block.props
  const inside = block.children.map(blockToHtml).join('\n')
  switch (block.name) {
    case 'Details':
      return `<details><summary>${escape(summary ?? '')}</summary>${inside}</details>`
    case 'Figure':
    case 'SelfCheck':
      return ''
    case 'CoupleQuestion':
    case 'Reflection':
      return `<p>${escape(block.props.prompt ?? '')}</p>`
    case 'Choice':
      return `<p>${escape(block.props.text ?? '')}</p>`
    case 'Breathe':
      return ''
    case 'Checklist':
    case 'Criterion':
    case 'Group':
    case 'Sort':
      return `<ul>${block.children.map((child) => `<li>${blockToHtml(child)}</li>`).join('')}</ul>`
    case 'Callout':
    case 'Compare':
    case 'CoupleTask':
    case 'Debrief':
    case 'Emergency':
    case 'Ending':
    case 'Help':
    case 'KeyPoints':
    case 'Moment':
    case 'Myth':
    case 'MythCards':
    case 'Plan':
    case 'Scenario':
    case 'Scene':
    case 'SortInto':
    case 'Sources':
    case 'Steps':
    case 'Timeline':
      return `<section>${title ? `<p>${escape(title)}</p>` : ''}${inside}</section>`
  }
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
