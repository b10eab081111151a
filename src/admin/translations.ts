/** Words of our own admin components, by Payload's translation keys (`t('catalogue:publish')`). */
export const adminTranslations = { vi: {}, en: {} };
