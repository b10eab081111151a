/** Words about the agencies that perform a procedure. */
export const offeringMessages = {
  allOthers: { vi: 'Các đơn vị còn lại', en: 'All other units' },
  atAgency: { vi: 'Tại {name}: {because}', en: 'At {name}: {because}' },
} as const;
