/** What whoever starts the server has to mend: a sentence that names the setting. Shown without a stack. */
export class SettingError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'SettingError';
  }
}
