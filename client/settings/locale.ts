/** Languages that Quiesce speaks. */
export type Locale = 'en' | 'ja';

/**
 * The language of findings, hovers, plans and pages.
 *
 * @param setting `quiesce.language`
 * @param display the display language of the editor, such as `ja` or `en-GB`
 */
export function chooseLocale(setting: string | undefined, display: string): Locale {
  if (setting === 'en' || setting === 'ja') return setting;
  return /^ja\b/i.test(display) ? 'ja' : 'en';
}
