/** The flow of a job network as a figure: what starts it, its units in order, where it stops. SVG, so that it is shown anywhere. */
import { xmlDocument, fitsXml, type XmlElement } from '../quoting/xml-tree.ts';
import type { Language } from '../emitter.ts';
import type { Definition } from './definition.ts';

const width = 560;
const box = { x: 40, width: 300, height: 56 };
const gap = 36;

/** The figure; names are texts in it, never markup. */
export function flowFigure(definition: Definition, language: Language): string {
  const ja = language === 'ja';
  const { network, units } = definition;
  const boxes = [
    { title: ja ? '起動' : 'Start', text: network.schedule ?? (ja ? '未定' : 'to be decided'), round: true },
    ...units.map((unit) => ({ title: unit.title[language], text: unit.on?.name ?? '?', round: false })),
    { title: ja ? '正常終了' : 'Normal end', text: network.name, round: true },
  ];
  const top = (index: number): number => 24 + index * (box.height + gap);
  const shapes = boxes.flatMap(({ title, text, round }, index): XmlElement[] => {
    const y = top(index);
    const middle = box.x + box.width / 2;
    const unit = !round;
    return [
      shape('rect', {
        x: box.x,
        y,
        width: box.width,
        height: box.height,
        rx: round ? 28 : 4,
        fill: unit ? '#e8f1fa' : '#f2f4f7',
        stroke: '#3e4c59',
      }),
      label(middle, y + 23, title, 'middle', '600'),
      label(middle, y + 43, text, 'middle'),
      ...(index === 0 ? [] : [line(middle, top(index - 1) + box.height, middle, y - 7)]),
      ...(unit
        ? [
            line(box.x + box.width, y + box.height / 2, box.x + box.width + 43, y + box.height / 2),
            label(box.x + box.width + 56, y + box.height / 2 + 5, ja ? '異常終了: 停止' : 'failure: stop', 'start'),
          ]
        : []),
    ];
  });
  const height = top(boxes.length - 1) + box.height + 24;
  const arrow: XmlElement = {
    name: 'marker',
    attributes: {
      id: 'arrow',
      viewBox: '0 0 8 8',
      refX: '1',
      refY: '4',
      markerWidth: '8',
      markerHeight: '8',
      orient: 'auto',
    },
    content: [{ name: 'path', attributes: { d: 'M0,0 L8,4 L0,8 z', fill: '#3e4c59' } }],
  };
  return xmlDocument({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'font-family': "'Noto Sans CJK JP','Yu Gothic',sans-serif",
      'font-size': '14',
    },
    content: [{ name: 'title', content: shown(network.name) }, { name: 'defs', content: [arrow] }, ...shapes],
  });
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  };
}

function line(x1: number, y1: number, x2: number, y2: number): XmlElement {
  return shape('line', { x1, y1, x2, y2, stroke: '#3e4c59', 'stroke-width': 1.5, 'marker-end': 'url(#arrow)' });
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle', weight = '400'): XmlElement {
  const attributes = { x: String(x), y: String(y), 'text-anchor': anchor, 'font-weight': weight };
  return { name: 'text', attributes, content: shown(text) };
}

/** Short enough for a box, and without what XML cannot carry. */
function shown(text: string): string {
  const plain = Array.from(text, (one) => (fitsXml(one) && !/[\r\n\t]/.test(one) ? one : ' '));
  return plain.length > 36 ? `${plain.slice(0, 35).join('')}…` : plain.join('');
}
