// Injected into the CommonJS bundles in place of `import.meta.url`.
import { pathToFileURL } from 'node:url';

export const importMetaUrl = pathToFileURL(__filename).href;
