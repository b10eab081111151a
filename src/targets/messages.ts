/** How goals are counted, in words. */
export const goalMessages = {
  byProcedures: {
    vi: 'số thủ tục đang công bố đạt mức độ ÷ số thủ tục đang công bố',
    en: 'published procedures at the level ÷ published procedures',
  },
  byDossiers: {
    vi: 'số hồ sơ trực tuyến đã giải quyết của thủ tục đạt mức độ ÷ số hồ sơ đã giải quyết ở mọi kênh (12 tháng)',
    en: 'dossiers handled on line of procedures at the level ÷ all dossiers handled (12 months)',
  },
} as const;
