/** Topics that a person vouches for with `confirmed`, `refuted` or `pending`. */
import type { Text } from '../define.ts';
import { necTopics } from './nec.ts';
import { rhaTopics } from './rha.ts';
import { vcbTopics } from './vcb.ts';

export interface Topic {
  readonly label: Text;
  /** The kinds of elements about which it is said. */
  readonly on: readonly string[];
}

export const topics: ReadonlyMap<string, Topic> = new Map(
  Object.entries<Topic>({ ...vcbTopics, ...rhaTopics, ...necTopics }),
);
