import type { Locale } from '../../messages/text';

/** What the page says about the form it holds (`data-` attributes of `#form-root`). */
export type FormAddress = {
  formUrl: string;
  validatorUrl: string;
  province: string;
  key: string;
  caseKey: string;
  formHash: string;
  locale: Locale;
  submitUrl: string;
  uploadUrl: string;
  lookUpUrl: string;
  /** In a frame on another site: the receipt opens in a window of its own. */
  isEmbedded: boolean;
};

/** Reads the address; throws for a page that does not keep the contract. */
export function readAddress(root: HTMLElement): FormAddress {
  const read = (name: string): string => {
    const value = root.dataset[name];
    if (value === undefined) throw new Error(`#form-root has no data-${name}`);
    return value;
  };
  return {
    formUrl: read('formUrl'),
    validatorUrl: read('validatorUrl'),
    province: read('province'),
    key: read('key'),
    caseKey: read('case'),
    formHash: read('formHash'),
    locale: read('locale') === 'en' ? 'en' : 'vi',
    submitUrl: read('submitUrl'),
    uploadUrl: read('uploadUrl'),
    lookUpUrl: read('lookupUrl'),
    isEmbedded: root.dataset.embedded === 'true',
  };
}
