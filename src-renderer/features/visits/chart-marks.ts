/** What drawings share: the hatching of "not counted" and the choice of the labels under an axis. */

const svgSpace = 'http://www.w3.org/2000/svg'

function svgElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[] = [],
) {
  const element = document.createElementNS(svgSpace, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...children)
  return element
}

let lastHatch = 0

/** A pattern of slanted lines: `mark` puts it in the drawing, `fill` is what to fill with. */
export function makeHatch(): { readonly mark: () => SVGElement; readonly fill: string } {
  lastHatch += 1
  const id = `chart-hatch-${lastHatch}`
  const ground = svgElement('rect', { width: '7', height: '7', fill: 'var(--hatch)' })
  const line = svgElement('path', { d: 'M0 0V7', stroke: 'var(--line-strong)', 'stroke-width': '1.6' })
  const pattern = svgElement(
    'pattern',
    { id, width: '7', height: '7', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [ground, line],
  )
  return { mark: () => svgElement('defs', {}, [pattern]) as SVGElement, fill: `url(#${id})` }
}

/** Those of the labels that have room: all of them, or every second, third… from the first on. */
export function labelsThatFit<T>(items: readonly T[], room: number, widest: number): T[] {
  const step = Math.max(1, Math.ceil((items.length * widest) / Math.max(1, room)))
  return items.filter((_item, index) => index % step === 0)
}
