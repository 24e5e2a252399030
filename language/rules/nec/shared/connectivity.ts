/** The array model must be confirmed to be connectable: the same demand beside each of the support tables. */
import type { Element } from '../../../model/element.ts';
import type { Text } from '../../../vocabulary/define.ts';
import type { Report } from '../../engine/rule.ts';

export const connectivity = {
  message: {
    en: 'Nobody has confirmed that {array} ({model}) can be connected to its hosts.',
    ja: '{array}（{model}）とホストの接続性が確認されていない。',
  },
  advice: {
    en: 'Have it confirmed, and write `confirmed connectivity by … on …` into the array.',
    ja: '接続性を確認し、アレイに `confirmed connectivity by … on …` と書く。',
  },
  check(array: Element<'array'>, report: Report): void {
    const said = array.says('connectivity');
    if (said === 'confirmed') return;
    const params = { array, model: array.get('model') ?? '-' };
    if (said === undefined) report(array.place('model'), params);
    else report(array.place('model'), { ...params, found: said, allowed: 'confirmed' }, { message: saidOtherwise });
  },
};

/** Where the design speaks of it, and does not say that it is confirmed. */
const saidOtherwise: Text = {
  en: 'Whether {array} ({model}) can be connected to its hosts is `{found}`; it has to be `{allowed}`.',
  ja: '{array}（{model}）とホストの接続性は `{found}` である。`{allowed}` でなければならない。',
};
