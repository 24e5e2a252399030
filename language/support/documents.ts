/** The documents that rules and facts cite, by id. */
import type { Text } from '../vocabulary/define.ts';
import { istorageGuide } from './nec/document.ts';
import { rhaGuide } from './rha/document.ts';
import { vcbGuide } from './vcb/document.ts';

export interface Document {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly edition: Text;
}

export const documents: ReadonlyMap<string, Document> = new Map(
  [istorageGuide, rhaGuide, vcbGuide].map((document) => [document.id, document]),
);
