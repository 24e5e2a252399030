/** The definition of a scenario as XML, after `docs/schemas/rha-scenario.xsd`. */
import type { Text } from '../../vocabulary/define.ts';
import { xmlDocument, type XmlElement } from '../quoting/xml-tree.ts';
import type { DefinedProperty, Definition, Value } from './definition.ts';

/** Namespace of version 1. Ours: the product knows nothing of it. */
export const namespace = 'urn:quiesce:rha-scenario:1';

export function definitionXml(definition: Definition, header: readonly string[]): string {
  const { scenario } = definition;
  return xmlDocument(
    {
      name: 'rhaScenario',
      attributes: {
        xmlns: namespace,
        version: String(definition.version),
        importable: String(definition.importable),
      },
      content: [
        ...texts('notice', definition.notice),
        {
          name: 'generatedFrom',
          attributes: { job: definition.generatedFrom.job },
          content: definition.generatedFrom.files.map((file) => ({ name: 'file', content: file })),
        },
        {
          name: 'scenario',
          attributes: {
            name: scenario.name,
            group: scenario.group,
            master: scenario.master,
            replica: scenario.replica,
          },
          content: scenario.machines.map((machine) => ({ name: 'machine', content: machine })),
        },
        { name: 'properties', content: definition.properties.map(propertyElement) },
      ],
    },
    header,
  );
}

function propertyElement(property: DefinedProperty): XmlElement {
  return {
    name: 'property',
    attributes: {
      id: property.id,
      owner: property.owner,
      wizardStep: property.wizardStep,
      origin: property.origin,
      knownFrom: property.knownFrom,
    },
    content: [
      { name: 'label', attributes: { lang: 'en', status: property.labelStatus.en }, content: property.label.en },
      { name: 'label', attributes: { lang: 'ja', status: property.labelStatus.ja }, content: property.label.ja },
      ...texts('place', property.place),
      ...(property.value ? [valueElement(property.value)] : []),
      ...(property.remark ? texts('remark', property.remark) : []),
      ...(property.unverified ? texts('unverified', property.unverified) : []),
      ...property.sources.map((source) => ({
        name: 'source',
        attributes:
          'document' in source
            ? { document: source.document, section: source.section }
            : { page: source.page, release: source.release, url: source.url },
      })),
    ],
  };
}

function valueElement(value: Value): XmlElement {
  const { kind } = value;
  const element = (content: XmlElement['content'], attributes: XmlElement['attributes'] = {}): XmlElement => ({
    name: 'value',
    attributes: { kind, ...attributes },
    content: content ?? '',
  });
  switch (value.kind) {
    case 'text':
    case 'schedule':
      return element(value.text);
    case 'yesno':
      return element(String(value.yes));
    case 'number':
      return element(String(value.number), { unit: value.unit });
    case 'choice':
      return element(texts('label', value.label), { id: value.id });
    case 'choices':
      return element(
        value.choices.map(({ id, label }) => ({ name: 'choice', attributes: { id }, content: texts('label', label) })),
      );
    case 'list':
      return element(value.items.map((item) => ({ name: 'item', content: item })));
    case 'mapping':
      return element(value.pairs.map((pair) => ({ name: 'map', attributes: { ...pair } })));
    case 'references':
      return element(value.references.map((reference) => ({ name: 'reference', attributes: { ...reference } })));
  }
}

function texts(name: string, text: Text): XmlElement[] {
  return (['en', 'ja'] as const).map((lang) => ({ name, attributes: { lang }, content: text[lang] }));
}
