/**
 * What this product can do for a dossier today. Evidence is what works: a member turns true in the change that brings
 * the function, never by a setting, and what is false keeps every service below the level that needs it.
 */
export type Platform = {
  /** A printable blank is made from the released form of a case. */
  blankFromForm: boolean;
  /** A filled form with its files is received on line. */
  submission: boolean;
  /** The applicant looks the state of the dossier up on line. */
  statusLookUp: boolean;
  /** Fees are paid on line. */
  onlinePayment: boolean;
  /** The result comes on line or by post, and the product handles it. */
  resultDelivery: boolean;
};

export const platform: Platform = {
  blankFromForm: true,
  submission: true,
  statusLookUp: true,
  onlinePayment: false,
  resultDelivery: false,
};
