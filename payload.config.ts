import { resolve } from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import { collections } from './collections';
import { auditCollections } from './collections/audit/audit-collections';
import { auditRefusals } from './collections/audit/refusals';
import { guardCollections } from './collections/guards/guard-collections';
import { answerWithProblems } from './collections/guards/refusals';
import { mailAdapter } from './collections/mail/adapter';
import { pageIcon } from './src/admin/page-icon';
import { adminTranslations } from './src/admin/translations';
import { dataDirOf } from './src/database/data-dir';
import { chooseDatabase } from './src/database/database';
import { installationSecret } from './src/database/installation-secret';

const dataDir = dataDirOf(process.env);

/** What somebody is told to mend is a line of the log, not a fault of ours with its stack. */
const loggingLevels = { ValidationError: 'info', ProblemError: 'info' } as const;

const built = guardCollections(
  buildConfig({
    secret: installationSecret(process.env, dataDir),
    // As browsers write an origin.
    serverURL: (process.env.SERVER_URL ?? '').replace(/\/$/, ''),
    db: chooseDatabase(process.env, dataDir),
    collections,
    email: mailAdapter(process.env),
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
        actions: ['/src/admin/notices/bell#Bell', '/src/admin/site-link#SiteLink'],
        beforeNavLinks: ['/src/admin/tools/nav-tools#NavTools'],
        views: {
          login: { Component: '/src/admin/account/login-view#LoginView' },
          notices: {
            Component: '/src/admin/notices/inbox-view#InboxView',
            path: '/thong-bao',
            exact: true,
            meta: { title: 'Thông báo' },
          },
          dashboard: { Component: '/src/admin/dashboard/dashboard#Dashboard' },
          preview: {
            Component: '/src/admin/preview/preview-view#PreviewView',
            path: '/preview/:id',
            exact: true,
            meta: { title: 'Xem trước' },
          },
          reviews: {
            Component: '/src/admin/review/views#QueueView',
            path: '/reviews',
            exact: true,
            meta: { title: 'Thẩm định và công bố' },
          },
          review: {
            Component: '/src/admin/review/views#ReviewView',
            path: '/reviews/:id',
            exact: true,
            meta: { title: 'Thẩm định' },
          },
          targets: {
            Component: '/src/admin/targets/view#TargetsView',
            path: '/targets',
            exact: true,
            meta: { title: 'Mức độ, mục tiêu' },
          },
          reviewForm: {
            Component: '/src/admin/review/form-view#SubmittedFormView',
            path: '/review-form/:id',
            exact: true,
          },
          draftFrame: {
            Component: '/src/admin/preview/draft-frame-view#DraftFrameView',
            path: '/preview-draft',
            exact: true,
          },
          imports: {
            Component: '/src/admin/import/views#ImportsView',
            path: '/imports',
            exact: true,
            meta: { title: 'Nhập danh mục' },
          },
          import: {
            Component: '/src/admin/import/views#ImportView',
            path: '/imports/:id',
            exact: true,
            meta: { title: 'Nhập danh mục' },
          },
          bulk: {
            Component: '/src/admin/bulk/views#BulkView',
            path: '/bulk',
            exact: true,
            meta: { title: 'Tìm và xử lý hàng loạt' },
          },
          bulkJob: {
            Component: '/src/admin/bulk/views#BulkJobView',
            path: '/bulk/:id',
            exact: true,
            meta: { title: 'Xử lý hàng loạt' },
          },
          duplicates: {
            Component: '/src/admin/duplicates/views#DuplicatesView',
            path: '/duplicates',
            exact: true,
            meta: { title: 'Thủ tục trùng, chồng lấn' },
          },
          merge: {
            Component: '/src/admin/duplicates/views#MergeView',
            path: '/duplicates/merge',
            exact: true,
            meta: { title: 'So sánh, gộp thủ tục' },
          },
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
    graphQL: { maxComplexity: 300, disablePlaygroundInProduction: true },
    upload: { limits: { fileSize: 20 * 1024 * 1024, files: 1 }, abortOnLimit: true },
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    loggingLevels,
    hooks: { afterError: [auditRefusals, answerWithProblems] },
    telemetry: false,
    typescript: { outputFile: resolve('payload-types.ts'), autoGenerate: false },
  }),
);

export default auditCollections(built);
