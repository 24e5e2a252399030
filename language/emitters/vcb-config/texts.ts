/** Where a password is kept, for comments of configuration files and scripts. The password itself is never known here. */
import type { Element } from '../../model/element.ts';
import type { Text } from '../../vocabulary/define.ts';

type Secret = Element<'secret'>;

/** The environment variable that holds a secret, if it is kept in one. */
export function secretVariable(secret: Secret | null | undefined): string | undefined {
  const name = secret?.get('env');
  return name && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : undefined;
}

/** Where a secret is kept, in words. */
export function secretText(secret: Secret | null | undefined): Text {
  if (!secret) {
    return {
      en: 'The design does not say where it is kept.',
      ja: '保管場所は設計に書かれていない。',
    };
  }
  const name = secret.name ?? '';
  const variable = secret.get('env');
  if (variable) {
    return {
      en: `Secret ${name}, in the environment variable ${variable}.`,
      ja: `資格情報 ${name}、環境変数 ${variable} に保管。`,
    };
  }
  const store = secret.get('store');
  return store
    ? { en: `Secret ${name}, kept in: ${store}.`, ja: `資格情報 ${name}、保管先: ${store}。` }
    : { en: `Secret ${name}.`, ja: `資格情報 ${name}。` };
}
