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
  /** What the state knows already is filled in from its databases. */
  prefill: boolean;
  /** The filled form and the result are signed electronically. */
  signature: boolean;
  /** The applicant is told of every step at once, with agency, officer and time. */
  notices: boolean;
  /** Dossiers and their states go to the system of the province. */
  synchronised: boolean;
  /** Pages and forms meet WCAG 2.2 AA; the browser tests check it. */
  accessible: boolean;
};

export const platform: Platform = {
  blankFromForm: true,
  submission: true,
  statusLookUp: true,
  onlinePayment: false,
  resultDelivery: false,
  prefill: false,
  signature: false,
  notices: false,
  synchronised: false,
  accessible: true,
};
