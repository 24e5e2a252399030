import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Refuses imports of other layers: dependencies point one way, language <- server, cli <- client by protocol only. */
function layer(folder, forbiddenFolders, forbiddenPackages, message) {
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(\\.\\./)+(${forbiddenFolders.join('|')})/`, message },
            ...forbiddenPackages.map(({ regex, why }) => ({ regex, message: why })),
          ],
        },
      ],
    },
  };
}

const editor = { regex: '^vscode$', why: 'Only the client runs inside the editor.' };
const languageClient = { regex: '^vscode-languageclient', why: 'Only the client speaks as a client.' };

export default defineConfig(
  globalIgnores([
    'dist/',
    'out/',
    'artefacts/',
    '.tools/',
    'language/syntax/generated/',
    'examples/',
    'test/**/fixtures/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers in messages are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Tokens lie in typed arrays of bytes; an enum names those bytes.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Types are shapes here; what the editor calls a Disposable is anything with dispose().
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // With noUncheckedIndexedAccess an index that was just checked needs the mark.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A handler of an interface that asks for a promise may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // A fact is yes, no or not declared: comparing with `true` says which is meant.
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      // `== null` is undefined or null.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Texts come from anywhere: control characters and blanks of every kind are looked for on purpose.
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // State machines whose state changes in closures, which the type-checker does not follow.
    files: ['language/syntax/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['language/**/*.ts', 'server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      // Standard output belongs to the protocol.
      'no-console': 'error',
    },
  },
  {
    files: ['language/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'Buffer', '__dirname'].map(
          (name) => ({
            name,
            message: 'The language is pure: no process, no clock, no machine. Take what you need as an argument.',
          }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Same input, same output: take the date as an argument.' },
        { object: 'Math', property: 'random', message: 'Same input, same output.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Same input, same output: take the date as an argument.',
        },
      ],
    },
  },
  layer(
    'language',
    ['server', 'cli', 'client', 'scripts', 'test'],
    [
      editor,
      languageClient,
      { regex: '^vscode-languageserver(?!-types$)', why: 'The language knows no protocol; the server does.' },
      { regex: '^langium/(lsp|node)$', why: 'The language knows no protocol and no disk; the server does.' },
      {
        regex: '^(node:)?(fs|child_process|os|process|net|http|https|worker_threads)(/|$)',
        why: 'The language is pure.',
      },
    ],
    'The language depends on nothing of the project but itself.',
  ),
  layer(
    'server',
    ['cli', 'client', 'scripts', 'test'],
    [editor, languageClient],
    'The server depends on the language alone.',
  ),
  layer(
    'cli',
    ['client', 'scripts', 'test'],
    [editor, languageClient],
    'The command line depends on language and server alone.',
  ),
  layer(
    'client',
    ['language', 'server', 'cli', 'scripts', 'test'],
    [],
    'The client reaches the language by protocol only.',
  ),
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // What a program printed or a file held is judged by assertions, not by types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Tests of a folder may read the disk, and other folders where they cross them.
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        __filename: 'readonly',
      },
    },
  },
);
