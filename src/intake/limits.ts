/** Bounds of what is taken in. All are checked before anything is kept. */
export type IntakeLimits = {
  /** Greatest size of one file in bytes. */
  fileBytes: number;
  /** Greatest size of the answers of one submission, as canonical JSON in bytes. */
  answersBytes: number;
  /** Greatest number of files of one dossier. */
  filesPerDossier: number;
  /** Uploads are kept this many hours before somebody must have submitted them. */
  uploadHours: number;
  /** A form that was replaced is taken this many days after the release that replaced it: people fill forms in over days. */
  supersededDays: number;
};

export const defaultLimits: IntakeLimits = {
  fileBytes: 20 * 1024 * 1024,
  answersBytes: 512 * 1024,
  filesPerDossier: 100,
  uploadHours: 24,
  supersededDays: 14,
};
