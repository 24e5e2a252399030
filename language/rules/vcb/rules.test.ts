import { testRules } from '../engine/rule-tests.ts';
import type { Rule } from '../engine/rule.ts';
import { vcbRules } from './index.ts';

testRules(vcbRules as unknown as readonly Rule[]);
