/** The array model must be confirmed to be connectable: the same demand beside each of the support tables. */
import type { Element } from '../../../model/element.ts';
import type { Report } from '../../engine/rule.ts';

export const connectivity = {
  message: {
    en: 'Nobody has confirmed that {array} ({model}) can be connected to these hosts: {found}.',
    ja: '{array}（{model}）とホストの接続性が確認されていない: {found}。',
  },
  advice: {
    en: 'Have it confirmed, and write `confirmed connectivity by … on …` into the array.',
    ja: '接続性を確認し、アレイに `confirmed connectivity by … on …` と書く。',
  },
  check(array: Element<'array'>, report: Report): void {
    const said = array.says('connectivity');
    if (said === 'confirmed') return;
    report(array.place('model'), { array, model: array.get('model') ?? '-', found: said ?? '-' });
  },
};
