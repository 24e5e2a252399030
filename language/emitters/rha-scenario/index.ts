/** Target `rha-scenario`: our own definition of a replication scenario, as JSON and XML. */
import { isHypervScenario } from '../../model/derived/replication.ts';
import { headerLines, Refusal, type EmitContext, type EmittedFile, type Emitter } from '../emitter.ts';
import { fitsXml } from '../quoting/xml-tree.ts';
import { definitionOf, notice } from './definition-of.ts';
import { definitionXml } from './xml.ts';

const title = { en: 'Definition of the replication scenario', ja: 'レプリケーション シナリオの定義' };

export const rhaScenario: Emitter = {
  target: 'rha-scenario',
  title,
  system: 'rha',
  applies: ({ job, plans }) => job.is('scenario') && isHypervScenario(job) && plans.length > 0,
  emit,
};

function emit(context: EmitContext): EmittedFile[] {
  const definition = definitionOf(context);
  const json = JSON.stringify(definition, null, 2);
  // JSON escapes what XML cannot write; the parsed texts tell whether anything of the kind is there.
  if (!everyText(definition, fitsXml)) {
    throw new Refusal(
      {
        en: `A name or path of ${context.job.label} holds a control character that XML cannot carry: take it out.`,
        ja: `${context.job.label} の名前またはパスに、XML で表せない制御文字がある。取り除くこと。`,
      },
      context.job,
    );
  }
  const header = [...headerLines(context, title), notice[context.language]];
  return [
    { path: 'rha-scenario.json', text: `${json}\n`, languageId: 'json' },
    { path: 'rha-scenario.xml', text: definitionXml(definition, header), languageId: 'xml' },
  ];
}

function everyText(value: unknown, fits: (text: string) => boolean): boolean {
  if (typeof value === 'string') return fits(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((inner) => everyText(inner, fits));
}
