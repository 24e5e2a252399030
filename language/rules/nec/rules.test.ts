import { testRules } from '../engine/rule-tests.ts';
import type { Rule } from '../engine/rule.ts';
import { necRules } from './index.ts';

testRules(necRules as unknown as readonly Rule[]);
