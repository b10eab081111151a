import { StandingPanel as StandingPanel_5c7c8a0b5bfb8c8bb1a7e99361ae623d } from '../../../../src/admin/procedure/standing-panel'
import { DocumentLabel as DocumentLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { AddRow as AddRow_7f890f6c5092f48e612da07904c75951 } from '../../../../src/admin/procedure/add-row'
import { FeeStepLabel as FeeStepLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { ExemptionLabel as ExemptionLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { FeeLabel as FeeLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { ChannelLabel as ChannelLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { CaseLabel as CaseLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { StepLabel as StepLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { ResultLabel as ResultLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { LegalTextLabel as LegalTextLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { BulkListLink as BulkListLink_5709f4ea18e415a05778ef572a3685ab } from '../../../../src/admin/bulk/list-link'
import { PublishButton as PublishButton_b75d88799136aaee1689558fccdfcb98 } from '../../../../src/admin/procedure/publish-button'
import { PublicationStatus as PublicationStatus_3f4b1baaf93be86f2856969b0fdb4637 } from '../../../../src/admin/procedure/publication-status'
import { NoUnpublishButton as NoUnpublishButton_b75d88799136aaee1689558fccdfcb98 } from '../../../../src/admin/procedure/publish-button'
import { HistoryView as HistoryView_16b9da10c16cdedd497c029c0a2fc516 } from '../../../../src/admin/audit/history-view'
import { MasterView as MasterView_a8d116f395646b17cfe0e8e5c6f1f281 } from '../../../../src/admin/masters/master-view'
import { FormBuilderField as FormBuilderField_d7813dec08bc44b571ddb52e16a8cd16 } from '../../../../src/admin/form-builder/form-builder-field'
import { FormsTransfer as FormsTransfer_8ce1df7bcbff69f35d0c57591296e5f4 } from '../../../../src/admin/form-builder/forms-transfer'
import { NoSaveButton as NoSaveButton_96999e22c7ccd697bd7438b193f1b7c6 } from '../../../../src/admin/form-builder/no-save-button'
import { JsonArea as JsonArea_2bdc3284e53f937728d79d4f517a8496 } from '../../../../src/admin/json/json-area'
import { RestoreRelease as RestoreRelease_af32d643d5050a80e038016ef6a2672f } from '../../../../src/admin/review/restore-release'
import { BecauseField as BecauseField_e7bea7b2b8fb5646aa74308edc0ece9c } from '../../../../src/admin/review/because-field'
import { ReleaseLevel as ReleaseLevel_8c289511dae75aa1676c8fb80940e649 } from '../../../../src/admin/release-level'
import { ListEntryLabel as ListEntryLabel_8eab97908d198df4e0fbcbfa6810a5f6 } from '../../../../src/admin/procedure/row-labels'
import { DossierAnswers as DossierAnswers_971df914673ba8427ea3288c3ff031da } from '../../../../src/admin/dossier/dossier-answers'
import { DayCell as DayCell_92bbd6a948c7eaa64926c49e59c4e7fb } from '../../../../src/admin/dossier/day-cell'
import { CountsTransfer as CountsTransfer_6137d55acd6c03d7fcba30e16f739fdb } from '../../../../src/admin/counts/counts-transfer'
import { PresentPassword as PresentPassword_ed3b6bab7dc743cc793c04a1436bd9af } from '../../../../src/admin/account/present-password'
import { Security as Security_8a07f4081c69562ea739c922fbda8929 } from '../../../../src/admin/account/security'
import { IssueKey as IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291 } from '../../../../src/admin/issue-key'
import { LineInWords as LineInWords_92c61b1e3b718fc3e8ddad7c1ae27c30 } from '../../../../src/admin/audit/line-in-words'
import { ExportLinks as ExportLinks_27d0363645b8a7d05ece0be5b0a613dd } from '../../../../src/admin/audit/export-links'
import { Icon as Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Logo as Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Bell as Bell_1de6fd6c01617d72cb722671d5e90f9e } from '../../../../src/admin/notices/bell'
import { SiteLink as SiteLink_a52ab7fc2ba9f8ff6765fccd453ceb8f } from '../../../../src/admin/site-link'
import { NavTools as NavTools_bab6f7840032b8449f23136a5a73158b } from '../../../../src/admin/tools/nav-tools'
import { LoginView as LoginView_fad658c178ad61ecca9e505e0587c58a } from '../../../../src/admin/account/login-view'
import { InboxView as InboxView_d77f77389967aa666b331ed3f144bf72 } from '../../../../src/admin/notices/inbox-view'
import { Dashboard as Dashboard_ecc61d0b080486946580146d0a6933ae } from '../../../../src/admin/dashboard/dashboard'
import { PreviewView as PreviewView_f7b253b87e7fa5f5b6c4000e1d4920a9 } from '../../../../src/admin/preview/preview-view'
import { QueueView as QueueView_939033dd8938c192bba19db94af24ad2 } from '../../../../src/admin/review/views'
import { ReviewView as ReviewView_939033dd8938c192bba19db94af24ad2 } from '../../../../src/admin/review/views'
import { TargetsView as TargetsView_1a373d9756738267960ae17e8a08b2e3 } from '../../../../src/admin/targets/view'
import { SubmittedFormView as SubmittedFormView_fa551550ba763eaabf2c77d59ca78583 } from '../../../../src/admin/review/form-view'
import { DraftFrameView as DraftFrameView_1bfe4fa58f9db726b0a44e590de5deb5 } from '../../../../src/admin/preview/draft-frame-view'
import { ImportsView as ImportsView_553e8d0e1e83b0700602560a20d93369 } from '../../../../src/admin/import/views'
import { ImportView as ImportView_553e8d0e1e83b0700602560a20d93369 } from '../../../../src/admin/import/views'
import { BulkView as BulkView_2c2291b0ec1ba847b8c9d732d5dff189 } from '../../../../src/admin/bulk/views'
import { BulkJobView as BulkJobView_2c2291b0ec1ba847b8c9d732d5dff189 } from '../../../../src/admin/bulk/views'
import { DuplicatesView as DuplicatesView_e46692258f431680140e6416f29cf025 } from '../../../../src/admin/duplicates/views'
import { MergeView as MergeView_e46692258f431680140e6416f29cf025 } from '../../../../src/admin/duplicates/views'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/procedure/standing-panel#StandingPanel": StandingPanel_5c7c8a0b5bfb8c8bb1a7e99361ae623d,
  "/src/admin/procedure/row-labels#DocumentLabel": DocumentLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/add-row#AddRow": AddRow_7f890f6c5092f48e612da07904c75951,
  "/src/admin/procedure/row-labels#FeeStepLabel": FeeStepLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#ExemptionLabel": ExemptionLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#FeeLabel": FeeLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#ChannelLabel": ChannelLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#CaseLabel": CaseLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#StepLabel": StepLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#ResultLabel": ResultLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/procedure/row-labels#LegalTextLabel": LegalTextLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/bulk/list-link#BulkListLink": BulkListLink_5709f4ea18e415a05778ef572a3685ab,
  "/src/admin/procedure/publish-button#PublishButton": PublishButton_b75d88799136aaee1689558fccdfcb98,
  "/src/admin/procedure/publication-status#PublicationStatus": PublicationStatus_3f4b1baaf93be86f2856969b0fdb4637,
  "/src/admin/procedure/publish-button#NoUnpublishButton": NoUnpublishButton_b75d88799136aaee1689558fccdfcb98,
  "/src/admin/audit/history-view#HistoryView": HistoryView_16b9da10c16cdedd497c029c0a2fc516,
  "/src/admin/masters/master-view#MasterView": MasterView_a8d116f395646b17cfe0e8e5c6f1f281,
  "/src/admin/form-builder/form-builder-field#FormBuilderField": FormBuilderField_d7813dec08bc44b571ddb52e16a8cd16,
  "/src/admin/form-builder/forms-transfer#FormsTransfer": FormsTransfer_8ce1df7bcbff69f35d0c57591296e5f4,
  "/src/admin/form-builder/no-save-button#NoSaveButton": NoSaveButton_96999e22c7ccd697bd7438b193f1b7c6,
  "/src/admin/json/json-area#JsonArea": JsonArea_2bdc3284e53f937728d79d4f517a8496,
  "/src/admin/review/restore-release#RestoreRelease": RestoreRelease_af32d643d5050a80e038016ef6a2672f,
  "/src/admin/review/because-field#BecauseField": BecauseField_e7bea7b2b8fb5646aa74308edc0ece9c,
  "/src/admin/release-level#ReleaseLevel": ReleaseLevel_8c289511dae75aa1676c8fb80940e649,
  "/src/admin/procedure/row-labels#ListEntryLabel": ListEntryLabel_8eab97908d198df4e0fbcbfa6810a5f6,
  "/src/admin/dossier/dossier-answers#DossierAnswers": DossierAnswers_971df914673ba8427ea3288c3ff031da,
  "/src/admin/dossier/day-cell#DayCell": DayCell_92bbd6a948c7eaa64926c49e59c4e7fb,
  "/src/admin/counts/counts-transfer#CountsTransfer": CountsTransfer_6137d55acd6c03d7fcba30e16f739fdb,
  "/src/admin/account/present-password#PresentPassword": PresentPassword_ed3b6bab7dc743cc793c04a1436bd9af,
  "/src/admin/account/security#Security": Security_8a07f4081c69562ea739c922fbda8929,
  "/src/admin/issue-key#IssueKey": IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291,
  "/src/admin/audit/line-in-words#LineInWords": LineInWords_92c61b1e3b718fc3e8ddad7c1ae27c30,
  "/src/admin/audit/export-links#ExportLinks": ExportLinks_27d0363645b8a7d05ece0be5b0a613dd,
  "/src/admin/brand#Icon": Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#Logo": Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/notices/bell#Bell": Bell_1de6fd6c01617d72cb722671d5e90f9e,
  "/src/admin/site-link#SiteLink": SiteLink_a52ab7fc2ba9f8ff6765fccd453ceb8f,
  "/src/admin/tools/nav-tools#NavTools": NavTools_bab6f7840032b8449f23136a5a73158b,
  "/src/admin/account/login-view#LoginView": LoginView_fad658c178ad61ecca9e505e0587c58a,
  "/src/admin/notices/inbox-view#InboxView": InboxView_d77f77389967aa666b331ed3f144bf72,
  "/src/admin/dashboard/dashboard#Dashboard": Dashboard_ecc61d0b080486946580146d0a6933ae,
  "/src/admin/preview/preview-view#PreviewView": PreviewView_f7b253b87e7fa5f5b6c4000e1d4920a9,
  "/src/admin/review/views#QueueView": QueueView_939033dd8938c192bba19db94af24ad2,
  "/src/admin/review/views#ReviewView": ReviewView_939033dd8938c192bba19db94af24ad2,
  "/src/admin/targets/view#TargetsView": TargetsView_1a373d9756738267960ae17e8a08b2e3,
  "/src/admin/review/form-view#SubmittedFormView": SubmittedFormView_fa551550ba763eaabf2c77d59ca78583,
  "/src/admin/preview/draft-frame-view#DraftFrameView": DraftFrameView_1bfe4fa58f9db726b0a44e590de5deb5,
  "/src/admin/import/views#ImportsView": ImportsView_553e8d0e1e83b0700602560a20d93369,
  "/src/admin/import/views#ImportView": ImportView_553e8d0e1e83b0700602560a20d93369,
  "/src/admin/bulk/views#BulkView": BulkView_2c2291b0ec1ba847b8c9d732d5dff189,
  "/src/admin/bulk/views#BulkJobView": BulkJobView_2c2291b0ec1ba847b8c9d732d5dff189,
  "/src/admin/duplicates/views#DuplicatesView": DuplicatesView_e46692258f431680140e6416f29cf025,
  "/src/admin/duplicates/views#MergeView": MergeView_e46692258f431680140e6416f29cf025,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
