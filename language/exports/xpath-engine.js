// The library's own types bring those of a browser into the whole project; `xpath-engine.d.ts` says the few that are needed.
export { parse } from 'xpath';
