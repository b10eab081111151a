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
import { PublishButton as PublishButton_b75d88799136aaee1689558fccdfcb98 } from '../../../../src/admin/procedure/publish-button'
import { PublicationStatus as PublicationStatus_3f4b1baaf93be86f2856969b0fdb4637 } from '../../../../src/admin/procedure/publication-status'
import { NoUnpublishButton as NoUnpublishButton_b75d88799136aaee1689558fccdfcb98 } from '../../../../src/admin/procedure/publish-button'
import { FormArea as FormArea_aea62f57cfd4d79bfad51c5acc8fd047 } from '../../../../src/admin/json/form-area'
import { ReleaseLevel as ReleaseLevel_8c289511dae75aa1676c8fb80940e649 } from '../../../../src/admin/release-level'
import { DossierAnswers as DossierAnswers_971df914673ba8427ea3288c3ff031da } from '../../../../src/admin/dossier/dossier-answers'
import { DayCell as DayCell_92bbd6a948c7eaa64926c49e59c4e7fb } from '../../../../src/admin/dossier/day-cell'
import { JsonArea as JsonArea_2bdc3284e53f937728d79d4f517a8496 } from '../../../../src/admin/json/json-area'
import { IssueKey as IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291 } from '../../../../src/admin/issue-key'
import { Icon as Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Logo as Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { SiteLink as SiteLink_a52ab7fc2ba9f8ff6765fccd453ceb8f } from '../../../../src/admin/site-link'
import { Dashboard as Dashboard_ecc61d0b080486946580146d0a6933ae } from '../../../../src/admin/dashboard/dashboard'
import { PreviewView as PreviewView_f7b253b87e7fa5f5b6c4000e1d4920a9 } from '../../../../src/admin/preview/preview-view'
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
  "/src/admin/procedure/publish-button#PublishButton": PublishButton_b75d88799136aaee1689558fccdfcb98,
  "/src/admin/procedure/publication-status#PublicationStatus": PublicationStatus_3f4b1baaf93be86f2856969b0fdb4637,
  "/src/admin/procedure/publish-button#NoUnpublishButton": NoUnpublishButton_b75d88799136aaee1689558fccdfcb98,
  "/src/admin/json/form-area#FormArea": FormArea_aea62f57cfd4d79bfad51c5acc8fd047,
  "/src/admin/release-level#ReleaseLevel": ReleaseLevel_8c289511dae75aa1676c8fb80940e649,
  "/src/admin/dossier/dossier-answers#DossierAnswers": DossierAnswers_971df914673ba8427ea3288c3ff031da,
  "/src/admin/dossier/day-cell#DayCell": DayCell_92bbd6a948c7eaa64926c49e59c4e7fb,
  "/src/admin/json/json-area#JsonArea": JsonArea_2bdc3284e53f937728d79d4f517a8496,
  "/src/admin/issue-key#IssueKey": IssueKey_94ce0ea9cf6c3224fc577c31e4a8a291,
  "/src/admin/brand#Icon": Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#Logo": Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/site-link#SiteLink": SiteLink_a52ab7fc2ba9f8ff6765fccd453ceb8f,
  "/src/admin/dashboard/dashboard#Dashboard": Dashboard_ecc61d0b080486946580146d0a6933ae,
  "/src/admin/preview/preview-view#PreviewView": PreviewView_f7b253b87e7fa5f5b6c4000e1d4920a9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
