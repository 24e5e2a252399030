import { testRules } from '../engine/rule-tests.ts';
import type { Rule } from '../engine/rule.ts';
import { rhaRules } from './index.ts';

testRules(rhaRules as unknown as readonly Rule[]);
