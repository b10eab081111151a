import { resolve } from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import { collections } from './collections';
import { limitDocument } from './collections/guards/graphql-limits';
import { guardCollections } from './collections/guards/guard-collections';
import { answerWithProblems } from './collections/guards/refusals';
import { noMail } from './collections/no-mail';
import { pageIcon } from './src/admin/page-icon';
import { adminTranslations } from './src/admin/translations';
import { dataDirOf } from './src/database/data-dir';
import { chooseDatabase } from './src/database/database';
import { installationSecret } from './src/database/installation-secret';

const dataDir = dataDirOf(process.env);

export default guardCollections(
  buildConfig({
    secret: installationSecret(process.env, dataDir),
    serverURL: process.env.SERVER_URL ?? '',
    db: chooseDatabase(process.env, dataDir),
    collections,
    email: noMail,
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: 'dd/MM/yyyy HH:mm',
      timezones: {
        defaultTimezone: 'Asia/Ho_Chi_Minh',
        supportedTimezones: [{ label: '(GMT+7) Hà Nội', value: 'Asia/Ho_Chi_Minh' }],
      },
      components: {
        graphics: { Logo: '/src/admin/brand#Logo', Icon: '/src/admin/brand#Icon' },
        actions: ['/src/admin/site-link#SiteLink'],
        views: {
          dashboard: { Component: '/src/admin/dashboard/dashboard#Dashboard' },
          preview: { Component: '/src/admin/preview/preview-view#PreviewView', path: '/preview/:id', exact: true },
        },
      },
      importMap: { baseDir: process.cwd(), importMapFile: resolve('src/app/(payload)/admin/importMap.js') },
      meta: {
        titleSuffix: ' · Danh mục thủ tục hành chính',
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: pageIcon }],
      },
    },
    i18n: { supportedLanguages: { vi, en }, fallbackLanguage: 'vi', translations: adminTranslations },
    defaultDepth: 0,
    maxDepth: 2,
    graphQL: {
      maxComplexity: 300,
      disablePlaygroundInProduction: true,
      validationRules: () => [limitDocument],
    },
    upload: { limits: { fileSize: 20 * 1024 * 1024, files: 1 }, abortOnLimit: true },
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    hooks: { afterError: [answerWithProblems] },
    telemetry: false,
    typescript: { outputFile: resolve('payload-types.ts'), autoGenerate: false },
  }),
);
