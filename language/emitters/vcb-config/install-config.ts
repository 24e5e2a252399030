/**
 * install-config.js: puts config.js where VCB reads it and the password into it, on the proxy itself. Windows Script Host, so that
 * it runs on every Windows that VCB supports. What is in the file already is overwritten in place: its permissions stay.
 */
import type { ProxyJob } from '../../model/derived/vcb-jobs.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext } from '../emitter.ts';
import { jscriptComment, jscriptString } from '../quoting/jscript.ts';
import { configPath, passwordLine } from './config-js.ts';
import { secretText, secretVariable } from './texts.ts';

const title: Text = {
  en: 'Installs config.js with its password. Run: cscript //nologo install-config.js [TARGET]',
  ja: 'パスワードを入れて config.js を配置する。実行: cscript //nologo install-config.js [配置先]',
};

const messages = {
  noSource: { en: 'Cannot read {file}.', ja: '{file} を読めない。' },
  noLine: {
    en: '{file} has no place for the password. Generate it again.',
    ja: '{file} にパスワードの位置を示す行がない。生成し直すこと。',
  },
  ask: {
    en: 'Password of {user} (shown while typing; or set {variable} before):',
    ja: '{user} のパスワード（入力は表示される。事前に {variable} に設定してもよい）:',
  },
  empty: { en: 'No password was given. Nothing was changed.', ja: 'パスワードが空のため、何も変更していない。' },
  failed: { en: 'Cannot write {file}.', ja: '{file} に書き込めない。' },
  done: { en: 'Installed {file}.', ja: '{file} を配置した。' },
  rights: {
    en: 'The file was new: see to it that only administrators can read it.',
    ja: '新規に作成した。管理者だけが読めるようにアクセス権を設定すること。',
  },
} satisfies Record<string, Text>;

/** Variable that holds the password where the design names none. */
const standardVariable = 'VCB_PASSWORD';

/** The whole file, ASCII but for its comments: messages are written by their codes. */
export function installConfig(context: EmitContext, job: ProxyJob): string {
  const { language } = context;
  const secret = job.proxy.get('password');
  const variable = secretVariable(secret) ?? standardVariable;
  const text = (key: keyof typeof messages): string => jscriptString(messages[key][language]);
  const lines = [
    ...headerLines(context, title).map((line) => `// ${jscriptComment(line)}`),
    `// ${jscriptComment(secretText(secret)[language])}`,
    '',
    `var target = ${jscriptString(configPath(job))};`,
    `var user = ${jscriptString(job.proxy.get('user') ?? '')};`,
    `var variable = ${jscriptString(variable)};`,
    `var placeholder = ${jscriptString(passwordLine)};`,
    '',
    'var files = new ActiveXObject("Scripting.FileSystemObject");',
    'var source = files.BuildPath(files.GetParentFolderName(WScript.ScriptFullName), "config.js");',
    'if (WScript.Arguments.length > 0) target = WScript.Arguments(0);',
    '',
    'function fill(text, file) {',
    '  return text.split("{file}").join(file).split("{user}").join(user).split("{variable}").join(variable);',
    '}',
    '',
    'function stop(text, file) {',
    '  WScript.Echo(fill(text, file));',
    '  WScript.Quit(1);',
    '}',
    '',
    '// A string literal of JScript, in ASCII.',
    'function literal(text) {',
    '  var result = "";',
    '  for (var i = 0; i < text.length; i++) {',
    '    var character = text.charAt(i);',
    '    var code = text.charCodeAt(i);',
    '    if (character === "\\\\" || character === "\\"") result += "\\\\" + character;',
    '    else if (code >= 32 && code < 127) result += character;',
    '    else result += "\\\\u" + ("000" + code.toString(16)).slice(-4);',
    '  }',
    '  return "\\"" + result + "\\"";',
    '}',
    '',
    'var text = "";',
    'try {',
    '  var reader = files.OpenTextFile(source, 1);',
    '  text = reader.ReadAll();',
    '  reader.Close();',
    '} catch (error) {',
    `  stop(${text('noSource')}, source);`,
    '}',
    'var parts = text.split(placeholder);',
    `if (parts.length !== 2) stop(${text('noLine')}, source);`,
    '',
    'var password = new ActiveXObject("WScript.Shell").Environment("Process")(variable);',
    'if (!password) {',
    `  WScript.Echo(fill(${text('ask')}, target));`,
    '  try {',
    '    password = WScript.StdIn.ReadLine();',
    '  } catch (error) {',
    '    // Started without an input: there is nobody to ask.',
    '    password = "";',
    '  }',
    '}',
    `if (!password) stop(${text('empty')}, target);`,
    '',
    'var existed = files.FileExists(target);',
    'try {',
    '  // Writing into the file keeps who may read it; a file put in its place would not.',
    '  var writer = files.OpenTextFile(target, 2, true);',
    '  writer.Write(parts[0] + "PASSWORD=" + literal(password) + ";" + parts[1]);',
    '  writer.Close();',
    '} catch (error) {',
    `  stop(${text('failed')}, target);`,
    '}',
    `WScript.Echo(fill(${text('done')}, target));`,
    `if (!existed) WScript.Echo(fill(${text('rights')}, target));`,
    '',
  ];
  return lines.join('\r\n');
}
